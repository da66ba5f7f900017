package import HanmenCore

/// The sentences for tables.
extension Diagnostic {
    static func tableTooLong(most: Int, at span: SourceSpan) -> Diagnostic {
        .error(
            .tableShape, Message("表の行が多すぎます。\(most) 行までです。", en: "too many rows: at most \(most)"), at: span)
    }

    static func tableEmpty(at span: SourceSpan) -> Diagnostic {
        .error(
            .tableShape, Message("表に見出しの行がありません。", en: "the table has no heading row"), at: span,
            hints: [
                Message("一行目に列の名前を書いてください。", en: "name the columns in its first row")
            ])
    }

    static func quoteUnclosed(at span: SourceSpan) -> Diagnostic {
        .error(
            .tableShape, Message("引用符「\"」が閉じられていません。", en: "a quote is not closed"), at: span,
            hints: [Message("値の中の「\"」は「\"\"」と二つ書きます。", en: "write a quote inside a value twice")])
    }

    package static func rowTooLong(columns: Int, at span: SourceSpan) -> Diagnostic {
        .error(
            .tableShape,
            Message("この行は見出しより値が多くなっています（見出しは \(columns) 列）。", en: "more cells than the \(columns) columns"),
            at: span,
            hints: [Message("値の中に「,」があるときは、値を「\"1,200\"」のように囲んでください。", en: "quote values that hold commas")])
    }
}
