import HanmenCore

/// L23: organisations and posts by their right names (民政委員 → 民生委員).
enum DictionaryRule: LintCheck {
    static let rule = LintRule.dictionary

    static func findings(in reading: LintReading) -> [Diagnostic] {
        let words = Dictionary(grouping: reading.subject.dictionary.words) { $0.wrong.first }
        guard !words.isEmpty else { return [] }
        return reading.passages.flatMap { passage in
            passage.text.indices.flatMap { index in
                (words[passage.text[index]] ?? []).compactMap { finding($0, passage, at: index) }
            }
        }
    }

    private static func finding(
        _ word: LintDictionary.Word, _ passage: Passage, at index: String.Index
    ) -> Diagnostic? {
        let text = passage.text
        guard text[index...].hasPrefix(word.wrong) else { return nil }
        let range = index..<text.index(index, offsetBy: word.wrong.count)
        guard !isInside(word.right, text, range) else { return nil }
        return rule.warning(
            Message("「\(word.wrong)」は「\(word.right)」ではありませんか。", en: "probably \(word.right)"),
            at: passage.place(range),
            hints: [Message("「\(word.right)」と書いてください（辞書 \(word.span)）。", en: "write \(word.right)")])
    }

    /// Whether a wrong name is but a part of the right one.
    private static func isInside(_ right: String, _ text: String, _ range: Range<String.Index>) -> Bool {
        text.ranges(of: right).contains {
            $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
        }
    }
}
