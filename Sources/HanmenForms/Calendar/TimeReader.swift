import HanmenCore

/// Reads times of day as members write them: `13:15～16:35、 9:00～12:20`, `13時15分から16時まで`.
struct TimeReader {
    private var scanner: ValueScanner
    private let text: Spanned<String>

    private init(_ text: Spanned<String>) {
        self.text = text
        scanner = ValueScanner(text)
    }

    /// One or more ranges, with `、` or a comma between them.
    static func ranges(_ text: Spanned<String>) throws(DiagnosticError) -> [TimeRange] {
        var reader = TimeReader(text)
        var ranges: [TimeRange] = []
        repeat { ranges.append(try reader.range()) } while reader.scanner.skip(anyOf: ["、", ",", "・", "/"])
        guard reader.scanner.isAtEnd else {
            throw DiagnosticError(.notATime(text.value, at: reader.scanner.rest))
        }
        return ranges
    }

    private mutating func range() throws(DiagnosticError) -> TimeRange {
        let position = scanner.at
        let start = try time()
        guard scanner.skip(anyOf: DateReader.separators) else { return TimeRange(start: start) }
        let end = try time()
        _ = scanner.skip("まで")
        guard start < end else {
            throw DiagnosticError(.reversedTimes(start, end, at: scanner.span(from: position)))
        }
        return TimeRange(start: start, end: end)
    }

    private mutating func time() throws(DiagnosticError) -> TimeOfDay {
        let position = scanner.at
        guard let hour = scanner.number(), let minute = minute() else {
            throw DiagnosticError(.notATime(text.value, at: text.span))
        }
        guard let time = TimeOfDay(hour: hour, minute: minute) else {
            throw DiagnosticError(.impossibleTime(at: scanner.span(from: position)))
        }
        return time
    }

    private mutating func minute() -> Int? {
        if scanner.skip(":") { return scanner.number() }
        guard scanner.skip("時") else { return nil }
        guard let minute = scanner.number() else { return scanner.skip("半") ? 30 : 0 }
        return scanner.skip("分") ? minute : nil
    }
}
