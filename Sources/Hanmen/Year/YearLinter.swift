public import HanmenCore
import HanmenForms
import HanmenLint
import HanmenReport
public import HanmenYear

/// Looks through a year as a person does who checks official papers (点検): what the ledger and 会派.yaml say together.
public struct YearLinter {
    private let year: FactionYear

    /// A linter of a year.
    public init(_ year: FactionYear) { self.year = year }

    /// What should be looked at: caps (L08), missing rates (L09), papers handed in late (L10).
    public var findings: [Diagnostic] {
        let ledger = year.entries.map(LedgerLine.init)
        return CapsRule.findings(ledger: ledger, caps: year.faction.caps.map(Cap.init))
            + ApportionmentRule.findings(ledger: ledger) + late
    }

    private var late: [Diagnostic] {
        year.faction.deadlines.compactMap { deadline in
            let wish = year.faction.papers?.first { $0.form.value == deadline.form.value }
            guard let field = wish?.fields.first(where: { $0.key.value == "提出日" }),
                case .text(let text) = field.value, let day = try? WrittenValue.day(text)
            else { return nil }
            return DeadlineRule.finding(submitted: text.map { _ in day }, due: deadline.day.value)
        }
    }
}

extension LedgerLine {
    fileprivate init(_ entry: LedgerEntry) {
        self.init(
            number: entry.number.value, date: entry.date.value, category: entry.category?.value,
            total: entry.total?.value, rate: entry.rate?.value, share: entry.share?.value, note: entry.note,
            span: entry.span)
    }
}

extension Cap {
    fileprivate init(_ cap: SpendingCap) {
        self.init(
            subject: cap.category.value, yen: cap.amount.value, reach: cap.reach == .each ? .each : .year,
            span: cap.amount.span)
    }
}
