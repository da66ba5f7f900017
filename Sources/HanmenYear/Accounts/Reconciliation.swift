import HanmenCore
import HanmenForms

/// Compares what must be the same in several places: grant, ledger, receipts, reports; names both places.
struct Reconciliation {
    let year: FactionYear

    /// All differences.
    var differences: [Diagnostic] {
        [grant, income].compactMap { $0 } + year.receipts.differences(from: year.entries) + reports
    }

    /// The sum that was decided, and members × unit × months.
    private var grant: Diagnostic? {
        let grant = year.faction.grant
        guard let decided = grant.decided, let unit = grant.unit,
            let amount = grant.amount(year.faction.members),
            amount != decided.value
        else { return nil }
        let months = grant.memberMonths(year.faction.members)
        return .error(
            .accountsDiffer,
            Message(
                "交付の額は \(WrittenValue.commas(decided.value))円と書かれていますが、月額 \(WrittenValue.commas(unit.value))円 × 延べ \(months) 人月では \(WrittenValue.commas(amount))円です（差 \(WrittenValue.commas(decided.value - amount))円）。",
                en: "the grant is \(decided.value), but unit × member-months make \(amount)"),
            at: decided.span,
            hints: [Message("月額は \(unit.span)、加入日と脱退日は「所属議員」にあります。", en: "the unit is at \(unit.span)")])
    }

    /// The ledger's income without interest, and the grant with what was carried over.
    private var income: Diagnostic? {
        let incomes = year.entries.filter { !$0.isInterest }.compactMap(\.income)
        let grant = year.faction.grant
        guard let first = incomes.first, let amount = grant.amount(year.faction.members) else { return nil }
        let expected = amount + (grant.carried?.value ?? 0)
        let written = incomes.reduce(0) { $0 + $1.value }
        guard written != expected else { return nil }
        return .warning(
            .accountsDiffer,
            Message(
                "出納簿の収入の合計は \(WrittenValue.commas(written))円、交付の額と前年度繰越の合計は \(WrittenValue.commas(expected))円です（差 \(WrittenValue.commas(written - expected))円）。",
                en: "the ledger's income is \(written), grant and carry-over make \(expected)"),
            at: first.span,
            hints: [
                Message(
                    "交付は \(grant.span) です。加入や脱退があれば、所属議員の日付も見てください。利息の行は、摘要に「利息」と書けば除きます。",
                    en: "the grant is at \(grant.span)")
            ]
        )
    }

    /// Reports that the ledger speaks of.
    private var reports: [Diagnostic] {
        let names = year.reports.map(\.name)
        return year.entries.compactMap(\.report).filter { !names.contains($0.value) }.map { report in
            .error(
                .ledgerReport,
                Message("報告書「\(report.value)」がありません。", en: "no report `\(report.value)`"), at: report.span,
                hints: [ClosestNames.hint(names, for: report.value)])
        }
    }
}

extension LedgerEntry {
    /// Whether it is income that nobody granted: interest, odds and ends.
    fileprivate var isInterest: Bool {
        ["利息", "利子", "雑入", "雑収入"].contains { text(.purpose)?.contains($0) ?? false }
    }
}
