import HanmenCore

/// L23: organisations and posts by their right names (民政委員 → 民生委員).
enum DictionaryRule: LintCheck {
    static let rule = LintRule.dictionary

    static func findings(in reading: LintReading) -> [Diagnostic] {
        let dictionary = reading.subject.dictionary
        return reading.passages.flatMap { passage in
            dictionary.words.filter { passage.text.contains($0.wrong) }.flatMap { word in
                passage.text.ranges(of: word.wrong).filter { !isInside(word.right, passage.text, $0) }.map {
                    range in
                    rule.warning(
                        Message("「\(word.wrong)」は「\(word.right)」ではありませんか。", en: "probably \(word.right)"),
                        at: passage.place(range),
                        hints: [
                            Message("「\(word.right)」と書いてください（辞書 \(word.span)）。", en: "write \(word.right)")
                        ])
                }
            }
        }
    }

    /// Whether a wrong name is but a part of the right one.
    private static func isInside(_ right: String, _ text: String, _ range: Range<String.Index>) -> Bool {
        text.ranges(of: right).contains {
            $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
        }
    }
}
