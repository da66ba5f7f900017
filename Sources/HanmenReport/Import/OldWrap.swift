/// Tells lines that were torn apart from lines that were meant.
enum OldWrap {
    /// A line of at least this many half-width cells may have been broken by the page's width.
    private static let fullLine = 56

    /// No line of a typed page holds more bytes; what does is not looked at, so that the work stays bounded.
    private static let longestLine = 2048

    private static let ends: Set<Character> = ["。", "！", "？", "」", "）", ")", "：", ":", "』", "】"]

    /// Whether a line may have been broken by the page's width: it is long and no sentence ends with it.
    static func isFull(_ line: String) -> Bool {
        guard let last = line.last, !ends.contains(last) else { return false }
        return line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } >= fullLine
    }

    /// Whether a line stops in the middle and the next, past a blank line, goes on with it: a bracket is open that
    /// the next one closes, a katakana word is cut, or a comma ends it.
    static func isTorn(_ line: String, from next: String) -> Bool {
        guard let last = line.last, let first = next.first, !ends.contains(last),
            line.utf8.count <= longestLine
        else { return false }
        if last == "、" { return true }
        if openBrackets(next) < 0, openBrackets(line) > 0 { return true }
        return isKatakana(last) && isKatakana(first) && line.count >= 20
    }

    /// Brackets opened less brackets closed.
    private static func openBrackets(_ line: String) -> Int {
        line.unicodeScalars.reduce(0) { open, scalar in
            switch scalar {
            case "（", "(", "「", "『", "【", "〔": open + 1
            case "）", ")", "」", "』", "】", "〕": open - 1
            default: open
            }
        }
    }

    private static func isKatakana(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value else { return false }
        return (0x30A1...0x30FA).contains(scalar) || scalar == 0x30FC
    }
}
