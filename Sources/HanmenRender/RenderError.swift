public import HanmenCore

/// Why a document could not be drawn.
public enum RenderError: Error, Hashable, Sendable {
    /// The font file could not be mapped or read as a font.
    case unreadableFont(path: String, reason: String)
    /// A run names a face that the document does not list.
    case unknownFont(FontID, span: SourceSpan?)
    /// A glyph number that the face does not have, or `.notdef`: a character would be drawn as 〓.
    case missingGlyph(text: String, font: String, span: SourceSpan?)
    /// The clusters of a run do not cover its text and its glyphs.
    case uncoveredText(text: String, span: SourceSpan?)
    /// The picture could not be decoded.
    case unreadableImage(reason: String, span: SourceSpan? = nil)
    /// The picture, or the page to be made into one, has more pixels than are held in memory at once.
    case tooManyPixels(width: Int, height: Int)
    /// Cairo refused to draw; the reason is in its words.
    case drawing(reason: String)
}

extension DiagnosticID {
    static let renderFontUnreadable: DiagnosticID = "render.font.unreadable"
    static let renderFontUnknown: DiagnosticID = "render.font.unknown"
    static let renderGlyphMissing: DiagnosticID = "render.glyph.missing"
    static let renderTextUncovered: DiagnosticID = "render.text.uncovered"
    static let renderImageUnreadable: DiagnosticID = "render.image.unreadable"
    static let renderImageTooLarge: DiagnosticID = "render.image.too-large"
    static let renderDrawingFailed: DiagnosticID = "render.drawing.failed"
}

extension RenderError {
    /// The error as it is told to people.
    public var diagnostic: Diagnostic {
        switch self {
        case .unreadableFont(let path, let reason):
            .error(
                .renderFontUnreadable,
                Message(
                    "書体ファイル「\(path)」を読めません(\(reason))。", en: "Font file \(path) cannot be read (\(reason)).")
            )
        case .unknownFont(let font, let span):
            .error(
                .renderFontUnknown,
                Message(
                    "書体番号\(font.index)は文書の書体一覧にありません。",
                    en: "Font \(font.index) is not in the document's list."),
                at: span)
        case .missingGlyph(let text, let font, let span):
            .error(
                .renderGlyphMissing,
                Message("「\(text)」の字形が書体「\(font)」にありません。", en: "Font \(font) has no glyph for “\(text)”."),
                at: span)
        case .uncoveredText(let text, let span):
            .error(
                .renderTextUncovered,
                Message("「\(text)」の文字と字形の対応が合いません。", en: "Text and glyphs of “\(text)” do not correspond."),
                at: span)
        case .unreadableImage(let reason, let span):
            .error(
                .renderImageUnreadable,
                Message("画像を読めません(\(reason))。", en: "The picture cannot be read (\(reason))."),
                at: span)
        case .tooManyPixels(let width, let height):
            .error(
                .renderImageTooLarge,
                Message(
                    "画像が大きすぎます(\(width)×\(height)画素)。", en: "The picture is too large (\(width) × \(height))."
                ))
        case .drawing(let reason):
            .error(.renderDrawingFailed, Message("描画できません(\(reason))。", en: "Drawing failed (\(reason))."))
        }
    }
}
