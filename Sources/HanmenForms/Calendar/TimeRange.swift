/// A time of day, `13:15`.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes after midnight, 0…1440 (`24:00` ends a day).
    public let minutes: Int

    /// A time; nil where the clock has no such time.
    public init?(hour: Int, minute: Int) {
        guard (0...59).contains(minute), (0...24).contains(hour), hour * 60 + minute <= 1440 else {
            return nil
        }
        minutes = hour * 60 + minute
    }

    /// `9:00`.
    public var text: String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Earlier times come first.
    public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
}

/// From one time to another on one day; only the beginning where no end is written.
public struct TimeRange: Hashable, Sendable {
    /// The beginning.
    public var start: TimeOfDay
    /// The end.
    public var end: TimeOfDay?

    /// A range of times.
    public init(start: TimeOfDay, end: TimeOfDay? = nil) {
        self.start = start
        self.end = end
    }

    /// `13:15～16:35`.
    public var text: String { end.map { "\(start.text)～\($0.text)" } ?? start.text }
}

extension TimeOfDay {
    /// `午後1時15分`, `午前9時` (forms.md C14).
    var textByHalves: String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        let half = hour < 12 ? "午前" : "午後"
        return "\(half)\(hour % 12)時" + (minute > 0 ? "\(minute)分" : "")
    }
}

extension [TimeRange] {
    /// `午後1時15分～午後4時35分`.
    var textByHalves: String {
        map { range in
            [range.start, range.end].compactMap { $0?.textByHalves }.joined(separator: "～")
        }.joined(separator: "、")
    }

    /// `13:15～16:35、9:00～12:20`.
    public var text: String { map(\.text).joined(separator: "、") }
}
