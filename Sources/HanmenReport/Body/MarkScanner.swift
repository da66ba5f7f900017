/// Finds a writer's mark at the beginning of a line (forms.md C07–C09).
enum MarkScanner {
    /// A mark, how far it reaches, and its number where it counts.
    struct Found: Equatable {
        var marker: Marker
        /// The bytes of the mark and of the space behind it.
        var length: Int
        /// 3 for ③, 第3, (3), 3; nil for marks that do not count.
        var number: Int?
    }

    /// The mark that a text begins with. A bare number is taken for a mark only before a space and no counter
    /// (`2 視察` but not `2 人`).
    static func scan(_ text: String) -> Found? {
        let scalars = Array(text.unicodeScalars.prefix(12))
        guard let first = scalars.first else { return nil }
        return simple(first, scalars) ?? circled(first, scalars) ?? parenthesized(scalars) ?? note(scalars)
            ?? ordinal(scalars) ?? number(scalars) ?? letter(scalars)
    }

    private static func simple(_ first: Unicode.Scalar, _ scalars: [Unicode.Scalar]) -> Found? {
        switch first {
        case "■", "□", "◆", "●": found(.square, scalars, marks: 1)
        case "・": found(.dot, scalars, marks: 1)
        default: nil
        }
    }

    private static func circled(_ first: Unicode.Scalar, _ scalars: [Unicode.Scalar]) -> Found? {
        let number: UInt32
        switch first.value {
        case 0x2460...0x2473: number = first.value - 0x2460 + 1
        case 0x3251...0x325F: number = first.value - 0x3251 + 21
        case 0x32B1...0x32BF: number = first.value - 0x32B1 + 36
        default: return nil
        }
        return found(.circled, scalars, marks: 1, number: Int(number))
    }

    /// (1), （１）, (ア), (a): both halves of the pair half or full width.
    private static func parenthesized(_ scalars: [Unicode.Scalar]) -> Found? {
        guard scalars[0] == "(" || scalars[0] == "（" else { return nil }
        guard let close = scalars.prefix(4).firstIndex(where: { $0 == ")" || $0 == "）" }), close > 1 else {
            return nil
        }
        let inside = Array(scalars[1..<close])
        if let number = value(of: inside) {
            return found(.parenthesizedNumber, scalars, marks: close + 1, number: number)
        }
        guard inside.count == 1 else { return nil }
        if isKatakana(inside[0]) { return found(.parenthesizedKatakana, scalars, marks: close + 1) }
        if isLatin(inside[0]) { return found(.parenthesizedLatin, scalars, marks: close + 1) }
        return nil
    }

    /// ※, ※1, 注, 注1; 注 and numbers only before a space.
    private static func note(_ scalars: [Unicode.Scalar]) -> Found? {
        guard scalars[0] == "※" || scalars[0] == "注" else { return nil }
        let digits = scalars.dropFirst().prefix { digit($0) != nil }
        let end = 1 + digits.count
        if end < scalars.count, isSpace(scalars[end]) { return found(.note, scalars, marks: end) }
        return scalars[0] == "※" ? found(.note, scalars, marks: 1) : nil
    }

    private static func ordinal(_ scalars: [Unicode.Scalar]) -> Found? {
        guard scalars[0] == "第" else { return nil }
        let digits = Array(scalars.dropFirst().prefix { digit($0) != nil })
        guard let number = value(of: digits), isSpace(at: 1 + digits.count, scalars) else { return nil }
        return found(.ordinal, scalars, marks: 1 + digits.count, number: number)
    }

    private static func number(_ scalars: [Unicode.Scalar]) -> Found? {
        let digits = Array(scalars.prefix { digit($0) != nil })
        guard let number = value(of: digits), isSpace(at: digits.count, scalars) else { return nil }
        let after = scalars.dropFirst(digits.count).drop(while: isSpace)
        guard let next = after.first, !counters.contains(next), digit(next) == nil else { return nil }
        return found(.number, scalars, marks: digits.count, number: number)
    }

    private static func letter(_ scalars: [Unicode.Scalar]) -> Found? {
        guard isSpace(at: 1, scalars) else { return nil }
        if isKatakana(scalars[0]) { return found(.katakana, scalars, marks: 1) }
        let after = scalars.dropFirst().drop(while: isSpace)
        guard isLatin(scalars[0]), let next = after.first, next.value > 0x7F else { return nil }
        return found(.latin, scalars, marks: 1)
    }

    private static func found(
        _ scheme: MarkerScheme, _ scalars: [Unicode.Scalar], marks: Int, number: Int? = nil
    ) -> Found {
        let spaces = scalars.dropFirst(marks).prefix(while: isSpace).count
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[..<marks])
        let length = scalars[..<(marks + spaces)].reduce(0) { $0 + UTF8.width($1) }
        return Found(marker: Marker(scheme: scheme, text: String(text)), length: length, number: number)
    }

    // MARK: Characters

    /// Words that follow a number in a sentence, so that the number is no mark.
    private static let counters: Set<Unicode.Scalar> = Set(
        "年月日時分秒週人名件回度枚冊個箇か所ヶカ歳才円万億兆千百割％%台棟戸世校園社市町村県都道府国位番号条項階本点種区kmgKMG㎡㎞～~-−ー/／.．,，:：、。）)"
            .unicodeScalars)

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    /// One or two digits, half or full width, from 1.
    private static func value(of scalars: [Unicode.Scalar]) -> Int? {
        guard (1...2).contains(scalars.count) else { return nil }
        var number = 0
        for scalar in scalars {
            guard let digit = digit(scalar) else { return nil }
            number = number * 10 + digit
        }
        return number > 0 ? number : nil
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }

    private static func isSpace(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        index < scalars.count && isSpace(scalars[index])
    }

    private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
        (0x30A2...0x30F3).contains(scalar.value)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value) }
}
