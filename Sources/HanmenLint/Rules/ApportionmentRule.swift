public import HanmenCore
public import HanmenForms

/// L09: where only a part of an expense is charged, its rate (按分率) is stated.
public enum ApportionmentRule: LintCheck {
    static let rule = LintRule.apportionment

    /// Rows that charge less than was paid, without a rate in its column or in the note.
    public static func findings(ledger: [LedgerLine]) -> [Diagnostic] {
        ledger.compactMap {
            finding(total: $0.total, share: $0.share, rate: $0.rate, note: $0.note, at: $0.span)
        }
    }

    // MARK: Reports

    private static let totals = ["総額", "支出総額", "総経費", "支払総額", "支払額"]
    private static let shares = ["充当額", "政務活動費充当額", "対象経費"]
    private static let rates = ["按分率", "按分割合"]

    /// Rows of reports.
    static func findings(in reading: LintReading) -> [Diagnostic] {
        DetailReading.all(reading).flatMap(\.rows).compactMap { row in
            let share = row.parts.first { shares.contains($0.name) && $0.value != nil }
            return finding(
                total: row.yen(totals), share: row.yen(shares), rate: row.rate(rates), note: row.text("備考"),
                at: share.map { row.place(of: $0.name) })
        }
    }

    /// What is wrong with one expense.
    public static func finding(
        total: Int?, share: Int?, rate: ExactNumber?, note: String?, at span: SourceSpan?
    ) -> Diagnostic? {
        guard let total, let share, share < total, rate == nil, !states(note ?? "") else { return nil }
        return LintRule.apportionment.warning(
            Message(
                "支払額 \(WrittenValue.commas(total))円のうち \(WrittenValue.commas(share))円だけを充てていますが、按分率がありません。",
                en: "\(share) of \(total) without a rate"),
            at: span,
            hints: [
                Message("按分率（例: 1/2）か、その訳を備考に書いてください。", en: "state the rate, or the reason in the note")
            ])
    }

    /// Whether a note says how the share came about: `2分の1`, `50%`, `1/2`, 按分, 上限, 自己負担.
    private static func states(_ note: String) -> Bool {
        if ["分の", "按分", "上限", "自己負担", "割"].contains(where: note.contains) { return true }
        return note.contains { "%％/／".contains($0) } && note.contains(where: \.isNumber)
    }
}

extension DetailReading.Row {
    /// The rate in the first of several columns that the row has.
    fileprivate func rate(_ names: [String]) -> ExactNumber? {
        guard case .number(let rate)? = parts.first(where: { names.contains($0.name) })?.value else {
            return nil
        }
        return rate
    }
}
