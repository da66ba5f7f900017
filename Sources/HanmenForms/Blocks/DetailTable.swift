import HanmenCore
import HanmenReport

/// A table with a row for each row of a 明細: its columns, its totals, its padding (明細表, and the table in a cell).
struct DetailTable: Sendable {
    static let keys: [LayoutKey] = [
        .text("繰り返し", "明細か一覧の欄の名前", required: true),
        .namedList("列", of: .detailColumns, "左から順に並ぶ列", required: true),
        LayoutKey("合計行", .either(.map(totalKeys), .namedList(of: .totalRows)), "表の終わりの合計。いくつも書ける"),
        .lines("行の高さ", "一行の少なくとも何行分の高さにするか。例: 2行"),
    ]
    static let columnKeys: [LayoutKey] = [
        .thingName, .text("見出し", "列の見出し。なければ名前と同じ"),
        LayoutKey("値", .template, "載せる値。行の列は {費目} のように、番号は {連番} と書く", required: true),
        LayoutKey("幅", .columnWidth, "列の幅。書かなければ残り"),
        .choice("揃え", of: TableRowDefinition.alignments, "値の左右の位置。書かなければ左"),
    ]
    static let totalKeys: [LayoutKey] = [
        .text("名前", "ほかの合計行と重ならない名前"), .text("見出し", "書かなければ 合計"),
        .text("列", "合計を載せる列の名前"), .template("値", "その列に載せる値。例: {費用合計|数字}"),
        LayoutKey("列ごと", .named(.template), "いくつもの列に載せるとき、列の名前と値"), .condition,
    ]

    struct Column: Sendable {
        let name: Spanned<String>
        let label: Spanned<String>
        let value: TextTemplate
        let width: ColumnWidth
        let alignment: TableBlock.Cell.Alignment
    }

    private struct Total: Sendable {
        let label: Spanned<String>
        /// What stands in which columns.
        let values: [(column: Spanned<String>, text: TextTemplate)]
        let condition: Condition?
        let span: SourceSpan
    }

    let field: Spanned<String>
    let columns: [Column]
    private let totals: [Total]
    private let minimumLines: Double
    private let span: SourceSpan

    init?(_ reader: MapReader) {
        guard let field = reader.requiredText("繰り返し") else { return nil }
        self.field = field
        columns = reader.list("列").compactMap { Self.column($0, reader.findings) }
        totals = Self.totals(reader)
        minimumLines = reader.lines("行の高さ") ?? 1
        span = reader.node.span
        if columns.isEmpty { reader.findings.add(.layoutKeyMissing("列", at: reader.node.span)) }
        refuseUnknown(totals.flatMap { $0.values.map(\.column) }, reader.findings)
    }

    /// Names that are none of a column are told.
    func refuseUnknown(_ columns: [Spanned<String>], _ findings: Findings) {
        let names = self.columns.map(\.name.value)
        for column in columns where !names.contains(column.value) {
            findings.add(.layoutNameUnknown(column, known: names))
        }
    }

    private static func column(_ node: LayoutNode, _ findings: Findings) -> Column? {
        guard let reader = MapReader(node, named: "列", keys: columnKeys, findings: findings),
            let name = reader.requiredText("名前"), let value = reader.template("値", mayBeEmpty: true)
        else { return nil }
        return Column(
            name: name, label: reader.text("見出し") ?? name, value: value,
            width: reader.columnWidth("幅") ?? .rest,
            alignment: reader.choice("揃え", of: TableRowDefinition.alignments) ?? .left)
    }

    private static func totals(_ reader: MapReader) -> [Total] {
        guard let node = reader.node("合計行") else { return [] }
        let nodes = if case .list(let items) = node.content { items } else { [node] }
        return nodes.compactMap { node in
            guard let total = MapReader(node, named: "合計行", keys: totalKeys, findings: reader.findings)
            else { return nil }
            let values = totalValues(total)
            guard !values.isEmpty else { return nil }
            return Total(
                label: total.text("見出し") ?? Spanned("合計", at: node.span), values: values,
                condition: total.condition(), span: node.span)
        }
    }

    /// 列 and 値 for one column, 列ごと for several.
    private static func totalValues(_ total: MapReader) -> [(column: Spanned<String>, text: TextTemplate)] {
        guard let entries = total.node("列ごと")?.entries else {
            guard let column = total.requiredText("列"), let value = total.template("値") else { return [] }
            return [(column, value)]
        }
        return entries.compactMap { entry in
            guard let text = entry.node.text else { return nil }
            return total.findings.catching { () throws(DiagnosticError) in
                (entry.key, try TextTemplate(text))
            }
        }
    }

    // MARK: Values

    /// What speaks about the form, and what speaks about each row.
    var usages: [FieldUsage] {
        [
            FieldUsage(
                templates: totals.flatMap { $0.values.map(\.text) },
                conditions: totals.compactMap(\.condition)),
            FieldUsage(templates: columns.map(\.value), rowsOf: field),
        ]
    }

    /// The table filled with values, without padding.
    func block(_ values: [String: TypedValue]) -> TableBlock { block(entries(values).map(row)) }

    /// A table of rows.
    func block(_ rows: [TableBlock.Row]) -> TableBlock {
        TableBlock(columns: columns.map(\.width), headRows: [head], rows: rows)
    }

    /// What each row speaks of: its columns and the form's fields.
    func entries(_ values: [String: TypedValue]) -> [[String: TypedValue]] {
        (values[field.value]?.each ?? []).map { row in values.merging(row) { $1 } }
    }

    /// The rows of totals.
    func totalRows(_ values: [String: TypedValue]) -> [TableBlock.Row] {
        totals.filter { $0.condition?.holds(for: values) ?? true }.map { total in
            let texts = total.values.map { ($0.column.value, $0.text.inlines(values)) }
            return row(of: total.label, Dictionary(texts, uniquingKeysWith: { $1 }), at: total.span)
        }
    }

    /// A row of sums: its label lies across all columns before the first that has one.
    func row(
        of label: Spanned<String>, _ texts: [String: [Inline]], at span: SourceSpan
    ) -> TableBlock.Row {
        let first = columns.firstIndex { texts[$0.name.value] != nil } ?? 0
        let labelCell = TableBlock.Cell(
            paragraphs: [[.text(label)]], alignment: .center, scope: .row, columnSpan: max(1, first))
        let cells = columns.dropFirst(first).map { column in
            TableBlock.Cell(
                paragraphs: texts[column.name.value]?.paragraphs ?? [[]], alignment: column.alignment)
        }
        return row((first == 0 ? [] : [labelCell]) + cells, at: span)
    }

    /// A row without a word.
    var emptyRow: TableBlock.Row {
        row(columns.map { _ in TableBlock.Cell(paragraphs: [[]]) }, at: span)
    }

    private var head: TableBlock.Row {
        let cells = columns.map {
            TableBlock.Cell(paragraphs: [[.text($0.label)]], alignment: .center, scope: .column)
        }
        return TableBlock.Row(name: "", cells: cells, minimumLines: 1, span: span)
    }

    /// The row of an entry.
    func row(_ values: [String: TypedValue]) -> TableBlock.Row {
        let cells = columns.map { column in
            TableBlock.Cell(
                paragraphs: column.value.inlines(values).paragraphs, alignment: column.alignment)
        }
        return row(cells, at: values.values.lazy.compactMap(\.place).first ?? span)
    }

    private func row(_ cells: [TableBlock.Cell], at span: SourceSpan) -> TableBlock.Row {
        TableBlock.Row(name: "", cells: cells, minimumLines: minimumLines, span: span)
    }
}

extension [Inline] {
    /// Cut at line ends: each is a paragraph of its cell.
    var paragraphs: [[Inline]] {
        split(omittingEmptySubsequences: false) { if case .lineBreak = $0 { true } else { false } }
            .map(Array.init)
    }
}
