import HanmenCore

/// The sentences for texts and conditions of a layout.
extension Diagnostic {
    static func templateSyntax(at span: SourceSpan) -> Diagnostic {
        .error(
            .templateSyntax, Message("「{」と「}」が対になっていません", en: "`{` and `}` do not pair"), at: span,
            hints: [Message("「{項目名}」か「{項目名|書式}」の形で書いてください", en: "write {field} or {field|format}")])
    }

    static func templateFieldUnknown(_ name: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .templateFieldUnknown,
            Message("「\(name.value.shortened)」という欄はありません", en: "there is no field `\(name.value.shortened)`"),
            at: name.span, hints: [ClosestNames.hint(known, for: name.value)])
    }

    static func templateFormatUnknown(_ name: Spanned<String>) -> Diagnostic {
        .error(
            .templateFormatUnknown,
            Message(
                "「\(name.value.shortened)」という書式はありません", en: "there is no format `\(name.value.shortened)`"),
            at: name.span, hints: [ClosestNames.hint(ValueFormat.allCases.map(\.rawValue), for: name.value)])
    }

    static func templateFormatUnfit(
        _ format: ValueFormat, _ name: Spanned<String>, fitting: [ValueFormat]
    ) -> Diagnostic {
        let hint =
            fitting.isEmpty
            ? Message("書式を付けずに「{\(name.value.shortened)}」と書いてください", en: "write {\(name.value.shortened)}")
            : ClosestNames.hint(fitting.map(\.rawValue), for: format.rawValue)
        return .error(
            .templateFormatUnfit,
            Message(
                "書式「\(format.rawValue)」は「\(name.value.shortened)」の型に合いません",
                en: "the format does not fit `\(name.value.shortened)`"),
            at: name.span, hints: [hint])
    }

    static func conditionSyntax(_ text: Spanned<String>) -> Diagnostic {
        .error(
            .conditionSyntax,
            Message("条件「\(text.value.shortened)」を読み取れません", en: "`\(text.value.shortened)` is no condition"),
            at: text.span,
            hints: [
                Message(
                    "「講師がある」「講師がない」「会派名 = 緑風会」「会派名 ≠ 緑風会」「残余 < 0」の形で、「かつ」「または」でつないでください",
                    en: "write 講師がある, 講師がない, 会派名 = 緑風会, 残余 < 0; join by かつ, または")
            ])
    }
}
