import HanmenCore

/// The sentences for 計算.
extension Diagnostic {
    static func calculationSyntax(_ span: SourceSpan) -> Diagnostic {
        .error(
            .calculationSyntax, Message("計算を読み取れません", en: "this calculation cannot be read"), at: span,
            hints: [
                Message(
                    "「合計(費用.金額)」「切捨て(金額 × 按分率)」「収入 - 支出」のように書いてください",
                    en: "write as 合計(費用.金額), 切捨て(金額 × 按分率), 収入 - 支出")
            ])
    }

    static func calculationFunctionUnknown(_ name: Spanned<String>) -> Diagnostic {
        .error(
            .calculationSyntax,
            Message(
                "「\(name.value.shortened)」という計算はありません", en: "there is no function `\(name.value.shortened)`"),
            at: name.span,
            hints: [ClosestNames.hint(Calculation.Function.allCases.map(\.rawValue), for: name.value)])
    }

    static func calculationArity(_ function: Calculation.Function, at span: SourceSpan) -> Diagnostic {
        let arity = function.arity
        let count =
            arity.count == 1 ? "\(arity.lowerBound)つ" : "\(arity.lowerBound)つから\(arity.upperBound)つ"
        return .error(
            .calculationSyntax,
            Message("「\(function.rawValue)」の括弧の中は\(count)です", en: "wrong number of arguments"), at: span)
    }

    static func calculationNameUnknown(_ name: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .calculationNameUnknown,
            Message(
                "計算の中の「\(name.value.shortened)」に当たる欄がありません", en: "nothing is named `\(name.value.shortened)`"),
            at: name.span, hints: [ClosestNames.hint(known, for: name.value)])
    }

    static func calculationNotNumeric(_ name: Spanned<String>) -> Diagnostic {
        .error(
            .calculationNameUnknown,
            Message(
                "「\(name.value.shortened)」は計算に使えない型です",
                en: "`\(name.value.shortened)` cannot be computed with"),
            at: name.span,
            hints: [Message("使えるのは金額・数・率・日付・期間の欄と、明細の列です", en: "use amounts, numbers, rates, dates, periods")]
        )
    }

    static func calculationColumnAlone(_ span: SourceSpan) -> Diagnostic {
        .error(
            .calculationSyntax, Message("明細の列は、そのままでは計算できません", en: "a column wants a function"), at: span,
            hints: [Message("「合計(費用.金額)」のように、合計・件数・最小・最大の中に書いてください", en: "use 合計, 件数, 最小 or 最大")])
    }

    static func calculationBalanceMisplaced(_ span: SourceSpan) -> Diagnostic {
        .error(
            .calculationSyntax,
            Message("「残高」は、明細の列の計算に、それだけで書いてください", en: "残高 stands alone, in a column of a 明細"), at: span,
            hints: [Message("「差引残高: { 型: 金額, 計算: 残高(収入額, 充当額) }」のように書きます", en: "write 残高(in, out)")])
    }

    static func calculationCycle(_ chain: [String], at span: SourceSpan) -> Diagnostic {
        .error(
            .calculationCycle,
            Message(
                "計算が輪になっています: \(chain.joined(separator: " → "))",
                en: "calculations depend on each other: \(chain.joined(separator: " -> "))"), at: span,
            hints: [Message("どれか一つを、議員が書く欄に直してください", en: "let one of them be written by hand")])
    }

    static func calculationByZero(_ span: SourceSpan) -> Diagnostic {
        .error(.calculationByZero, Message("0 で割っています", en: "division by zero"), at: span)
    }

    static func calculationTooLarge(_ span: SourceSpan) -> Diagnostic {
        .error(.calculationTooLarge, Message("計算の答えが大きすぎます", en: "the result is too large"), at: span)
    }

    static func calculationNotWhole(_ field: String, _ number: ExactNumber, at span: SourceSpan) -> Diagnostic
    {
        let text = number.decimal ?? number.fraction
        return .error(
            .calculationNotWhole,
            Message("「\(field)」の答え \(text) に、一円未満の端数があります", en: "`\(field)` comes to \(text), no whole yen"),
            at: span,
            hints: [
                Message("「切捨て(…)」「切上げ(…)」「四捨五入(…)」で、どこで丸めるかを決めてください", en: "round it by 切捨て, 切上げ or 四捨五入")
            ])
    }

    static func fieldCalculated(_ field: String, computed: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .fieldCalculated,
            Message("「\(field)」は、計算では \(computed) になります", en: "`\(field)` is computed as \(computed)"),
            at: span,
            hints: [Message("この行を消すか、元の額を確かめてください", en: "leave it out, or check what it is computed from")])
    }
}
