public import HanmenCore
import HanmenReading

extension DiagnosticID {
    static let imposeFileUnreadable: DiagnosticID = "impose.file.unreadable"
    static let imposeFileEncrypted: DiagnosticID = "impose.file.encrypted"
    static let imposeFileTooLarge: DiagnosticID = "impose.file.too-large"
    static let imposePageSize: DiagnosticID = "impose.page.size"
    static let imposePageMissing: DiagnosticID = "impose.page.missing"
    static let imposeOptionRefused: DiagnosticID = "impose.option.refused"
    static let imposeRoomMissing: DiagnosticID = "impose.room.missing"
    static let imposeUnwritable: DiagnosticID = "impose.output.unwritable"
    static let imposeFieldUnseen: DiagnosticID = "impose.field.unseen"
    static let imposeFieldStale: DiagnosticID = "impose.field.stale"
    static let imposeSectionThick: DiagnosticID = "impose.section.thick"
}

extension ImpositionError {
    /// The error as it is told to people.
    public var diagnostic: Diagnostic {
        switch self {
        case .unreadable(let error): Self.diagnostic(of: error)
        case .noPages:
            .error(.imposePageMissing, Message("PDFにページがありません。", en: "The PDF has no page."))
        case .tooManyPages(let count):
            .error(
                .imposeFileTooLarge,
                Message(
                    "ページが多すぎます（\(count) ページ。上限 \(ImpositionLimits.pages) ページ）。",
                    en: "Too many pages: \(count), at most \(ImpositionLimits.pages)."),
                hints: [Message("いくつかのファイルに分けてください。", en: "Split the file.")])
        case .pageSize(let page):
            .error(
                .imposePageSize,
                Message("\(page + 1) ページの大きさが紙の大きさではありません。", en: "Page \(page + 1) has no size of paper."),
                hints: [
                    Message(
                        "一辺 4 mm から 5 m までのページを面付けできます。", en: "A page's sides are 4 mm to 5 m long.")
                ])
        case .noRoom:
            .error(
                .imposeRoomMissing,
                Message(
                    "綴じ代・トンボ・紙の厚みを除くと、ページを置く場所が残りません。",
                    en: "Gutter, marks and creep leave no room for pages."),
                hints: [
                    Message(
                        "綴じ代を狭くするか、--paper で大きい紙を選ぶか、--section で折丁を薄くしてください。",
                        en: "Narrow the gutter, choose a larger --paper, or thinner sections with --section.")
                ])
        case .gutter(let most):
            Self.refused(
                Message(
                    "綴じ代は 0 から \(Int(most.millimetres)) mm までです。",
                    en: "A gutter is 0 to \(Int(most.millimetres)) mm wide."))
        case .paperThickness(let most):
            Self.refused(
                Message(
                    "紙の厚みは 0 から \(Int(most.millimetres)) mm までです（普通紙は 0.09 mm ほど）。",
                    en: "Paper is 0 to \(Int(most.millimetres)) mm thick (plain paper: about 0.09 mm)."))
        case .emptySection:
            Self.refused(Message("折丁は紙 1 枚からです。", en: "A section has one sheet or more."))
        case .foldedOnOneSide:
            Self.refused(
                Message("折る面付けは、両面に印刷します。片面にはできません。", en: "Folded sheets are printed on both sides."))
        case .unwritable(let reason):
            .error(
                .imposeUnwritable,
                Message(
                    "面付けしたPDFを書き出せません（プログラムの誤りです）: \(reason)",
                    en: "The imposed PDF cannot be written (a fault of the program): \(reason)"))
        }
    }

    private static func refused(_ message: Message) -> Diagnostic { .error(.imposeOptionRefused, message) }

    private static func diagnostic(of error: PDFReadingError) -> Diagnostic {
        switch error {
        case .encrypted:
            .error(
                .imposeFileEncrypted,
                Message("PDFに暗号が掛かっています。", en: "The PDF is encrypted."),
                hints: [Message("パスワードなしで保存し直してください。", en: "Save it without a password.")])
        case .damaged(let reason):
            .error(
                .imposeFileUnreadable,
                Message("PDFが壊れているか、PDFではありません。", en: "The PDF is damaged, or no PDF (\(reason))."),
                hints: [Message("作り直すか、届け直してもらってください。", en: "Make it anew, or ask for it again.")])
        case .unreasonable:
            .error(
                .imposeFileTooLarge,
                Message("PDFが大きすぎるか、複雑すぎます。", en: "The PDF is too large or too complex."),
                hints: [
                    Message(
                        "\(PDFReadingLimits.fileSize >> 20) MB までのファイルを面付けできます。分けてください。",
                        en: "Files of up to \(PDFReadingLimits.fileSize >> 20) MB are imposed: split it.")
                ])
        }
    }
}
