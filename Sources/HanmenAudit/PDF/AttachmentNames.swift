import HanmenReading

/// The names of files in a file, by the number of the stream that holds them (ISO 32000-1, 7.11).
enum AttachmentNames {
    static func names(in contents: PDFContents) -> [Int: String] {
        var names: [Int: String] = [:]
        for node in contents.objects.values { walk(node, contents, &names, depth: 0) }
        return names
    }

    private static func walk(
        _ node: PDFNode, _ contents: PDFContents, _ names: inout [Int: String], depth: Int
    ) {
        for item in node.items ?? [] { walk(item, contents, &names, depth: depth + 1) }
        guard let entries = node.entries else { return }
        if let files = contents.entries(entries["EF"]) {
            let name = [entries["UF"], entries["F"]].lazy.compactMap { contents.resolved($0)?.stringBytes }
                .first
            for case .reference(let number) in files.values {
                names[number] = name.map(TextString.text) ?? "オブジェクト \(number)"
            }
        }
        for value in entries.values { walk(value, contents, &names, depth: depth + 1) }
    }
}
