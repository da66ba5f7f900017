import HanmenCore

/// The sentences for what stands in the way of a public edition.
extension Diagnostic {
    /// Nothing is published that a writer wanted masked and wrote wrongly.
    static func privateMarkBroken(at span: SourceSpan) -> Diagnostic {
        .error(
            .privateMarkBroken,
            Message(
                "「非公開」の書き方が正しくないので、公開用にできません", en: "a mark 非公開 is not written right: nothing can be published"
            ),
            at: span,
            hints: [
                Message(
                    "一行の中で「{山田太郎|非公開}」と書いてください（「{」「|」「}」は半角）",
                    en: "write {…|非公開} on one line, in half-width braces")
            ])
    }

    static func neverMasked(_ field: String, at span: SourceSpan?) -> Diagnostic {
        .warning(
            .redactionNeverMasked,
            Message(
                "「\(field)」は伏せない欄なので、「非公開」の印があっても公開されます", en: "`\(field)` is never masked: it is published"),
            at: span,
            hints: [
                Message(
                    "公開できないことは、ほかの欄に書いてください（様式の「公開.伏せない」）",
                    en: "write it in another field (公開.伏せない of the layout)")
            ])
    }
}
