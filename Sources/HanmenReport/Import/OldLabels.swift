/// The labels that old reports write before their values, and the keys of the canonical file.
enum OldLabels {
    /// A label as written in old reports and the key it becomes.
    struct Label {
        var spelling: String
        var key: String
        /// Whether the key says something else than the label, so that a person should look.
        var isGuess = false
    }

    static let form = "様式"
    static let submitted = "提出日"
    static let participants = "参加者"
    static let lecturer = "講師"
    static let content = "研修内容"

    /// The order of keys in the canonical file; others follow as they were found.
    static let order = [
        form, submitted, "会派名", "会派代表者", participants, "期間", "研修時間", "研修場所", content, lecturer, "目的",
    ]

    /// Longer labels stand before those they begin with.
    private static let known = [
        Label(spelling: "会派代表者", key: "会派代表者"), Label(spelling: "会派名", key: "会派名"),
        Label(spelling: "代表者", key: "会派代表者", isGuess: true), Label(spelling: "参加者", key: participants),
        Label(spelling: "年月日", key: "期間"), Label(spelling: "実施日", key: "期間", isGuess: true),
        Label(spelling: "期日", key: "期間", isGuess: true), Label(spelling: "日程", key: "期間", isGuess: true),
        Label(spelling: "研修時間", key: "研修時間"), Label(spelling: "研修場所", key: "研修場所"),
        Label(spelling: "研修内容", key: content), Label(spelling: "講師", key: lecturer),
        Label(spelling: "■目的", key: "目的"), Label(spelling: "目的", key: "目的"),
    ]

    /// A label of a table's row; one that is not known becomes a key as it is.
    static func label(ofRow text: String) -> Label {
        let spelling = text.withoutSpaces
        return known.first { $0.spelling == spelling } ?? Label(spelling: spelling, key: spelling)
    }

    /// A known label with blanks between its letters, and the value behind it: `会 派 名 緑風会`.
    static func labelled(_ text: String) -> (label: Label, value: String)? {
        for label in known {
            guard let rest = rest(of: text, after: label.spelling), let first = rest.first else { continue }
            let value = rest.drop { $0.isWhitespace || $0 == "：" || $0 == ":" }.trimmingSpaces
            if first.isWhitespace || first == "：" || first == ":", !value.isEmpty { return (label, value) }
        }
        return nil
    }

    private static func rest(of text: String, after label: String) -> Substring? {
        var rest = text[...]
        for letter in label {
            rest = rest.drop { $0.isWhitespace }
            guard rest.first == letter else { return nil }
            rest = rest.dropFirst()
        }
        return rest
    }
}

extension StringProtocol {
    /// The text without any blank, full-width ones included.
    var withoutSpaces: String { String(filter { !$0.isWhitespace }) }
}
