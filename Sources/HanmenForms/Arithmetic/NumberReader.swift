import HanmenCore

/// Reads numbers as they are typed: `12,345`, `0.5`, `21.56%`, `1/2`, `3分の2`, `▲3`.
enum NumberReader {
    /// A number and nothing else; units are stepped over where they stand behind it. Nil where it is none.
    static func number(_ text: Spanned<String>, unit: String? = nil) -> ExactNumber? {
        var scanner = ValueScanner(text)
        let isNegative = scanner.skip(anyOf: ["▲", "△", "-", "−"])
        guard let first = decimal(&scanner) else { return nil }
        var number = first
        if scanner.skip("分の") {
            guard let second = decimal(&scanner), let ratio = second.divided(by: first) else { return nil }
            number = ratio
        } else if scanner.skip("/") {
            guard let second = decimal(&scanner), let ratio = first.divided(by: second) else { return nil }
            number = ratio
        } else if scanner.skip(anyOf: ["%", "％", "パーセント"]) {
            guard let part = number.divided(by: ExactNumber(100)) else { return nil }
            number = part
        } else if let unit {
            _ = scanner.skip(unit)
        }
        guard scanner.isAtEnd else { return nil }
        return isNegative ? number.negated : number
    }

    /// A whole number and, behind a point, a fraction.
    static func decimal(_ scanner: inout ValueScanner) -> ExactNumber? {
        guard let whole = whole(&scanner) else { return nil }
        guard scanner.skip(anyOf: [".", "．"]) else { return ExactNumber(whole) }
        var (value, scale, count) = (Int128(whole), Int128(1), String(whole).count)
        while count < 17, let digit = scanner.digit() {
            value = value * 10 + Int128(digit)
            scale *= 10
            count += 1
        }
        return scale > 1 ? ExactNumber(value, over: scale) : nil
    }

    /// At most fifteen digits, by threes where there are commas; nil for `1,23` that may have lost a digit.
    static func whole(_ scanner: inout ValueScanner) -> Int? {
        var value = 0
        var groups = [0]
        while groups.reduce(0, +) < 15, let digit = scanner.digit() {
            value = value * 10 + digit
            groups[groups.count - 1] += 1
            if scanner.skip(",") { groups.append(0) }
        }
        let isGrouped = groups.count == 1 || (groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 })
        return groups[0] > 0 && isGrouped ? value : nil
    }
}
