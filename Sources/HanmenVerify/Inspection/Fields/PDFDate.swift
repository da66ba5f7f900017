import HanmenReading

/// Dates of a PDF (ISO 32000-1, 7.9.4).
enum PDFDate {
    /// A date such as `D:20260301093000+09'00'` in seconds since 1970-01-01 UTC; nil where it is none.
    static func seconds(_ bytes: [UInt8]) -> Int? {
        var digits: [Int] = []
        var rest = TextString.text(bytes).utf8.dropFirst(bytes.starts(with: "D:".utf8) ? 2 : 0)
        while let byte = rest.first, 0x30...0x39 ~= byte, digits.count < 14 {
            digits.append(Int(byte) - 0x30)
            rest.removeFirst()
        }
        guard digits.count >= 4, digits.count.isMultiple(of: 2) else { return nil }
        let defaults = [0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
        let all = digits + defaults.dropFirst(digits.count)
        let year = all[..<4].reduce(0) { $0 * 10 + $1 }
        let pairs = stride(from: 4, to: 14, by: 2).map { all[$0] * 10 + all[$0 + 1] }
        guard 1...12 ~= pairs[0], 1...31 ~= pairs[1], pairs[2] < 24, pairs[3] < 60, pairs[4] < 61,
            let zone = zone(rest)
        else { return nil }
        let day = days(year, pairs[0], pairs[1])
        return day * 86_400 + pairs[2] * 3600 + pairs[3] * 60 + pairs[4] - zone
    }

    /// Seconds that the clock is ahead of UTC.
    private static func zone(_ text: Substring.UTF8View) -> Int? {
        guard let sign = text.first, sign != 0x5A else { return 0 }
        guard sign == 0x2B || sign == 0x2D else { return nil }
        let digits = text.dropFirst().filter { $0 != 0x27 }
        guard digits.allSatisfy({ 0x30...0x39 ~= $0 }), digits.count == 2 || digits.count == 4 else {
            return nil
        }
        let numbers = digits.map { Int($0) - 0x30 }
        let hours = numbers[0] * 10 + numbers[1]
        let minutes = numbers.count == 4 ? numbers[2] * 10 + numbers[3] : 0
        return (sign == 0x2B ? 1 : -1) * (hours * 3600 + minutes * 60)
    }

    /// Days since 1970-01-01 in the Gregorian calendar.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let era = (year >= 0 ? year : year - 399) / 400
        let inEra = year - era * 400
        let inYear = (153 * month + 2) / 5 + day - 1
        return era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + inYear - 719_468
    }
}
