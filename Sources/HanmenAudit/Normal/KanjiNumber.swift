/// Numbers in kanji.
enum KanjiNumber {
    private static let signs = Array("〇一二三四五六七八九")

    /// Digit by digit: 二〇二一.
    static func digits(_ number: Int) -> String {
        String(String(number).compactMap(\.wholeNumberValue).map { signs[$0] })
    }

    /// With 十, 百, 千, 万: 二十五, 百二十. Numbers of nine digits and more stay digits.
    static func text(_ number: Int) -> String {
        guard (0..<100_000_000).contains(number) else { return digits(abs(number)) }
        guard number >= 10_000 else { return number == 0 ? "〇" : small(number) }
        let rest = number % 10_000
        return small(number / 10_000) + "万" + (rest == 0 ? "" : small(rest))
    }

    private static func small(_ number: Int) -> String {
        [(1000, "千"), (100, "百"), (10, "十"), (1, "")].reduce(into: "") { text, place in
            let digit = number / place.0 % 10
            guard digit > 0 else { return }
            text += (digit == 1 && place.0 > 1 ? "" : String(signs[digit])) + place.1
        }
    }

    /// The number at the beginning of a text in kanji, with how many characters it has.
    static func read(_ text: Substring) -> (number: Int, count: Int)? {
        var (total, digit, count) = (0, 0, 0)
        for character in text.prefix(8) {
            if let sign = signs.firstIndex(of: character) {
                digit = digit * 10 + sign
            } else if let unit = ["十": 10, "百": 100, "千": 1000][character] {
                total += max(1, digit) * unit
                digit = 0
            } else {
                break
            }
            count += 1
        }
        return count == 0 ? nil : (total + digit, count)
    }
}
