import HanmenReading

/// What acts when a file is opened or looked at (ISO 32000-1, 12.6.4).
struct ActingObjects {
    private(set) var findings: [FileFinding] = []

    /// Actions that change what is seen, or leave the file.
    private static let actions: Set = [
        "JavaScript", "Launch", "SubmitForm", "ImportData", "SetOCGState", "Hide", "Rendition", "GoToE",
    ]

    init(_ contents: PDFContents, live: Set<Int>) {
        for (number, node) in contents.objects.sorted(by: { $0.key < $1.key })
        where findings.count < 100 && live.contains(number) && Self.acts(node, contents, depth: 0) {
            findings.append(.acting(number))
        }
    }

    private static func acts(_ node: PDFNode, _ contents: PDFContents, depth: Int) -> Bool {
        switch node {
        case .dictionary(let entries): return acts(entries, contents, depth: depth)
        case .stream(let stream): return acts(stream.dictionary, contents, depth: depth)
        case .array(let items): return items.contains { acts($0, contents, depth: depth + 1) }
        default: return false
        }
    }

    private static func acts(_ entries: [String: PDFNode], _ contents: PDFContents, depth: Int) -> Bool {
        guard depth < 32 else { return false }
        if let action = entries["S"]?.nameText, actions.contains(action) { return true }
        // A stream or an image that lies in another file.
        if entries["F"]?.entries?["F"] != nil, entries["Length"] != nil { return true }
        return entries.values.contains { acts($0, contents, depth: depth + 1) }
    }
}
