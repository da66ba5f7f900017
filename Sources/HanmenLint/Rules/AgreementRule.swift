import HanmenCore
import HanmenForms
import HanmenReport

/// L04: what is said twice is the same both times. What a form prints on cover and annex is written once; this looks at
/// what can still differ: numbers of people, names in other characters, speakers.
enum AgreementRule: LintCheck {
    static let rule = LintRule.agreement
    /// The most names that are looked for.
    private static let mostNames = 100

    static func findings(in reading: LintReading) -> [Diagnostic] {
        counts(reading) + names(reading) + speakers(reading)
    }

    // MARK: Numbers

    /// `参加者数: 3` beside a list of two in `参加者`.
    private static func counts(_ reading: LintReading) -> [Diagnostic] {
        reading.fields.compactMap { field, type in
            let name = field.key.value
            guard type == "数", name.hasSuffix("数"), case .number(let number)? = reading.value(of: name),
                let written = number.whole, let list = list(String(name.dropLast()), reading),
                list.count != written
            else { return nil }
            return rule.warning(
                Message(
                    "「\(name)」は \(written) ですが、「\(list.name)」には \(list.count) 人が書かれています。",
                    en: "`\(name)` is \(written), `\(list.name)` has \(list.count)"),
                at: field.value.span, hints: [Message("どちらかを直してください。", en: "mend one of them")])
        }
    }

    private static func list(_ stem: String, _ reading: LintReading) -> (name: String, count: Int)? {
        [stem, stem.hasSuffix("人") ? String(stem.dropLast()) + "者" : stem].lazy.compactMap { name in
            guard case .texts(let texts)? = reading.value(of: name), !texts.isEmpty else { return nil }
            return (name, texts.count)
        }.first
    }

    // MARK: Names

    /// A person of the front matter whom the narrative writes with other characters: 髙橋 and 高橋.
    private static func names(_ reading: LintReading) -> [Diagnostic] {
        let names = reading.fields.filter { $0.type == "氏名" || $0.type == "氏名の一覧" }
            .flatMap { field, _ in field.value.texts }
            .map { PersonName.key($0.value) }
        let known = Set(names)
        let wanted = known.filter { $0.count >= 3 && VariantText.hasVariants($0) }.sorted().prefix(mostNames)
        guard !wanted.isEmpty else { return [] }
        return reading.narrative.flatMap { passage in
            let text = VariantText(passage.text)
            return wanted.compactMap { name in
                text.range(of: name, exceptIn: known).map { otherwise(name, passage, $0) }
            }
        }
    }

    private static func otherwise(
        _ name: String, _ passage: Passage, _ range: Range<String.Index>
    ) -> Diagnostic {
        rule.warning(
            Message(
                "「\(passage.text[range])」は、初めの欄では「\(name)」です。",
                en: "the front matter writes this name otherwise"),
            at: passage.place(range),
            hints: [Message("本人の字にそろえてください。", en: "use the person's own characters")])
    }

    // MARK: Speakers

    /// A speaker of the narrative whom the front matter's 講師 does not know.
    private static func speakers(_ reading: LintReading) -> [Diagnostic] {
        let named = reading.report.fields.filter { ["講師", "研修内容"].contains($0.key.value) }
            .flatMap(\.value.texts).map { $0.value.narrowed }.joined(separator: "\n")
        guard named.contains("氏") else { return [] }
        return reading.narrative.filter { $0.kind == .speaker }.compactMap { passage in
            guard let name = speaker(passage.text), !named.contains(name.narrowed) else { return nil }
            return rule.warning(
                Message(
                    "「\(name)」は、初めの欄の講師にありません。", en: "`\(name)` is not among the speakers of the front matter"
                ),
                at: passage.span, hints: [Message("名前の字か、講師の欄を確かめてください。", en: "check the name, or 講師")])
        }
    }

    /// The name of 「東都大学 教授 牧田 出 氏」: the last two parts, or one where it is long enough.
    private static func speaker(_ line: String) -> String? {
        var parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard parts.last == "氏" || parts.last?.hasSuffix("氏") == true, let last = parts.popLast() else {
            return nil
        }
        if last != "氏" { parts.append(String(last.dropLast())) }
        guard let given = parts.last else { return nil }
        guard given.count <= 2, parts.count >= 2 else { return given }
        return parts.suffix(2).joined(separator: " ")
    }
}

extension FieldValue {
    /// All texts in it.
    var texts: [Spanned<String>] {
        switch self {
        case .text(let text):
            text.value.split { "、，,\n".contains($0) }.map { Spanned(String($0), at: text.span) }
        case .list(let values, _): values.flatMap(\.texts)
        case .record(let fields, _): fields.flatMap(\.value.texts)
        case .empty: []
        }
    }
}

/// A text without spaces, each character as the common form of its variants.
private struct VariantText {
    private let text: String
    private let characters: [(folded: Character, index: String.Index)]

    init(_ text: String) {
        self.text = text
        characters = text.indices.filter { !text[$0].isWhitespace }.map { (Self.fold(text[$0]), $0) }
    }

    /// Where a name stands in variants of its characters only; nil where it, or another of the known, stands as it is.
    func range(of name: String, exceptIn known: Set<String>) -> Range<String.Index>? {
        let wanted = name.map(Self.fold)
        guard characters.count >= wanted.count else { return nil }
        for start in 0...(characters.count - wanted.count)
        where characters[start..<start + wanted.count].map(\.folded) == wanted {
            let last = characters[start + wanted.count - 1].index
            let range = characters[start].index..<text.index(after: last)
            if !known.contains(text[range].filter { !$0.isWhitespace }) { return range }
        }
        return nil
    }

    /// Whether a name has characters that are written in several ways.
    static func hasVariants(_ name: String) -> Bool {
        name.contains { variants[$0] != nil || plainForms.contains($0) }
    }

    private static func fold(_ character: Character) -> Character { variants[character] ?? character }

    /// Characters of names and the forms that stand for them elsewhere (forms.md C31).
    private static let variants: [Character: Character] = [
        "髙": "高", "﨑": "崎", "嵜": "崎", "𠮷": "吉", "邉": "辺", "邊": "辺", "齋": "斎", "齊": "斉", "濵": "浜",
        "濱": "浜", "嶋": "島", "嶌": "島", "廣": "広", "澤": "沢", "德": "徳", "眞": "真", "惠": "恵", "瀨": "瀬",
        "槗": "橋", "桒": "桑", "栁": "柳", "冨": "富", "國": "国", "龍": "竜", "櫻": "桜", "淵": "渕", "舘": "館",
        "曻": "昇",
    ]
    private static let plainForms = Set(variants.values)
}
