/// Tells a speaker's line (forms.md C32): affiliation, post, name 氏, as in
/// 「東京大学 先端科学技術研究センター 教授 牧原 出 氏」.
///
/// The rule is strict, so that no sentence is set at the right by mistake. A line is a speaker's when
/// 1. it ends in 氏, 様 or 議員;
/// 2. before that, parts divided by spaces are an affiliation or post and then a name: two parts that are
///    both short, as in 「牧原 出 氏」, are family and given name only;
/// 3. the last part is a name: at most eight letters, no digits, no marks;
/// 4. it holds no mark of a sentence and at most 80 characters.
/// Where it stands (right under a heading) is judged by the one who asks.
enum SpeakerLine {
    private static let honorifics = ["氏", "様", "議員"]
    private static let sentenceMarks: Set<Character> = ["。", "、", "！", "？", "，", "．", "「", "」", "：", ":"]
    private static let postEndings: Set<Character> = [
        "長", "員", "授", "師", "事", "役", "官", "士", "任", "者", "監", "表",
    ]

    /// Whether a line's text is a speaker's.
    static func matches(_ text: String) -> Bool {
        let line = text.trimmingSpaces
        guard let honorific = honorifics.first(where: line.hasSuffix), line.count <= 80,
            !line.contains(where: sentenceMarks.contains)
        else { return false }
        let parts = line.dropLast(honorific.count).split { $0 == " " || $0 == "\u{3000}" }
        guard parts.count >= 2, let name = parts.last, name.count <= 8,
            name.allSatisfy({ $0.isLetter || $0 == "・" })
        else { return false }
        return parts.count > 2 || !isNameOnly(family: parts[0], given: parts[1])
    }

    /// 牧原 出, but not 市長 大西.
    private static func isNameOnly(family: Substring, given: Substring) -> Bool {
        guard let last = family.last else { return true }
        return family.count <= 3 && given.count <= 3 && !postEndings.contains(last)
    }
}

extension StringProtocol {
    /// The text without blanks at both ends, full-width ones included.
    var trimmingSpaces: String {
        func isBlank(_ character: Character) -> Bool {
            character == " " || character == "\u{3000}" || character == "\t" || character.isNewline
        }
        return String(drop(while: isBlank).droppingLast(while: isBlank))
    }

    /// The text without the characters at its end that a rule names.
    func droppingLast(while isDropped: (Character) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { formIndex(before: &end) }
        return self[..<end]
    }
}
