import HanmenCore

/// Reads dates and periods as members write them: `令和 3年10月25日`, `R3.10.4`, `2021-10-04`, `４日（月）～5日`.
struct DateReader {
    private var scanner: ValueScanner
    private let text: Spanned<String>

    init(_ text: Spanned<String>) {
        self.text = text
        scanner = ValueScanner(text)
    }

    /// A single date and nothing else.
    static func date(_ text: Spanned<String>) throws(DiagnosticError) -> WrittenDate {
        var reader = DateReader(text)
        let date = try reader.fullDate()
        try reader.expectEnd()
        return date
    }

    /// One date, or two with `～`, `-` or から…まで between them.
    static func period(_ text: Spanned<String>) throws(DiagnosticError) -> DatePeriod {
        var reader = DateReader(text)
        let start = try reader.fullDate()
        guard reader.scanner.skip(anyOf: separators) else {
            try reader.expectEnd()
            return DatePeriod(start: start)
        }
        let endPosition = reader.scanner.at
        let end = try reader.lastDate(after: start.day)
        _ = reader.scanner.skip("まで")
        try reader.expectEnd()
        guard start.day <= end.day else {
            throw DiagnosticError(
                .reversedPeriod(start.day, end.day, at: reader.scanner.span(from: endPosition)))
        }
        return DatePeriod(start: start, end: end)
    }

    /// Signs between two dates: U+FF5E, U+301C, `~`, hyphens and dashes, から.
    static let separators = ["～", "〜", "~", "-", "−", "–", "―", "から"]

    private func expectEnd() throws(DiagnosticError) {
        guard scanner.isAtEnd else { throw DiagnosticError(.notADate(text.value, at: scanner.rest)) }
    }

    private var notADate: DiagnosticError { DiagnosticError(.notADate(text.value, at: text.span)) }

    // MARK: Dates

    /// A date with its year.
    private mutating func fullDate() throws(DiagnosticError) -> WrittenDate {
        let start = scanner.at
        let year = try writtenYear()
        guard let numbers = monthAndDay() else { throw notADate }
        return try date(year, month: numbers.month, day: numbers.day, from: start)
    }

    /// The second date of a period, which may leave out what it shares with the first.
    private mutating func lastDate(after first: CalendarDate) throws(DiagnosticError) -> WrittenDate {
        let start = scanner.at
        if startsWithYear() {
            return try lastDateWithYear(after: first, from: start)
        }
        guard let number = scanner.number() else { throw notADate }
        if scanner.skip("月") {
            guard let day = scanner.number(), scanner.skip("日") else { throw notADate }
            return try date(.common(first.year), month: number, day: day, from: start)
        }
        guard scanner.skip("日") else { throw notADate }
        return try date(.common(first.year), month: first.month, day: number, from: start)
    }

    /// `令和4年1月3日`, or `4年1月3日` in the era of the first date.
    private mutating func lastDateWithYear(
        after first: CalendarDate, from start: Int
    ) throws(DiagnosticError) -> WrittenDate {
        guard let number = scanner.number(), scanner.peek == "年", number < 100 else {
            scanner.rewind(to: start)
            return try fullDate()
        }
        guard let numbers = monthAndDay(), let era = Era.of(first) else { throw notADate }
        return try date(.era(era, number), month: numbers.month, day: numbers.day, from: start)
    }

    private func startsWithYear() -> Bool {
        var ahead = self
        guard ahead.scanner.number() != nil else { return true }
        return !ahead.scanner.skip("月") && !ahead.scanner.skip("日")
    }

    // MARK: Years

    private enum WrittenYear {
        case era(Era, Int)
        case common(Int)
    }

    private mutating func writtenYear() throws(DiagnosticError) -> WrittenYear {
        let era = writtenEra()
        let isFirst = era != nil && scanner.skip("元")
        guard let number = isFirst ? 1 : scanner.number() else { throw notADate }
        guard let era else {
            guard number >= 1000 else { throw notADate }
            return .common(number)
        }
        return .era(era, number)
    }

    private mutating func writtenEra() -> Era? {
        for era in Era.allCases {
            let letter = String(era.letter)
            if scanner.skip(anyOf: [
                era.rawValue, String(era.rawValue.prefix(1)), letter, letter.lowercased(),
            ]) {
                return era
            }
        }
        return nil
    }

    /// `年10月4日`, `.10.4`, `-10-04`, `/10/4`.
    private mutating func monthAndDay() -> (month: Int, day: Int)? {
        for (afterYear, afterMonth, afterDay) in [
            ("年", "月", "日"), (".", ".", ""), ("-", "-", ""), ("/", "/", ""),
        ] where scanner.skip(afterYear) {
            guard let month = scanner.number(), scanner.skip(afterMonth), let day = scanner.number(),
                scanner.skip(afterDay)
            else { return nil }
            return (month, day)
        }
        return nil
    }

    // MARK: Checks

    private mutating func date(
        _ year: WrittenYear, month: Int, day: Int, from start: Int
    ) throws(DiagnosticError) -> WrittenDate {
        let place = scanner.span(from: start)
        let common =
            switch year {
            case .era(let era, let year): era.commonYear(year)
            case .common(let year): year
            }
        guard let date = CalendarDate(year: common, month: month, day: day) else {
            throw DiagnosticError(.impossibleDate(year: common, month: month, day: day, at: place))
        }
        if case .era(let era, let year) = year, date.eraYear?.era != era || year < 1 {
            throw DiagnosticError(.dateOutsideEra(era, date, at: place))
        }
        return WrittenDate(day: date, weekdayBrackets: try weekday(of: date))
    }

    /// `(月)`, `（月）`, `(月曜日)`: must be the right one.
    private mutating func weekday(of date: CalendarDate) throws(DiagnosticError) -> WrittenDate.Brackets? {
        let start = scanner.at
        let brackets: WrittenDate.Brackets = scanner.peekWritten == "（" ? .full : .half
        guard scanner.skip("(") else { return nil }
        let written = scanner.peek.flatMap { Weekday(rawValue: Character($0)) }
        scanner.advance()
        if scanner.skip("曜") { _ = scanner.skip("日") }
        guard let written, scanner.skip(")") else {
            throw DiagnosticError(.notAWeekday(at: scanner.span(from: start)))
        }
        guard written == date.weekday else {
            throw DiagnosticError(.wrongWeekday(date, written: written, at: scanner.span(from: start)))
        }
        return brackets
    }
}
