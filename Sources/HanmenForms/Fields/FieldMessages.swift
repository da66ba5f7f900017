import HanmenCore

/// The sentences for values of a wrong shape.
extension Diagnostic {
    static func fieldWantsText(_ field: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .valueShape, Message("「\(field)」には一つの文字列を書きます", en: "`\(field)` wants one text"), at: span,
            hints: [
                Message(
                    "「\(field): 値」の形にしてください。「{」や「[」で始まる値は引用符「\"…\"」で囲みます", en: "write `\(field): value`")
            ])
    }

    static func fieldWantsOneName(_ field: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .valueShape, Message("「\(field)」には一人の氏名を書きます", en: "`\(field)` wants one name"), at: span)
    }

    static func choiceUnknown(_ text: Spanned<String>, field: String, known: [String]) -> Diagnostic {
        .error(
            .choiceUnknown,
            Message(
                "「\(field)」に「\(text.value.shortened)」は選べません",
                en: "`\(text.value.shortened)` is no choice of `\(field)`"),
            at: text.span, hints: [ClosestNames.hint(known, for: text.value)])
    }

    static func notAnAmount(_ text: Spanned<String>) -> Diagnostic {
        .error(
            .amountUnreadable,
            Message(
                "「\(text.value.shortened)」を金額として読み取れません", en: "`\(text.value.shortened)` is no amount of yen"),
            at: text.span,
            hints: [Message("「12,345円」のように、円の位までの整数で書いてください", en: "write whole yen, as 12,345円")])
    }
}
