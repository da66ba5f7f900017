import HanmenCore
import HanmenForms
import HanmenReport

/// When a paper was handed in, and the end of what it reports on.
struct ReportDates {
    /// The field with the day of handing in.
    let field: String
    /// The day.
    let submitted: Spanned<CalendarDate>
    /// The field with what is reported.
    let eventField: String
    /// Its last day.
    let event: CalendarDate
    /// Whether it is a fiscal year.
    let isOverYear: Bool

    /// The layout's 期限, or what reports call these fields; nil where the paper has not both.
    init?(_ reading: LintReading) {
        let deadline = reading.settings.deadline
        let isReport = reading.subject.form.map { $0.title.contains("報告") } ?? false
        let fields = deadline.map { [$0.field] } ?? (isReport ? ["提出日", "報告日"] : [])
        let events = deadline.map { [$0.event] } ?? (isReport ? ["期間", "実施日"] : [])
        guard let field = fields.first(where: { reading.value(of: $0) != nil }),
            let event = events.first(where: { reading.value(of: $0) != nil }),
            case .day(let day)? = reading.value(of: field), let place = reading.report[field]?.span,
            let last = Self.lastDay(reading, event)
        else { return nil }
        (self.field, eventField, self.event) = (field, event, last)
        submitted = Spanned(day, at: place)
        if case .number? = reading.value(of: event) { isOverYear = true } else { isOverYear = false }
    }

    private static func lastDay(_ reading: LintReading, _ field: String) -> CalendarDate? {
        switch reading.value(of: field) {
        case .day(let day): day
        case .period(_, let last): last
        case .number(let year): year.whole.flatMap { CalendarDate(year: $0 + 1, month: 3, day: 31) }
        default: nil
        }
    }
}
