public import HanmenCore
public import HanmenForms

/// L10: papers are handed in in time.
public enum DeadlineRule: LintCheck {
    static let rule = LintRule.deadline

    /// The paper's day of handing in, by the layout's 期限.
    static func findings(in reading: LintReading) -> [Diagnostic] {
        guard let days = reading.settings.deadline?.days, let dates = ReportDates(reading) else { return [] }
        return [finding(submitted: dates.submitted, after: dates.event, within: days)].compactMap { $0 }
    }

    /// What is wrong with a day of handing in, so many days after what it reports on at the latest.
    public static func finding(
        submitted: Spanned<CalendarDate>, after event: CalendarDate, within days: Int
    ) -> Diagnostic? {
        CalendarDate(dayNumber: event.dayNumber + days).flatMap { due in
            finding(submitted: submitted, due: due, reason: "\(event.eraText)から \(days) 日以内")
        }
    }

    /// What is wrong with a day of handing in after the last day for it.
    public static func finding(
        submitted: Spanned<CalendarDate>, due: CalendarDate, reason: String? = nil
    ) -> Diagnostic? {
        guard submitted.value > due else { return nil }
        let late = submitted.value.dayNumber - due.dayNumber
        return LintRule.deadline.warning(
            Message(
                "提出期限（\(due.eraText)\(reason.map { "、\($0)" } ?? "")）を \(late) 日過ぎています。",
                en: "\(late) days after the deadline, \(due.iso8601)"),
            at: submitted.span,
            hints: [Message("日付を確かめ、遅れたときは理由を添えてください。", en: "check the date, or state the reason")])
    }
}
