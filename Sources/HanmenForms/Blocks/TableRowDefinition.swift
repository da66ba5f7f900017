import HanmenCore
import HanmenReport

/// A row of a table of labels and values.
struct TableRowDefinition: Sendable {
    static let keys = ["名前", "見出し", "値", "揃え", "縦揃え", "高さ", "条件"]
    static let alignments: [TableBlock.Cell.Alignment] = [.left, .center, .right, .spread]

    let value: TextTemplate
    let condition: Condition?
    private let name: String
    private let label: Spanned<String>
    private let alignment: TableBlock.Cell.Alignment
    private let verticalAlignment: TableBlock.Cell.VerticalAlignment
    private let minimumLines: Double
    private let span: SourceSpan

    init?(_ node: LayoutNode, findings: Findings) {
        guard let reader = MapReader(node, named: "行", keys: Self.keys, findings: findings),
            let name = reader.requiredText("名前"), let value = reader.template("値")
        else { return nil }
        self.name = name.value
        self.value = value
        label = reader.text("見出し") ?? name
        alignment = reader.choice("揃え", of: Self.alignments) ?? .left
        verticalAlignment = reader.choice("縦揃え", of: [.top, .middle]) ?? .middle
        minimumLines = reader.lines("高さ") ?? 1
        condition = reader.condition()
        span = node.span
    }

    /// The row filled with values; every line of the value is a paragraph of its cell.
    func row(_ values: [String: TypedValue], labelAlignment: TableBlock.Cell.Alignment) -> TableBlock.Row {
        let labelCell = TableBlock.Cell(paragraphs: [[.text(label)]], alignment: labelAlignment, scope: .row)
        let valueCell = TableBlock.Cell(
            paragraphs: Self.paragraphs(value.inlines(values)), alignment: alignment,
            verticalAlignment: verticalAlignment)
        return TableBlock.Row(
            name: name, cells: [labelCell, valueCell], minimumLines: minimumLines, span: span)
    }

    private static func paragraphs(_ inlines: [Inline]) -> [[Inline]] {
        inlines.split(omittingEmptySubsequences: false) { if case .lineBreak = $0 { true } else { false } }
            .map(Array.init)
    }
}
