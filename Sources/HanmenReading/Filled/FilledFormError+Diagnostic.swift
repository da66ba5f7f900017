public import HanmenCore

extension DiagnosticID {
    static let filledFormUnreadable: DiagnosticID = "finish.form.unreadable"
    static let filledFormMissing: DiagnosticID = "finish.form.missing"
}

extension FilledFormError {
    /// The error as it is told to people.
    public var diagnostic: Diagnostic {
        switch self {
        case .tooLarge:
            refused(
                Message(
                    "PDFが大きすぎます（上限 \(FilledFormLimits.largestFile >> 20) MB）。",
                    en: "The PDF is too large (at most \(FilledFormLimits.largestFile >> 20) MB)."),
                Message("記入した様式のファイルかどうか、確かめてください。", en: "See whether this is the form that was filled in."))
        case .damaged(let reason):
            refused(
                Message("PDFが壊れているか、PDFではありません。", en: "The PDF is damaged, or no PDF (\(reason))."),
                Message("もう一度保存して、送り直してもらってください。", en: "Ask for the file once more."))
        case .encrypted:
            refused(
                Message("PDFに暗号が掛かっています。", en: "The PDF is encrypted."),
                Message("パスワードなしで保存し直してください。", en: "Save it without a password."))
        case .noForm:
            .error(
                .filledFormMissing, Message("PDFに記入欄がありません。", en: "The PDF has no fields to read."),
                hints: [
                    Message(
                        "hanmen form --fillable で作った様式に記入し、「印刷」ではなく「保存」したものを使ってください。",
                        en:
                            "Fill a form made by `hanmen form --fillable`, and save it; do not print it to a PDF."
                    )
                ])
        case .unreasonable(let limit):
            refused(
                Message(
                    "PDFの記入欄を読み取れません（\(limit.reason.japanese)）。",
                    en: "The fields cannot be read (\(limit.reason.english))."),
                Message(
                    "hanmen form --fillable で作った様式に記入してください。",
                    en: "Fill a form made by `hanmen form --fillable`."))
        }
    }

    private func refused(_ summary: Message, _ hint: Message) -> Diagnostic {
        .error(.filledFormUnreadable, summary, hints: [hint])
    }
}

extension FilledFormLimit {
    fileprivate var reason: Message {
        switch self {
        case .fieldCount: Message("欄が多すぎます", en: "too many fields")
        case .depth: Message("欄の入れ子が深すぎます", en: "fields nested too deep")
        case .textLength: Message("文が長すぎます", en: "texts too long")
        case .cycle: Message("欄が自分自身の中にあります", en: "a field lies in itself")
        }
    }
}
