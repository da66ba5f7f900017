public import HanmenCore

extension DiagnosticID {
    /// Text beyond the edge of the sheet.
    public static let inspectionBeyondSheet: DiagnosticID = "check.page.beyond-sheet"
    /// Text outside the type area.
    public static let inspectionBeyondTypeArea: DiagnosticID = "check.page.beyond-type-area"
    /// Text on other text.
    public static let inspectionOverlap: DiagnosticID = "check.page.overlap"
    /// A line drawn far apart.
    public static let inspectionStretched: DiagnosticID = "check.page.stretched-line"
    /// Text that hardly stands out from its ground.
    public static let inspectionContrast: DiagnosticID = "check.page.contrast"
    /// A glyph that stands for a character that the font lacks.
    public static let inspectionNoGlyph: DiagnosticID = "check.page.no-glyph"
}

/// What can be wrong with a page.
enum InspectionFault {
    case beyondSheet, beyondTypeArea, overlapping, stretched, faint, glyphless

    /// The first place of a fault on a page, told in a sentence.
    func diagnostic(_ place: StandingCharacter, others: Int, page: Int) -> Diagnostic {
        let (id, severity, said, hint) = sentence(place.text)
        let more = others > 0 ? ("（ほか \(others) 箇所）", " (and \(others) more)") : ("", "")
        return Diagnostic(
            id, severity,
            Message("\(page) ページ: \(said.japanese)\(more.0)", en: "page \(page): \(said.english)\(more.1)"),
            at: place.span, hints: [hint])
    }

    private func sentence(_ text: Character) -> (DiagnosticID, Severity, Message, Message) {
        switch self {
        case .beyondSheet:
            (
                .inspectionBeyondSheet, .error,
                Message("「\(text)」から後が紙からはみ出しています", en: "text beyond the sheet from `\(text)`"),
                Message("余白、字の大きさ、始まり、列幅を見直してください", en: "look at margins, sizes, indents and widths")
            )
        case .beyondTypeArea:
            (
                .inspectionBeyondTypeArea, .warning,
                Message("「\(text)」から後が版面の外に出ています", en: "text outside the type area from `\(text)`"),
                Message("始まり、字下げ、見出し幅、列幅を小さくするか、文を短くしてください", en: "make indents or widths smaller")
            )
        case .overlapping:
            (
                .inspectionOverlap, .error,
                Message("「\(text)」がほかの字に重なっています", en: "`\(text)` lies on other text"),
                Message("行送りと空きを広げるか、字を小さくしてください", en: "widen the line pitch, or make the text smaller")
            )
        case .stretched:
            (
                .inspectionStretched, .warning,
                Message("「\(text)」で始まる行の字と字の間が、空きすぎています", en: "the line from `\(text)` is drawn far apart"),
                Message("行長か列幅を広げるか、字を小さくしてください", en: "widen the line, or make the text smaller")
            )
        case .faint:
            (
                .inspectionContrast, .error,
                Message("「\(text)」の色が地の色に近く、読みにくくなっています", en: "`\(text)` hardly stands out from its ground"),
                Message(
                    "明るさの比が 4.5 対 1 以上になる色にしてください（大きい字は 3 対 1）", en: "choose colours with a contrast of 4.5:1"
                )
            )
        case .glyphless:
            (
                .inspectionNoGlyph, .error,
                Message(
                    "「\(text)」で始まるところに、書体にない字があります", en: "a character of the text from `\(text)` has no glyph"
                ),
                Message("その字のある書体を選ぶか、ほかの字にしてください", en: "choose another font or character")
            )
        }
    }
}
