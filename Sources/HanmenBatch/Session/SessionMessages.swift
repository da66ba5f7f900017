import HanmenCore
import HanmenForms

/// The sentences for session files.
extension Diagnostic {
    static func sessionShape(at span: SourceSpan) -> Diagnostic {
        .error(
            .sessionShape, Message("定例会のファイルの書き方が正しくありません。", en: "a session file wants keys and values"),
            at: span,
            hints: [Message("「会議: 令和8年第3回定例会」のように、項目名と値を書いてください。", en: "write `会議: …`")])
    }

    static func sessionKeyUnknown(_ key: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .sessionKeyUnknown, Message("「\(key.value)」という項目はありません。", en: "no key `\(key.value)`"),
            at: key.span,
            hints: [ClosestNames.hint(known, for: key.value)])
    }

    static func sessionKeyMissing(_ key: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .sessionKeyMissing, Message("「\(key)」が書かれていません。", en: "`\(key)` is missing"), at: span,
            hints: [Message("「\(key): 値」を書き足してください。", en: "add `\(key): value`")])
    }

    static func sessionWants(_ key: String, _ wants: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .sessionValue, Message("「\(key)」の書き方が正しくありません。", en: "`\(key)` has another shape"), at: span,
            hints: [Message(wants, en: "see docs/batch.md")])
    }

    static func sessionChoice(_ text: Spanned<String>, of key: String, known: [String]) -> Diagnostic {
        .error(
            .sessionValue,
            Message("「\(key)」に「\(text.value)」は書けません。", en: "`\(text.value)` is no choice of `\(key)`"),
            at: text.span, hints: [ClosestNames.hint(known, for: text.value)])
    }

    static func sessionSizeMissing(_ name: Spanned<String>) -> Diagnostic {
        .error(
            .sessionKeyMissing,
            Message("「\(name.value)」の人数が書かれていません。", en: "how many members has `\(name.value)`?"),
            at: name.span,
            hints: [
                Message("「人数: 8」を書き足すか、書いた順でよければ「会派の順: 記載」としてください。", en: "add 人数, or write `会派の順: 記載`")
            ])
    }

    static func sessionFactionTwice(_ name: Spanned<String>) -> Diagnostic {
        .error(
            .sessionValue,
            Message("会派「\(name.value)」が二度書かれています。", en: "faction `\(name.value)` is there twice"),
            at: name.span)
    }

    static func sessionReportMissing(_ path: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .sessionReportMissing, Message("報告書がありません: \(path)", en: "no report at \(path)"), at: span,
            hints: [
                Message(
                    "報告書（.md）か、報告書の入ったフォルダの名前を書いてください。", en: "name a report (.md), or a folder of reports")
            ])
    }

    static func sessionEmpty(_ path: String, at span: SourceSpan?) -> Diagnostic {
        .error(.sessionEmpty, Message("報告書が一つもありません: \(path)", en: "no report in \(path)"), at: span)
    }

    static func sessionTooLarge(_ count: Int, at span: SourceSpan?) -> Diagnostic {
        .error(
            .sessionValue,
            Message(
                "報告書が多すぎます（\(count) 件）。一度に \(Session.mostReports) 件までです。",
                en: "too many reports (\(count)): at most \(Session.mostReports) at once"), at: span)
    }

    static func reportTwice(_ path: String) -> Diagnostic {
        .error(
            .sessionReportTwice, Message("同じ報告書が二度挙げられています: \(path)", en: "listed twice: \(path)"),
            hints: [Message("一方を消してください。", en: "remove one of them")])
    }

    static func factionDiffers(_ written: String, listed: String, at span: SourceSpan?) -> Diagnostic {
        .warning(
            .sessionFactionDiffers,
            Message(
                "この報告書の会派は「\(written)」ですが、「\(listed)」の欄に挙げられています。",
                en: "a report of `\(written)` is listed under `\(listed)`"), at: span)
    }
}
