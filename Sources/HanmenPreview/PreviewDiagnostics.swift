public import HanmenCore

extension DiagnosticID {
    /// A report that is not among those that were opened.
    public static let previewFileUnknown: DiagnosticID = "preview.file.unknown"
    /// A word of a ticket that there is none of.
    public static let previewTicket: DiagnosticID = "preview.print.ticket"
    /// Another paper is being printed.
    public static let previewPrinterBusy: DiagnosticID = "preview.print.busy"
    /// A faction whose file would lie outside of what was opened.
    public static let previewFactionOutside: DiagnosticID = "preview.faction.outside"
    /// A file that could not be written.
    public static let previewUnwritable: DiagnosticID = "preview.file.unwritable"
}

extension Diagnostic {
    static func previewFileUnknown(_ name: String) -> Diagnostic {
        .error(
            .previewFileUnknown,
            Message(
                name.isEmpty ? "このフォルダに報告書がありません" : "開いたものの中に、この報告書はありません: \(name.prefix(80))",
                en: "no such report among those that were opened"),
            hints: [Message("報告書（.md）をフォルダに置くと、ここに現れます", en: "put a report (.md) into the folder")])
    }

    static func previewTicketWord(_ key: String, _ word: String) -> Diagnostic {
        .error(
            .previewTicket,
            Message(
                "「\(key)」に「\(word.prefix(40))」はありません", en: "`\(word.prefix(40))` is no choice of \(key)"),
            hints: [Message("選べる言葉は docs/printing.md にあります", en: "docs/printing.md names the choices")])
    }

    static var previewPrinterBusy: Diagnostic {
        .error(
            .previewPrinterBusy,
            Message("前の印刷がまだ終わっていません", en: "another paper is being printed"),
            hints: [Message("終わるまで待ってください", en: "wait until it is done")])
    }

    static func previewFactionOutside(_ path: String) -> Diagnostic {
        .error(
            .previewFactionOutside,
            Message(
                "開いたフォルダの外には書き込みません: \(path)", en: "the preview writes only in the opened folder: \(path)"),
            hints: [
                Message(
                    "議会の様式（council.yaml）を開くと、その議会の会派を作れます。端末では hanmen template new です",
                    en: "open the council's council.yaml, or use `hanmen template new`")
            ])
    }
}
