import HanmenCore
import HanmenReport

/// A row of a table of labels and values.
struct TableRowDefinition: Sendable {
    static let keys: [LayoutKey] = [
        .thingName, .text("見出し", "見出しの言葉。なければ名前と同じ"), .template("値", "載せる値"),
        .map("表", DetailTable.keys, "値の代わりに載せる、明細の表（表の中の表）"),
        .choice("揃え", of: alignments, "値の左右の位置。書かなければ左"),
        .choice("縦揃え", of: verticalAlignments, "値の上下の位置。書かなければ中"),
        .lines("高さ", "少なくとも何行分の高さにするか"),
        .lines("空欄", "白紙の様式で空ける行の数。書かなければ、文章は 4行、ほかは 1行"), .condition,
    ]
    private static let verticalAlignments: [TableBlock.Cell.VerticalAlignment] = [.top, .middle]
    static let alignments: [TableBlock.Cell.Alignment] = [.left, .center, .right, .spread]

    let value: TextTemplate?
    /// 表: a table in the cell, in place of a value.
    let table: DetailTable?
    let condition: Condition?
    private let name: String
    private let label: Spanned<String>
    private let alignment: TableBlock.Cell.Alignment
    private let verticalAlignment: TableBlock.Cell.VerticalAlignment
    private let minimumLines: Double
    private let blankLines: Double?
    private let span: SourceSpan

    init?(_ node: LayoutNode, findings: Findings) {
        guard let reader = MapReader(node, named: "行", keys: Self.keys, findings: findings),
            let name = reader.requiredText("名前")
        else { return nil }
        self.name = name.value
        table = reader.map("表").flatMap(DetailTable.init)
        value = reader.node("表") == nil ? reader.template("値", mayBeEmpty: true) : nil
        guard value != nil || table != nil else { return nil }
        label = reader.text("見出し") ?? name
        alignment = reader.choice("揃え", of: Self.alignments) ?? .left
        verticalAlignment = reader.choice("縦揃え", of: Self.verticalAlignments) ?? .middle
        minimumLines = reader.lines("高さ") ?? 1
        blankLines = reader.lines("空欄")
        condition = reader.condition()
        span = node.span
    }

    /// The row filled with values; every line of the value is a paragraph of its cell.
    func row(_ values: [String: TypedValue], labelAlignment: TableBlock.Cell.Alignment) -> TableBlock.Row {
        let labelCell = TableBlock.Cell(paragraphs: [[.text(label)]], alignment: labelAlignment, scope: .row)
        var valueCell = TableBlock.Cell(
            paragraphs: value?.inlines(values).withRoom(lines: blankLines).paragraphs ?? [[]],
            alignment: alignment,
            verticalAlignment: verticalAlignment)
        if let table {
            var inner = table.block(values)
            inner.rows += table.totalRows(values)
            valueCell.table = inner
        }
        return TableBlock.Row(
            name: name, cells: [labelCell, valueCell], minimumLines: minimumLines, span: span)
    }
}
