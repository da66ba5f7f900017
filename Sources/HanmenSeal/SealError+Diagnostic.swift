public import HanmenCore

extension DiagnosticID {
    /// A seal without a text.
    public static let sealEmpty: DiagnosticID = "seal.text.missing"
    /// A text that does not fit.
    public static let sealTooLong: DiagnosticID = "seal.text.too-long"
    /// A character that no font has.
    public static let sealGlyphMissing: DiagnosticID = "seal.glyph.missing"
}

extension SealError {
    /// The error as it is told to people.
    public func diagnostic(at span: SourceSpan?) -> Diagnostic {
        switch self {
        case .empty:
            .error(
                .sealEmpty, Message("印に刻む文字がありません。", en: "The seal has no text."), at: span,
                hints: [Message("「印の文字」に、刻む文字を書いてください", en: "write its text (印の文字)")])
        case .tooLong(let text, let most):
            .error(
                .sealTooLong,
                Message(
                    "印に刻む文字が多すぎます（\(text.count)字。\(most)字まで）: \(text.prefix(most))…",
                    en: "The seal has too many characters (\(text.count), at most \(most))."), at: span,
                hints: [Message("「印の文字」に、短い文字を書いてください", en: "write a shorter text (印の文字)")])
        case .glyphMissing(let character):
            .error(
                .sealGlyphMissing,
                Message("印に刻む「\(character)」が、どのフォントにもありません。", en: "No font has `\(character)` of the seal."),
                at: span,
                hints: [
                    Message(
                        "別の字体で「印の文字」に書くか、字のあるフォントを Fonts/fonts.yaml の「印章」に加えてください",
                        en:
                            "write another form of it (印の文字), or add a font to the role 印章 of Fonts/fonts.yaml"
                    )
                ])
        }
    }
}
