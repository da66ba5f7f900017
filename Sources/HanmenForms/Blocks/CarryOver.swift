import HanmenCore

/// 繰越: what a sheet of a ledger hands over to the next, at its foot and at the head of the next (forms.md F6).
struct CarryOver: Sendable {
    static let keys = SummedColumns.keys
    /// A sheet has room for both and for a row between them.
    static let leastRows = 3

    private let columns: SummedColumns

    init?(_ reader: MapReader, of table: DetailTable) {
        guard let columns = SummedColumns(reader, of: table) else { return nil }
        self.columns = columns
    }

    /// The rows cut into sheets of so many rows, each but the last full.
    func rows(_ lines: [DetailLine], perSheet count: Int, of table: DetailTable) -> [TableBlock.Row] {
        var rows: [TableBlock.Row] = []
        var sums = SummedColumns.Sums()
        var next = 0
        while true {
            let isFirst = rows.isEmpty
            if !isFirst { rows.append(columns.row("前頁繰越", sums, in: table)) }
            let room = count - (isFirst ? 0 : 1)
            let isLast = lines.count - next <= room
            let taken = lines[next..<next + (isLast ? lines.count - next : room - 1)]
            rows += taken.map(\.row)
            guard !isLast else { return rows }
            for entry in taken.compactMap(\.entry) { sums = columns.adding(entry, to: sums) }
            rows.append(columns.row("次頁繰越", sums, in: table))
            next = taken.endIndex
        }
    }
}

/// A row of a 明細表 and, where it is no sum of others, what it speaks of.
struct DetailLine {
    var row: TableBlock.Row
    var entry: [String: TypedValue]?
}
