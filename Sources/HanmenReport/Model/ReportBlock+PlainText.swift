extension [ReportBlock] {
    /// What the blocks say, a line a paragraph, without marks of Markdown; the writers' own marks (■ ①) stay.
    public var plainText: String { flatMap(\.plainLines).joined(separator: "\n") }
}

extension ReportBlock {
    fileprivate var plainLines: [String] {
        switch self {
        case .heading(let heading): [heading.content.plainText.marked(heading.marker)]
        case .paragraph(let paragraph): [paragraph.content.plainText].filter { !$0.isEmpty }
        case .list(let list): list.items.map(\.plainText)
        case .table(let table):
            ([table.head] + table.rows).map { $0.map(\.content.plainText).joined(separator: "\t") }
        case .quote(let blocks, _): blocks.flatMap(\.plainLines)
        case .pageBreak: []
        }
    }
}

extension ListItem {
    fileprivate var plainText: String {
        blocks.plainText.marked(marker ?? Marker(scheme: .dot, text: "・"))
    }
}

extension String {
    /// The text behind a mark; where the mark would run into it, a space stands between them.
    fileprivate func marked(_ marker: Marker?) -> String {
        guard let marker else { return self }
        switch marker.scheme {
        case .square, .dot, .circled, .parenthesizedNumber, .parenthesizedKatakana, .parenthesizedLatin,
            .note:
            return marker.text + self
        case .ordinal, .number, .katakana, .latin: return marker.text + "　" + self
        }
    }
}
