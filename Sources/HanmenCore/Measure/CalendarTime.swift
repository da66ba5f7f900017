/// A moment as year to second in UTC, proleptic Gregorian; no time zone, no locale.
public struct CalendarTime: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day, 1 to 31.
    public var day: Int
    /// The hour, 0 to 23.
    public var hour: Int
    /// The minute.
    public var minute: Int
    /// The second.
    public var second: Int

    /// The moment so many seconds after 1970-01-01 00:00:00 UTC; years 1 to 9999.
    public init(secondsSince1970 seconds: Int) {
        let seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
        let secondOfDay = ((seconds % 86_400) + 86_400) % 86_400
        hour = secondOfDay / 3600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
        (year, month, day) = Self.date(ofDay: (seconds - secondOfDay) / 86_400)
    }

    /// Counts from 1 March 0000, so that leap days end their years (Hinnant, "chrono-compatible date algorithms").
    private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// `2026-04-01T09:00:00Z` (ISO 8601).
    public var iso8601: String {
        "\(padded(year, 4))-\(padded(month))-\(padded(day))T\(padded(hour)):\(padded(minute)):\(padded(second))Z"
    }

    /// `D:20260401090000Z` (ISO 32000-1, 7.9.4).
    public var pdfDate: String {
        "D:\(padded(year, 4))\(padded(month))\(padded(day))\(padded(hour))\(padded(minute))\(padded(second))Z"
    }

    private func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
