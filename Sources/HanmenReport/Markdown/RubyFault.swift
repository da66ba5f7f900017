import HanmenCore

extension RubyScanner {
    /// The faults as warnings for the writer; braces that are no ruby stay as text.
    func warnings(in source: SourceText, limit: Int) -> [Diagnostic] {
        faults.prefix(limit).map { fault, range in Self.warning(fault, at: source.span(range)) }
    }

    /// A warning for one fault.
    static func warning(_ fault: Fault, at span: SourceSpan) -> Diagnostic {
        let right = Message("例: {牧野|まきの}（「{」「|」「}」は半角）", en: "for example {牧野|まきの}")
        switch fault {
        case .unclosed:
            return .warning(
                .rubyUnclosed, Message("ふりがなが「}」で閉じられていません。", en: "ruby is not closed by `}`"), at: span,
                hints: [right])
        case .emptyBase:
            return .warning(
                .rubyEmpty, Message("ふりがなを付ける文字がありません。", en: "ruby has no base"), at: span, hints: [right])
        case .emptyReading:
            return .warning(
                .rubyEmpty, Message("ふりがなが書かれていません。", en: "ruby has no reading"), at: span, hints: [right])
        case .manyBars:
            return .warning(
                .rubyManyBars, Message("ふりがなの中に「|」が二つ以上あります。", en: "ruby has more than one `|`"), at: span,
                hints: [Message("「|」は一つだけにしてください。", en: "write one `|`"), right])
        case .unknownPrivateKind:
            return .warning(
                .privateKindUnknown, Message("「非公開」の後の種類がありません。", en: "there is no such kind behind 非公開"),
                at: span,
                hints: [
                    Message(
                        "「{山田太郎|非公開}」か「{山田太郎|非公開:種類}」と書いてください。種類は「\(PrivateKind.words)」です。",
                        en: "write {…|非公開:kind}; kinds: \(PrivateKind.words)")
                ])
        }
    }
}

extension PrivateKind {
    /// All of them, for messages.
    fileprivate static var words: String { allCases.map(\.rawValue).joined(separator: "」「") }
}
