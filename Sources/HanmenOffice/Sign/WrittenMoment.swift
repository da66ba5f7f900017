import ArgumentParser
import HanmenForms

/// A moment on the command line: a day (its end) or a day with a time, in Japan.
struct WrittenMoment: ExpressibleByArgument {
    /// Seconds since 1970-01-01 UTC.
    let seconds: Int

    /// Reads `2026-11-26` or `2026-11-26T21:00`.
    init?(argument: String) {
        let parts = argument.split(separator: "T", maxSplits: 1)
        let numbers =
            parts.first?.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) } ?? []
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            (1970...9999).contains(year),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        var (hour, minute, second) = (23, 59, 59)
        if parts.count == 2 {
            let time = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
            guard (2...3).contains(time.count), (0..<24).contains(time[0]), (0..<60).contains(time[1]),
                time.count == 2 || (0..<60).contains(time[2])
            else { return nil }
            (hour, minute, second) = (time[0], time[1], time.count == 3 ? time[2] : 0)
        }
        seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - 9 * 3600
    }
}
