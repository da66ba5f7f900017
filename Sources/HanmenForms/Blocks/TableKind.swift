import HanmenCore
import HanmenReport

/// 表: label and value, row by row.
struct TableKind: BlockKind {
    static let name = "表"
    static let note = "見出しと値の表"
    static let keys: [LayoutKey] =
        [
            LayoutKey("列幅", .list(.columnWidth), "見出しの幅と値の幅。書かなければ [6字, 残り]"),
            .namedList("行", of: .tableRows, "上から順に並ぶ行"),
            .choice("見出しの揃え", of: TableRowDefinition.alignments, "書かなければ 均等"),
            .flag("まとめる", "頁の境で分けないか。書かなければ、6行までの表を分けない"),
        ] + BlockAir.keys

    private let columns: [ColumnWidth]
    private let rows: [TableRowDefinition]
    private let labelAlignment: TableBlock.Cell.Alignment
    private let staysTogether: Bool?
    private let air: BlockAir

    init?(_ reader: MapReader) {
        columns = Self.columns(reader)
        rows = reader.list("行").compactMap { TableRowDefinition($0, findings: reader.findings) }
        labelAlignment = reader.choice("見出しの揃え", of: TableRowDefinition.alignments) ?? .spread
        staysTogether = reader.flag("まとめる")
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { rows.compactMap(\.value) }
    var rowUsages: [FieldUsage] { rows.flatMap { $0.table?.usages ?? [] } }
    var conditions: [Condition] { rows.compactMap(\.condition) }

    func content(_ values: [String: TypedValue]) -> FormContent {
        let bound = rows.filter { $0.condition?.holds(for: values) ?? true }
            .map { $0.row(values, labelAlignment: labelAlignment) }
        return .table(
            TableBlock(
                columns: columns, rows: bound, staysTogether: staysTogether, linesBefore: air.before,
                linesAfter: air.after))
    }

    /// 列幅: of the labels and of the values; 残り takes what is left.
    private static func columns(_ reader: MapReader) -> [ColumnWidth] {
        guard let node = reader.node("列幅") else { return [.fixed(.characters(6)), .rest] }
        let items = reader.list("列幅")
        guard items.count == 2 else {
            let wants = Message("見出しの幅と値の幅を、[6字, 残り] のように二つ書いてください", en: "write two widths, as [6字, 残り]")
            reader.findings.add(.layoutValueWrong("列幅", wants: wants, at: node.span))
            return [.fixed(.characters(6)), .rest]
        }
        return items.map { ColumnWidth($0, of: "列幅", findings: reader.findings) }
    }
}

extension ColumnWidth {
    /// Reads a width; what cannot be read takes what is left.
    init(_ node: LayoutNode, of key: String, findings: Findings) {
        let units = ["字", "mm", "pt", "Q"]
        guard let text = node.text, text.value != "残り" else {
            self = .rest
            return
        }
        guard let quantity = Quantity(text.value, units: units) else {
            findings.add(.layoutUnitWrong(text, key: key, units: units + ["残り"]))
            self = .rest
            return
        }
        switch quantity.unit {
        case "字": self = .fixed(.characters(quantity.number))
        case "mm": self = .fixed(.mm(quantity.number))
        case "pt": self = .fixed(.pt(quantity.number))
        default: self = .fixed(.absolute(.q(quantity.number)))
        }
    }
}
