/// A date as it was written: the day, and the weekday in brackets behind it, if the writer put one.
public struct WrittenDate: Hashable, Sendable {
    /// The brackets round a weekday.
    public enum Brackets: Hashable, Sendable {
        /// `(月)`.
        case half
        /// `（月）`.
        case full

        func around(_ text: String) -> String {
            switch self {
            case .half: "(\(text))"
            case .full: "（\(text)）"
            }
        }
    }

    /// The day.
    public var day: CalendarDate
    /// The brackets of the weekday, if it was written.
    public var weekdayBrackets: Brackets?

    /// A date as written.
    public init(day: CalendarDate, weekdayBrackets: Brackets? = nil) {
        self.day = day
        self.weekdayBrackets = weekdayBrackets
    }

    /// `令和3年10月4日(月)`; the weekday stands where it was written, or in given brackets.
    public func text(weekdayIn fallback: Brackets? = nil) -> String { day.eraText + weekdayText(fallback) }

    /// The weekday in its brackets, or nothing.
    func weekdayText(_ fallback: Brackets?) -> String {
        (weekdayBrackets ?? fallback)?.around(String(day.weekday.rawValue)) ?? ""
    }
}

/// One day or several (期間).
public struct DatePeriod: Hashable, Sendable {
    /// The first day.
    public var start: WrittenDate
    /// The last day; nil for a period of one day.
    public var end: WrittenDate?

    /// A period.
    public init(start: WrittenDate, end: WrittenDate? = nil) {
        self.start = start
        self.end = end
    }

    /// `令和3年10月4日(月)～5日(火)`: the last day leaves out the year and month that it shares with the first.
    ///
    /// With `weekdays`, those that were not written are added, in brackets like the written ones.
    public func text(weekdays: Bool = false) -> String {
        let fallback = weekdays ? start.weekdayBrackets ?? end?.weekdayBrackets ?? .full : nil
        guard let end else { return start.text(weekdayIn: fallback) }
        return "\(start.text(weekdayIn: fallback))～\(tail(end.day))\(end.weekdayText(fallback))"
    }

    /// The days in a spelling, `～` between them.
    func text(_ spell: (CalendarDate) -> String) -> String {
        [start, end].compactMap { $0.map { spell($0.day) } }.joined(separator: "～")
    }

    private func tail(_ last: CalendarDate) -> String {
        let first = start.day
        if last.eraYearText != first.eraYearText { return last.eraText }
        return last.month == first.month ? "\(last.day)日" : "\(last.month)月\(last.day)日"
    }
}
