import HanmenCore
import HanmenReport

/// 明細表: a table with a row for each row of a 明細, its head repeated on every page.
struct DetailTableKind: BlockKind {
    static let name = "明細表"
    static let note = "明細の行を並べた表。見出しは頁ごとに繰り返す"
    static let keys: [LayoutKey] =
        DetailTable.keys + [
            .lines("行数", "一枚の行の数。足りない行は空けておき、超えれば次の頁に続ける。例: 12行"),
            .map("繰越", CarryOver.keys, "頁が変わるとき、合計を「次頁繰越」「前頁繰越」として載せる。「行数」も要る"),
            .map("小計", Subtotals.keys, "費目ごと、月ごとの合計の行を入れる"),
            .lines("空欄", "白紙の様式で空ける行の数。書かなければ、行数か 5行"),
            .choice("余り", of: UnusedRows.allCases, "空けておく行をどうするか。書かなければ 空白"),
            .flag("まとめる", "頁の境で分けないか。書かなければ、6行までの表を分けない"),
        ] + BlockAir.keys

    private let table: DetailTable
    private let rowsPerSheet: Int?
    private let blankRowCount: Int?
    private let carryOver: CarryOver?
    private let subtotals: Subtotals?
    private let unused: UnusedRows
    private let staysTogether: Bool?
    private let air: BlockAir
    private let span: SourceSpan

    init?(_ reader: MapReader) {
        guard let table = DetailTable(reader) else { return nil }
        self.table = table
        rowsPerSheet = Self.rowCount("行数", reader)
        blankRowCount = Self.rowCount("空欄", reader)
        carryOver = reader.map("繰越").flatMap { CarryOver($0, of: table) }
        subtotals = reader.map("小計").flatMap { Subtotals($0, of: table) }
        unused = reader.choice("余り", of: UnusedRows.allCases) ?? .blank
        staysTogether = reader.flag("まとめる")
        air = BlockAir(reader)
        span = reader.node.span
        if let node = reader.node("繰越"), (rowsPerSheet ?? 0) < CarryOver.leastRows {
            let least = CarryOver.leastRows
            let wants = Message(
                "「行数」を \(least)行以上にして、一緒に書いてください", en: "wants 行数 of \(least) or more beside it")
            reader.findings.add(.layoutValueWrong("繰越", wants: wants, at: node.span))
        }
    }

    private static func rowCount(_ key: String, _ reader: MapReader) -> Int? {
        guard let number = reader.lines(key), let node = reader.node(key) else { return nil }
        if let count = Int(exactly: number), (1...100).contains(count) { return count }
        let wants = Message("1行から100行までの整数にしてください", en: "whole rows, from 1行 to 100行")
        reader.findings.add(.layoutValueWrong(key, wants: wants, at: node.span))
        return nil
    }

    var blankRows: (field: String, count: Int)? {
        (blankRowCount ?? rowsPerSheet).map { (table.field.value, $0) }
    }

    var rowUsages: [FieldUsage] {
        table.usages
            + [subtotals].compactMap { $0.map { FieldUsage(templates: [$0.template], rowsOf: table.field) } }
    }

    func content(_ values: [String: TypedValue]) -> FormContent {
        var block = table.block(rows(values))
        if let rowsPerSheet { pad(&block, to: rowsPerSheet) }
        block.rows += table.totalRows(values)
        block.staysTogether = staysTogether
        (block.linesBefore, block.linesAfter) = (air.before, air.after)
        return .table(block)
    }

    /// The rows with the sums among them.
    private func rows(_ values: [String: TypedValue]) -> [TableBlock.Row] {
        let entries = table.entries(values)
        let lines =
            subtotals?.lines(entries, of: table)
            ?? entries.map { DetailLine(row: table.row($0), entry: $0) }
        guard let carryOver, let rowsPerSheet else { return lines.map(\.row) }
        return carryOver.rows(lines, perSheet: rowsPerSheet, of: table)
    }

    /// Full sheets of rows; those without a word are told apart, so that nothing can be written into them.
    private func pad(_ block: inout TableBlock, to count: Int) {
        let used = block.rows.count
        let sheets = max(1, (used + count - 1) / count)
        block.rows += Array(repeating: table.emptyRow, count: sheets * count - used)
        for start in stride(from: count, to: block.rows.count, by: count) {
            block.rows[start].startsPage = true
        }
        guard used < block.rows.count else { return }
        switch unused {
        case .blank: break
        case .closed:
            block.rows[used].cells[0] = TableBlock.Cell(
                paragraphs: [[.text(Spanned(UnusedRows.closed.rawValue, at: span))]], alignment: .center,
                columnSpan: block.columns.count)
            block.rows[used].cells.removeSubrange(1...)
        case .struck: for index in used..<block.rows.count { block.rows[index].isStruck = true }
        }
    }
}

/// What becomes of rows that hold nothing (余り; forms.md C27, C30).
enum UnusedRows: String, CaseIterable, Sendable {
    case blank = "空白"
    /// The first of them says 以下余白.
    case closed = "以下余白"
    /// A line through all of them.
    case struck = "斜線"
}
