import HanmenCore

/// How a report writes a date that was picked and not typed: in the layout's calendar, with weekdays where they were.
package struct DateHabit: Sendable {
    private let format: ValueFormat?
    private let isPeriod: Bool
    /// The weekdays of what stood there before; nil where nothing that can be read did.
    private let weekdays: WrittenDate.Brackets??

    /// The habit of a field or column that says a text so far; nil for what is no date.
    package init?(_ field: FieldOutline, before: String) {
        guard field.kind == .date || field.kind == .period else { return nil }
        isPeriod = field.kind == .period
        format = field.format
        let source = SourceText(name: "", text: before)
        let period = try? DateReader.period(Spanned(before, at: source.span(0..<source.utf8.count)).trimmed)
        weekdays = period.map { $0.start.weekdayBrackets ?? $0.end?.weekdayBrackets }
    }

    /// A day, or two with `/` between them (ISO 8601), as the report writes it; nil where it is no such thing.
    package func written(_ iso: String) -> String? {
        let days = iso.split(separator: "/", omittingEmptySubsequences: false).map { Self.day($0) }
        guard (1...(isPeriod ? 2 : 1)).contains(days.count), let first = days[0] else { return nil }
        let last = days.count == 2 ? days[1] : first
        guard let last, first <= last else { return nil }
        let text = text(first, last)
        let source = SourceText(name: "", text: text)
        let read = try? DateReader.period(Spanned(text, at: source.span(0..<source.utf8.count)))
        guard read?.start.day == first, (read?.end ?? read?.start)?.day == last else { return iso }
        return text
    }

    private func text(_ first: CalendarDate, _ last: CalendarDate) -> String {
        // Periods are written with their weekdays, days without, where nobody wrote them otherwise.
        let brackets = weekdays ?? (isPeriod ? .half : nil)
        let spell = Self.spelling(format)
        let start = spell(first) + weekday(first, brackets)
        guard first < last else { return start }
        guard format == .commonEra || format == .short else {
            return DatePeriod(
                start: WrittenDate(day: first, weekdayBrackets: brackets),
                end: WrittenDate(day: last, weekdayBrackets: brackets)
            ).text()
        }
        return "\(start)～\(spell(last))\(weekday(last, brackets))"
    }

    private func weekday(_ day: CalendarDate, _ brackets: WrittenDate.Brackets?) -> String {
        brackets?.around(String(day.weekday.rawValue)) ?? ""
    }

    private static func spelling(_ format: ValueFormat?) -> (CalendarDate) -> String {
        switch format {
        case .commonEra: { $0.commonEraText }
        case .short: { $0.shortText }
        default: { $0.eraText }
        }
    }

    /// `2024-05-28`, and nothing else.
    private static func day(_ text: Substring) -> CalendarDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
