import HanmenCore
import HanmenReport

/// Columns of a 明細表 that are summed while its rows go by: for 繰越 and 小計.
struct SummedColumns: Sendable {
    /// The keys that both have.
    static let keys: [LayoutKey] = [
        LayoutKey("列", .list(.text), "合計する列の名前。例: [収入額, 充当額]", required: true),
        .text("残高", "合計せず、いちばん下の行の値を載せる列の名前。例: 差引残高"),
    ]

    private let summed: [Spanned<String>]
    private let balance: Spanned<String>?
    /// The columns' texts by name, and the field in each.
    private let texts: [String: TextTemplate]
    private let span: SourceSpan

    init?(_ reader: MapReader, of table: DetailTable) {
        summed = reader.list("列").compactMap(\.text)
        balance = reader.text("残高")
        span = reader.node.span
        let columns = table.columns.map { ($0.name.value, $0.value) }
        texts = Dictionary(columns, uniquingKeysWith: { first, _ in first })
        table.refuseUnknown(summed + [balance].compactMap { $0 }, reader.findings)
        guard !summed.isEmpty else {
            reader.findings.add(.layoutKeyMissing("列", at: span))
            return nil
        }
    }

    /// The sums so far, of none or more rows.
    struct Sums: Sendable {
        fileprivate var yen: [String: Int] = [:]
        /// Those that no number holds; they are left blank.
        fileprivate var tooLarge: Set<String> = []
        fileprivate var balances: [String: TypedValue] = [:]
    }

    /// Sums with those of one more row. Blank is not zero: nothing is added, and a sum of blanks is blank.
    func adding(_ row: [String: TypedValue], to sums: Sums) -> Sums {
        var sums = sums
        for name in summed.flatMap(fields) {
            guard case .amount(let yen)? = row[name]?.original, !sums.tooLarge.contains(name) else {
                continue
            }
            let (sum, isTooLarge) = (sums.yen[name] ?? 0).addingReportingOverflow(yen.value)
            sums.yen[name] = isTooLarge ? nil : sum
            if isTooLarge { sums.tooLarge.insert(name) }
        }
        for name in [balance].compactMap({ $0 }).flatMap(fields) {
            if let value = row[name], !value.isEmpty { sums.balances[name] = value }
        }
        return sums
    }

    /// The row that says them.
    func row(
        _ label: String, _ sums: Sums, withBalance: Bool = true, in table: DetailTable
    ) -> TableBlock.Row {
        var values = sums.yen.mapValues { TypedValue.amount(Spanned($0, at: span)) }
        if withBalance { values.merge(sums.balances) { $1 } }
        let names = summed + (withBalance ? [balance].compactMap { $0 } : [])
        let texts = names.map { ($0.value, self.texts[$0.value]?.inlines(values) ?? []) }
        return table.row(
            of: Spanned(label, at: span), Dictionary(texts, uniquingKeysWith: { $1 }), at: span)
    }

    /// The fields in a column's text.
    private func fields(of column: Spanned<String>) -> [String] {
        texts[column.value]?.fieldNames.map(\.value) ?? []
    }
}
