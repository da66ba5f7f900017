public import HanmenCore

/// A document as a screen reader reads it aloud: element by element in the order of the structure, each announced.
///
/// Decoration is silent. Spread text is read in one piece, a reading behind its base, a picture by what it shows.
public struct ReadingText: Sendable {
    private let structure: StructureNode
    private let words: [LeafID: String]

    /// The reading of a document.
    public init(_ document: PagedDocument) {
        structure = document.structure
        words = document.pages.reduce(into: [:]) { words, page in
            for sequence in page.sequences {
                guard let leaf = sequence.mark.leaf else { continue }
                words[leaf, default: ""] += sequence.spokenText
            }
        }
    }

    /// The reading, each line ended.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    /// The reading, an element a line; what lies in an element stands two spaces further in.
    public var lines: [String] { blocks(in: structure) }

    // MARK: Elements

    private func lines(of node: StructureNode) -> [String] {
        switch node.role {
        case .document, .section: blocks(in: node)
        case .part: group("部", node)
        case .heading(let level): [announced("見出し\(level)", node)]
        case .paragraph: content(of: node, announcedAs: nil)
        case .list: group("箇条 \(node.elements.count)項目", node)
        case .listItem: item(node)
        case .table: group("表 \(node.elements.count)行 \(columnCount(of: node))列", node)
        case .tableRow: group("行", node)
        case .tableHeader(let scope): content(of: node, announcedAs: scope.announcement)
        case .tableData: content(of: node, announcedAs: "値")
        case .figure: ["図 \(node.attributes.alternative ?? "")"]
        case .caption: content(of: node, announcedAs: "図の題")
        case .note: content(of: node, announcedAs: "注")
        case .quote: group("引用", node)
        case .form: content(of: node, announcedAs: "記入欄")
        case .span, .link, .listLabel, .listBody, .ruby, .rubyBase, .rubyText: [inline(node)]
        }
    }

    private func blocks(in node: StructureNode) -> [String] { node.elements.flatMap { lines(of: $0) } }

    private func group(_ announcement: String, _ node: StructureNode) -> [String] {
        [announcement] + blocks(in: node).map { "  " + $0 }
    }

    private func announced(_ announcement: String, _ node: StructureNode) -> String {
        "\(announcement) \(inlines(in: node))"
    }

    /// An element's own text behind its label, then the elements in it that stand by themselves.
    private func content(of node: StructureNode, announcedAs announcement: String?) -> [String] {
        let text = label(of: node) + inlines(in: node)
        let inner = node.elements.filter { !$0.role.isInline && $0.role != .listLabel }
            .flatMap { lines(of: $0) }
        let first = [announcement, text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        return [first] + inner.map { "  " + $0 }
    }

    private func item(_ node: StructureNode) -> [String] {
        guard let body = node.elements.first(where: { $0.role == .listBody }) else {
            return [label(of: node)]
        }
        return content(of: body, announcedAs: label(of: node))
    }

    private func label(of node: StructureNode) -> String {
        node.elements.filter { $0.role == .listLabel }.map { inlines(in: $0) }.joined()
    }

    private func columnCount(of table: StructureNode) -> Int {
        table.elements.first?.elements.reduce(0) { $0 + $1.attributes.columnSpan } ?? 0
    }

    // MARK: Text

    /// The text of an element and of the inline elements in it.
    private func inlines(in node: StructureNode) -> String {
        node.children.map { child in
            switch child {
            case .leaf(let leaf): words[leaf] ?? ""
            case .node(let inner): inner.role.isInline ? inline(inner) : ""
            }
        }.joined()
    }

    private func inline(_ node: StructureNode) -> String {
        let text = node.attributes.actualText ?? inlines(in: node)
        let spoken = node.attributes.language.map { "〔\($0)〕\(text)〔/\($0)〕" } ?? text
        switch node.role {
        case .rubyText: return "（\(spoken)）"
        case .link: return "〔リンク〕\(spoken)〔/リンク〕"
        default: return spoken
        }
    }
}

extension StructureNode {
    /// The elements right under it.
    fileprivate var elements: [StructureNode] {
        children.compactMap { if case .node(let node) = $0 { node } else { nil } }
    }
}

extension StructureRole {
    /// Whether it is read as part of the text around it.
    fileprivate var isInline: Bool {
        switch self {
        case .span, .link, .ruby, .rubyBase, .rubyText: true
        default: false
        }
    }
}

extension TableScope {
    fileprivate var announcement: String {
        switch self {
        case .row: "行の見出し"
        case .column: "列の見出し"
        case .both: "見出し"
        }
    }
}

extension MarkedSequence {
    /// What is read: the text of a line that has one, else what its glyphs stand for.
    fileprivate var spokenText: String {
        if case .line(_, let text) = mark { return text }
        return steps.map { if case .glyphs(let run) = $0 { run.text } else { "" } }.joined()
    }
}
