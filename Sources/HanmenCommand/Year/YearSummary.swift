package import HanmenCore
import HanmenForms
import HanmenYear

/// A year in three lines: its sums, and how many papers it has.
struct YearSummary {
    let year: FactionYear

    init(_ year: FactionYear) { self.year = year }

    func print(papers: Int, in language: MessageLanguage) {
        let sums = [year.accounts.income, year.accounts.expenses, year.accounts.balance].map(
            WrittenValue.commas)
        let name = "\(year.faction.name.value) \(WrittenValue.fiscalYearText(year.faction.fiscalYear.value))"
        switch language {
        case .japanese:
            Swift.print("\(name)  収入 \(sums[0])円  支出 \(sums[1])円  残余 \(sums[2])円")
            Swift.print("出納簿 \(year.entries.count) 行、報告書 \(year.reports.count) 件、書類 \(papers) 件。")
        case .english:
            Swift.print("\(name)  income \(sums[0])  expenses \(sums[1])  balance \(sums[2])")
            Swift.print(
                "ledger: \(year.entries.count) rows, reports: \(year.reports.count), papers: \(papers)")
        }
    }
}

extension [Diagnostic] {
    /// Each problem once: what is wrong with the data shows in every paper that takes it.
    package var uniqued: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }
    }
}
