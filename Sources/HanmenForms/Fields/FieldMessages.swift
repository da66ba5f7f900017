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

    static func notARate(_ text: Spanned<String>) -> Diagnostic {
        .error(
            .numberUnreadable,
            Message("「\(text.value.shortened)」を率として読み取れません", en: "`\(text.value.shortened)` is no rate"),
            at: text.span, hints: [Message("「1/2」「21.56%」「3分の2」のように書いてください", en: "write 1/2, 21.56% or 3分の2")]
        )
    }

    static func notANumber(_ text: Spanned<String>) -> Diagnostic {
        .error(
            .numberUnreadable,
            Message("「\(text.value.shortened)」を数として読み取れません", en: "`\(text.value.shortened)` is no number"),
            at: text.span, hints: [Message("「12」「1,200」「3.5」のように書いてください", en: "write 12, 1,200 or 3.5")])
    }

    static func notAFiscalYear(_ text: Spanned<String>) -> Diagnostic {
        .error(
            .numberUnreadable,
            Message(
                "「\(text.value.shortened)」を年度として読み取れません", en: "`\(text.value.shortened)` is no fiscal year"),
            at: text.span, hints: [Message("「令和7年度」のように書いてください", en: "write 令和7年度")])
    }

    static func accountWantsParts(_ field: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .valueShape, Message("「\(field)」には口座の項目を分けて書きます", en: "`\(field)` wants the parts of an account"),
            at: span,
            hints: [
                Message(
                    "「\(field): { 金融機関: …, 支店: …, 種別: 普通, 番号: …, 名義: … }」の形にしてください",
                    en: "write 金融機関, 支店, 種別, 番号, 名義")
            ])
    }

    static func accountPartUnknown(_ key: Spanned<String>) -> Diagnostic {
        .error(
            .fieldUnknown,
            Message(
                "口座に「\(key.value.shortened)」という項目はありません", en: "accounts have no `\(key.value.shortened)`"),
            at: key.span, hints: [ClosestNames.hint(Account.Part.allCases.map(\.rawValue), for: key.value)])
    }

    static func fieldWantsRows(_ field: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .valueShape, Message("「\(field)」には、一行ずつ「- 」を付けて書きます", en: "`\(field)` wants a list of rows"),
            at: span,
            hints: [
                Message(
                    "「- { 費目: 旅費, 金額: \"1,200円\" }」のように、行ごとに列の名前と値を書いてください", en: "write - { column: value }")
            ])
    }

    static func tooManyRows(at span: SourceSpan) -> Diagnostic {
        .error(
            .valueShape,
            Message("明細の行が多すぎます（\(RowsField.most) 行まで）", en: "too many rows (at most \(RowsField.most))"),
            at: span)
    }

    static func columnUnknown(_ key: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .fieldUnknown,
            Message("「\(key.value.shortened)」という列はありません", en: "there is no column `\(key.value.shortened)`"),
            at: key.span, hints: [ClosestNames.hint(known, for: key.value)])
    }

    static func columnMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .fieldMissing, Message("この行に「\(name)」が書かれていません", en: "this row has no `\(name)`"), at: span)
    }

    static func sectionTwice(_ name: Spanned<String>) -> Diagnostic {
        .error(
            .valueShape,
            Message("「\(name.value.shortened)」の行が二つあります", en: "two rows for `\(name.value.shortened)`"),
            at: name.span, hints: [Message("一つの行にまとめてください", en: "make them one")])
    }
}
