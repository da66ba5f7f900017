import HanmenCore
import HanmenForms

/// What can be wrong with a volume.
extension DiagnosticID {
    /// A section 綴り that is not written as one.
    static let volumeShape: DiagnosticID = "volume.shape"
    /// More pages than a volume has.
    static let volumeTooLong: DiagnosticID = "volume.too-long"
}

extension Diagnostic {
    static func volumeShape(at span: SourceSpan) -> Diagnostic {
        .error(
            .volumeShape, Message("「綴り」の書き方が正しくありません。", en: "綴り wants keys and values"), at: span,
            hints: [Message("「綴り: { 表題: 報告書綴り, 索引: なし }」のように書いてください。", en: "write `綴り: { 表題: … }`")])
    }

    static func volumeKeyUnknown(_ key: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .volumeShape, Message("「\(key.value)」という項目はありません。", en: "no key `\(key.value)`"), at: key.span,
            hints: [ClosestNames.hint(known, for: key.value)])
    }

    static func volumeChoice(_ text: Spanned<String>, of key: String) -> Diagnostic {
        .error(
            .volumeShape,
            Message("「\(key)」に「\(text.value)」は書けません。", en: "`\(text.value)` is no choice of `\(key)`"),
            at: text.span, hints: [Message("「あり」か「なし」と書いてください。", en: "write あり or なし")])
    }

    static func volumeTooLong(_ pages: Int, most: Int) -> Diagnostic {
        .error(
            .volumeTooLong,
            Message(
                "一冊の頁が多すぎます（\(pages) 頁）。\(most) 頁までです。", en: "\(pages) pages: a volume has at most \(most)"),
            hints: [Message("会派ごとなどに分けて綴じてください。", en: "make several volumes")])
    }
}
