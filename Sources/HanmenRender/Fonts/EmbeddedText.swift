import HanmenCore
import HanmenFont

/// The fonts of one document that a file embeds: which instance of which face each glyph is drawn with, and for which
/// text.
final class EmbeddedText {
    private let fonts: [FontFace]
    private let faces: DrawingFaceCache
    private let texts = GlyphTexts()
    private var placeholders: [Key: PlaceholderFace] = [:]

    private struct Key: Hashable {
        var font: Int
        var instance: Int
    }

    init(_ fonts: [FontFace], faces: DrawingFaceCache) {
        self.fonts = fonts
        self.faces = faces
    }

    /// Draws a run piece by piece.
    func draw(_ run: GlyphRun, on canvas: Canvas) throws(RenderError) {
        guard !run.glyphs.isEmpty, !fonts.isEmpty else { return }
        for glyph in run.glyphs where glyph.id > UInt16.max {
            throw .missingGlyph(text: run.text, font: fonts[run.font.index].name, span: run.span)
        }
        for piece in run.pieces(by: texts) {
            switch try face(run.font.index, instance: piece.instance) {
            case .placeholder(let face):
                try face.prepare(piece.glyphs, of: run)
                try canvas.draw(piece, of: run, with: face.cairoFace, keepingText: !piece.isPlain)
            case .whole(let face):
                try face.check(run)
                try canvas.draw(piece, of: run, with: face.cairoFace, keepingText: true)
            }
        }
    }

    private func face(_ font: Int, instance: Int) throws(RenderError) -> EmbeddedFace {
        let key = Key(font: font, instance: instance)
        if let known = placeholders[key] { return .placeholder(known) }
        let face = try faces.embeddedFace(for: fonts[font], instance: instance)
        if case .placeholder(let placeholder) = face { placeholders[key] = placeholder }
        return face
    }

    /// What the placeholders that were drawn with stand for, by their names.
    var drawnFonts: [String: DrawnFont] {
        Dictionary(
            placeholders.map { key, face in
                let texts = texts.texts(font: key.font, instance: key.instance)
                return (face.name, DrawnFont(face: face.face, texts: texts))
            }, uniquingKeysWith: { first, _ in first })
    }
}
