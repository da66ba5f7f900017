import HanmenCore

/// L15: characters that some systems show otherwise or not at all, and look-alikes of one mark side by side
/// (forms.md C13).
enum CharactersRule: LintCheck {
    static let rule = LintRule.characters

    static func findings(in reading: LintReading) -> [Diagnostic] {
        reading.passages.flatMap { dependent($0) + halfKana($0) + apart($0) } + waves(reading)
    }

    // MARK: Single characters

    /// 組文字 and marks of single makers; ① and ㎡ are read everywhere today.
    private static let composed: [Character: String] = [
        "㍾": "明治", "㍽": "大正", "㍼": "昭和", "㍻": "平成", "㋿": "令和", "㈱": "（株）", "㈲": "（有）", "㈹": "（代）",
        "№": "No.", "℡": "電話", "㏍": "K.K.", "〝": "「", "〟": "」", "㊤": "上", "㊥": "中", "㊦": "下", "㊧": "左",
        "㊨": "右",
    ]
    private static let units: [Character: String] = [
        "㍉": "ミリ", "㌔": "キロ", "㌢": "センチ", "㍍": "メートル", "㌘": "グラム", "㌧": "トン", "㌃": "アール",
        "㌶": "ヘクタール", "㍑": "リットル", "㍗": "ワット", "㌍": "カロリー", "㌦": "ドル", "㌣": "セント",
        "㌫": "パーセント", "㍊": "ミリバール", "㌻": "ページ",
    ]

    private static func dependent(_ passage: Passage) -> [Diagnostic] {
        passage.text.indices.compactMap { index in
            let character = passage.text[index]
            guard let plain = composed[character] ?? units[character] else { return nil }
            return rule.warning(
                Message("「\(character)」は、機械によって違う字になることがあります。", en: "platform-dependent character"),
                at: passage.place(index..<passage.text.index(after: index)),
                hints: [Message("「\(plain)」と書いてください。", en: "write \(plain)")])
        }
    }

    /// ｱｲｳ; the kana of accounts are written so on purpose.
    private static func halfKana(_ passage: Passage) -> [Diagnostic] {
        if case .field(let name) = passage.kind, name.hasSuffix("フリガナ") || name.hasSuffix("名義") { return [] }
        return passage.text.matches(of: /[\u{FF66}-\u{FF9F}]+/).map { match in
            rule.warning(
                Message("半角の片仮名です。", en: "half-width kana"), at: passage.place(match.range),
                hints: [Message("全角の片仮名で書いてください。", en: "write full-width kana")])
        }
    }

    /// か and its mark as two characters, as some file systems write が.
    private static func apart(_ passage: Passage) -> [Diagnostic] {
        let scalars = passage.text.unicodeScalars
        return scalars.indices.filter { scalars[$0].value == 0x3099 || scalars[$0].value == 0x309A }.map {
            index in
            rule.warning(
                Message("濁点・半濁点が、仮名と別の文字になっています。", en: "voicing mark as a character of its own"),
                at: passage.place(index..<scalars.index(after: index)),
                hints: [Message("仮名を打ち直してください。", en: "type the kana again")])
        }
    }

    // MARK: Waves

    /// U+301C and U+FF5E, both of them in one report; the one that is rarer is told.
    private static func waves(_ reading: LintReading) -> [Diagnostic] {
        func places(_ wave: Character) -> [(Passage, String.Index)] {
            reading.free.flatMap { passage in
                passage.text.indices.filter { passage.text[$0] == wave }.map { (passage, $0) }
            }
        }
        let (full, dash) = (places("\u{FF5E}"), places("\u{301C}"))
        guard !full.isEmpty, !dash.isEmpty,
            let (passage, index) = (dash.count <= full.count ? dash : full).first
        else { return [] }
        let code = dash.count <= full.count ? "U+301C" : "U+FF5E"
        return [
            rule.warning(
                Message("二種類の波線が混ざっています（ここは \(code)）。", en: "two kinds of wave dash"),
                at: passage.place(index..<passage.text.index(after: index)),
                hints: [Message("ほかと同じ「～」を写してください。", en: "use the other one")])
        ]
    }
}
