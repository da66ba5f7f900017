import HanmenCore

/// A moment as people in Japan read it.
public struct JapanTime: Sendable {
    private let time: CalendarTime

    /// The moment so many seconds after 1970-01-01 UTC.
    public init(_ seconds: Int) {
        time = CalendarTime(secondsSince1970: min(max(seconds, -1 << 40), 1 << 40) + 9 * 3600)
    }

    /// `2026年11月26日 21時05分09秒`.
    public var japanese: String {
        "\(time.year)年\(time.month)月\(time.day)日 \(time.hour)時\(two(time.minute))分\(two(time.second))秒"
    }

    /// `2026-11-26T21:05:09+09:00`.
    public var iso8601: String { "\(time.iso8601.dropLast())+09:00" }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension String {
    /// The text of strangers without what steers terminals or turns its direction, and not too long.
    var shownSafely: String {
        let safe = unicodeScalars.prefix(200).filter {
            switch $0.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(safe))
    }
}
