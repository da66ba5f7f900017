import HanmenCore
import HanmenForms

/// The sentences for 会派.yaml.
extension Diagnostic {
    static func yearWants(_ key: String, _ wants: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .yearValue, Message("「\(key)」の書き方が正しくありません。", en: "`\(key)` has another shape"), at: span,
            hints: [Message(wants, en: "see docs/year.md")])
    }

    static func yearKeyUnknown(_ key: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .yearKeyUnknown, Message("「\(key.value)」という項目はありません。", en: "no key `\(key.value)`"), at: key.span,
            hints: [ClosestNames.hint(known, for: key.value)])
    }

    static func yearKeyMissing(_ key: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .yearKeyMissing, Message("「\(key)」が書かれていません。", en: "`\(key)` is missing"), at: span,
            hints: [Message("「\(key): 値」の行を書き足してください。", en: "add `\(key): value`")])
    }

    static func yearChoice(_ text: Spanned<String>, of key: String, known: [String]) -> Diagnostic {
        .error(
            .yearValue,
            Message("「\(key)」に「\(text.value)」は書けません。", en: "`\(text.value)` is no choice of `\(key)`"),
            at: text.span, hints: [ClosestNames.hint(known, for: text.value)])
    }

    static func leftBeforeJoined(_ name: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .yearValue, Message("\(name)の脱退日が加入日より前です。", en: "the day of leaving is before that of joining"),
            at: span)
    }

    static func yearFolderMissing(_ path: String) -> Diagnostic {
        .error(
            .yearFolder, Message("「\(path)」に 会派.yaml がありません。", en: "no 会派.yaml in \(path)"),
            hints: [Message("新しく作るには `hanmen year init \(path)` です。", en: "make one with `hanmen year init`")]
        )
    }

    static func paperUnknown(_ form: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .yearPaperUnknown,
            Message(
                "「\(form.value)」は、年度のデータから作る書類ではありません。", en: "`\(form.value)` is not made of a year's data"),
            at: form.span, hints: [ClosestNames.hint(known, for: form.value)])
    }
}
