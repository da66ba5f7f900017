import HanmenCore
import HanmenForms

/// L12: digits of one width, brackets in pairs, commas of one kind (forms.md C02, C05, C06).
enum WidthRule: LintCheck {
    static let rule = LintRule.width

    static func findings(in reading: LintReading) -> [Diagnostic] {
        let style = reading.subject.form?.style.composition
        let drawsDigits = style.map { $0.digits != .asTyped } ?? false
        return reading.free.flatMap(brackets)
            + (drawsDigits ? [] : reading.free.flatMap(mixedNumbers) + digits(reading.prose))
            + marks(reading.narrative, "、", "，") + marks(reading.narrative, "。", "．")
    }

    // MARK: Digits

    /// A number that is written in digits of both widths: `２0`.
    private static func mixedNumbers(_ passage: Passage) -> [Diagnostic] {
        passage.text.matches(of: /[0-9]{1,18}[０-９][0-9０-９]*|[０-９]{1,18}[0-9][0-9０-９]*/).map { match in
            rule.warning(
                Message("一つの数に全角と半角の数字が混ざっています。", en: "digits of both widths in one number"),
                at: passage.place(match.range), hints: [Message("どちらかにそろえてください。", en: "use one width")])
        }
    }

    /// Numbers of both widths in one document; a single digit full-width beside longer ones half-width is a rule too.
    private static func digits(_ passages: [Passage]) -> [Diagnostic] {
        let numbers = passages.flatMap { passage in
            passage.text.matches(of: /[0-9０-９]+(?:[.,．，][0-9０-９]+)*/).map { (passage, $0.range) }
        }
        let wide = numbers.filter { $0.0.text[$0.1].unicodeScalars.allSatisfy { !$0.isASCII } }
        let narrow = numbers.filter { $0.0.text[$0.1].unicodeScalars.allSatisfy(\.isASCII) }
        guard !wide.isEmpty, !narrow.isEmpty else { return [] }
        let isByLength =
            wide.allSatisfy { $0.0.text[$0.1].count == 1 } && narrow.allSatisfy { $0.0.text[$0.1].count > 1 }
        guard !isByLength, let first = (wide.count <= narrow.count ? wide : narrow).first else { return [] }
        let (fewer, more) = wide.count <= narrow.count ? ("全角", "半角") : ("半角", "全角")
        return [
            rule.warning(
                Message("ここだけ\(fewer)の数字です。ほかは\(more)です。", en: "digits of another width"),
                at: first.0.place(first.1),
                hints: [
                    Message(
                        "\(more)にそろえてください（\(fewer) \(min(wide.count, narrow.count)) か所、\(more) \(max(wide.count, narrow.count)) か所）。",
                        en: "use one width throughout")
                ])
        ]
    }

    // MARK: Brackets and commas

    /// `（…)`: an opening bracket of one width and a closing one of the other.
    private static func brackets(_ passage: Passage) -> [Diagnostic] {
        passage.text.matches(of: /（[^（）()]*\)|\([^（）()]*）/).map { match in
            rule.warning(
                Message("括弧の始めと終わりの幅が違います。", en: "brackets of two widths in one pair"),
                at: passage.place(match.range), hints: [Message("「（ ）」にそろえてください。", en: "use one width")])
        }
    }

    /// Commas or stops of both kinds; between digits they are no marks of a sentence.
    private static func marks(_ passages: [Passage], _ usual: Character, _ other: Character) -> [Diagnostic] {
        func places(_ mark: Character) -> [(Passage, String.Index)] {
            passages.flatMap { passage in
                passage.text.indices.filter { isMark(mark, passage.text, $0) }.map { (passage, $0) }
            }
        }
        let (these, those) = (places(usual), places(other))
        guard !these.isEmpty, !those.isEmpty,
            let (passage, index) = (those.count <= these.count ? those : these).first
        else { return [] }
        let (fewer, more) = those.count <= these.count ? (other, usual) : (usual, other)
        return [
            rule.warning(
                Message("「\(more)」と「\(fewer)」が混ざっています。", en: "\(more) and \(fewer) are mixed"),
                at: passage.place(index..<passage.text.index(after: index)),
                hints: [Message("「\(more)」にそろえてください。", en: "use \(more)")])
        ]
    }

    private static func isMark(_ mark: Character, _ text: String, _ index: String.Index) -> Bool {
        guard text[index] == mark else { return false }
        let before = index > text.startIndex ? text[text.index(before: index)] : "。"
        return !(before.unicodeScalars.first?.isDigit ?? false) || mark == "、" || mark == "。"
    }
}
