import HanmenCore
import HanmenReport

/// The sentences for a report beside its layout.
extension Diagnostic {
    static func formMissing(at span: SourceSpan, known: [String]) -> Diagnostic {
        .error(
            .formMissing, Message("「様式」が書かれていません", en: "the report names no form (様式)"), at: span,
            hints: [
                Message("先頭の項目欄に「様式: 名前」を書いてください", en: "write 様式 into the front matter"),
                ClosestNames.hint(known, for: ""),
            ])
    }

    static func formUnknown(
        _ name: Spanned<String>, what: String, en english: String, known: [String]
    ) -> Diagnostic {
        .error(
            .formUnknown,
            Message(
                "\(what)「\(name.value.shortened)」が見つかりません", en: "no \(english) `\(name.value.shortened)`"),
            at: name.span,
            hints: [ClosestNames.hint(known, for: name.value)])
    }

    static func councilMissing(at span: SourceSpan) -> Diagnostic {
        .error(
            .formMissing, Message("「会派」を選ぶには「議会」も要ります", en: "a faction (会派) wants its council (議会)"),
            at: span,
            hints: [
                Message(
                    "「議会: 名前」を書き足すか、会派の名前を載せるだけなら「会派名」に書いてください", en: "add 議会, or use 会派名 to print the name")
            ])
    }

    static func formMismatch(_ form: Spanned<String>, layout: String) -> Diagnostic {
        .error(
            .formMismatch,
            Message(
                "様式「\(form.value.shortened)」と、選ばれた様式「\(layout)」が違います",
                en: "the layout is for `\(layout)`, the report for `\(form.value.shortened)`"),
            at: form.span,
            hints: [Message("「様式: \(layout)」に直すか、ほかの様式を選んでください", en: "change one of them")])
    }

    static func fieldUnknown(_ key: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .fieldUnknown,
            Message(
                "「\(key.value.shortened)」という欄はこの様式にありません",
                en: "this form has no field `\(key.value.shortened)`"),
            at: key.span, hints: [ClosestNames.hint(known, for: key.value)])
    }

    static func fieldMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .fieldMissing, Message("「\(name)」が書かれていません", en: "`\(name)` is missing"), at: span,
            hints: [
                Message("先頭の項目欄に「\(name): 値」を書いてください", en: "write `\(name): value` into the front matter")
            ])
    }

    static func bodyMissing(at span: SourceSpan) -> Diagnostic {
        .error(
            .fieldMissing, Message("本文が書かれていません", en: "the narrative is missing"), at: span,
            hints: [Message("二つ目の「---」の下に本文を書いてください", en: "write it below the second `---`")])
    }

    static func fieldFixed(_ name: String, at span: SourceSpan, fixed: FieldValue) -> Diagnostic {
        let value = fixed.words.joined(separator: "、")
        return .error(
            .fieldFixed,
            Message("「\(name)」は「\(value)」に決まっています", en: "the layout fixes `\(name)` as `\(value)`"), at: span,
            hints: [Message("この行は要りません（\(fixed.span) で決められています）", en: "leave it out (set at \(fixed.span))")])
    }

    static func overridesWantMap(at span: SourceSpan) -> Diagnostic {
        .error(
            .valueShape, Message("「上書き」の書き方が正しくありません", en: "上書き wants keys and values"), at: span,
            hints: [Message("「上書き: { 体裁.文字.本文: 12pt }」のように書いてください", en: "write 上書き: { key: value }")])
    }

    static func overrideNotAllowed(_ key: Spanned<String>, allowed: [String]) -> Diagnostic {
        .error(
            .overrideNotAllowed,
            Message(
                "「\(key.value.shortened)」は報告書からは変えられません",
                en: "a report may not override `\(key.value.shortened)`"),
            at: key.span,
            hints: [ClosestNames.hint(allowed, for: key.value)])
    }
}
