import HanmenReading

/// Objects that nothing leads to, and references that lead to nothing: where a later update could bring up another
/// content.
struct HiddenObjects {
    private(set) var findings: [FileFinding] = []

    init(_ contents: PDFContents, live: Set<Int>, dangling: Set<Int>) {
        let isLinearized = contents.objects.values.contains { $0.entries?["Linearized"] != nil }
        for (number, node) in contents.objects.sorted(by: { $0.key < $1.key }) where !live.contains(number) {
            guard !Self.isMachinery(node, isLinearized: isLinearized), Self.isShown(node) else { continue }
            guard findings.count < 100 else { break }
            findings.append(.hiddenObject(number))
        }
        for number in dangling.sorted().prefix(20) { findings.append(.emptyReference(number)) }
    }

    /// What describes the file to readers, and what they look for elsewhere than in the tree.
    private static func isMachinery(_ node: PDFNode, isLinearized: Bool) -> Bool {
        let entries = node.entries ?? [:]
        if ["XRef", "ObjStm"].contains(entries["Type"]?.nameText) { return true }
        // The hint stream of a linearized file (ISO 32000-1, annex F.3).
        return isLinearized
            && (entries["Linearized"] != nil || entries["S"]?.integer != nil && node.stream != nil)
    }

    /// Whether an object is something that pages show.
    private static func isShown(_ node: PDFNode) -> Bool {
        if node.stream != nil { return true }
        let entries = node.entries ?? [:]
        let shown: Set = ["Page", "Pages", "Catalog", "Font", "XObject", "Annot", "Pattern", "OCG", "Sig"]
        return shown.contains(entries["Type"]?.nameText ?? "") || entries["Rect"] != nil
            || entries["MediaBox"] != nil
    }
}
