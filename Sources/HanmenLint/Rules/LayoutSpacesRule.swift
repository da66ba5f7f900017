import HanmenCore

/// L17: spaces are not typed for the look; spreading and indents are the layout's business (forms.md C29).
enum LayoutSpacesRule: LintCheck {
    static let rule = LintRule.layoutSpaces

    static func findings(in reading: LintReading) -> [Diagnostic] {
        reading.passages.flatMap { passage in
            // In running text, single characters with spaces between them may be a list of words.
            let found = (passage.isLabel ? spread(passage) : nil) ?? wide(passage)
            return [found].compactMap { $0 }
        }
    }

    /// `研　修　費`: three single characters or more, divided by spaces; 氏 behind a name is none of them.
    private static func spread(_ passage: Passage) -> Diagnostic? {
        let pattern = /(?:^|[\s])((?:[\p{Han}ぁ-ゖァ-ヺ]\s){2,20}[\p{Han}ぁ-ゖァ-ヺ])(?=$|\s)/
        guard let match = passage.text.firstMatch(of: pattern), !match.1.hasSuffix("氏"),
            !match.1.hasSuffix("様"),
            !match.1.contains("\n")
        else { return nil }
        return finding(
            passage, match.1.startIndex..<match.1.endIndex, "字の間を空けるための空白があります。",
            "「\(match.1.filter { !$0.isWhitespace })」"
        )
    }

    /// Two spaces or more in a row, or a tab.
    private static func wide(_ passage: Passage) -> Diagnostic? {
        guard passage.kind != .speaker,
            let match = passage.text.firstMatch(of: /[^\s](([ \u{3000}]{2,})|\t)[^\s]/)
        else { return nil }
        return finding(
            passage, match.1.startIndex..<match.1.endIndex, "位置をそろえるための空白があります。", "空白を一つにした文")
    }

    private static func finding(
        _ passage: Passage, _ range: Range<String.Index>, _ what: String, _ right: String
    ) -> Diagnostic {
        rule.warning(
            Message(what, en: "spaces used for layout"), at: passage.place(range),
            hints: [Message("\(right)にしてください。間隔は様式が決めます。", en: "leave spacing to the layout")])
    }
}

extension Passage {
    /// Whether it is a value or a heading, no running text.
    fileprivate var isLabel: Bool { !isNarrative || kind == .heading }
}
