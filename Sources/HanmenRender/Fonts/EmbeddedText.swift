import HanmenCore
import HanmenFont

/// The fonts of one document that a file embeds: which instance of which face each glyph is drawn with, and for which
/// text.
final class EmbeddedText {
    private let fonts: [FontFace]
    /// By font, the first one with the same face: a glyph of a face means one text, by whatever number it is drawn.
    private let numbers: [Int]
    private let faces: DrawingFaceCache
    private let texts = GlyphTexts()
    private var placeholders: [Key: PlaceholderFace] = [:]

    private struct Key: Hashable {
        var font: Int
        var instance: Int
    }

    init(_ fonts: [FontFace], faces: DrawingFaceCache) {
        self.fonts = fonts
        numbers = fonts.map { face in fonts.firstIndex(of: face) ?? 0 }
        self.faces = faces
    }

    /// Draws a run piece by piece.
    func draw(_ run: GlyphRun, on canvas: Canvas) throws(RenderError) {
        let font = numbers[run.font.index]
        for glyph in run.glyphs where glyph.id > UInt16.max {
            throw .missingGlyph(text: run.text, font: fonts[font].name, span: run.span)
        }
        for piece in run.pieces(of: font, by: texts) {
            switch try face(font, instance: piece.instance) {
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
        placeholders.reduce(into: [:]) { fonts, placeholder in
            let (key, face) = placeholder
            let texts = texts.texts(font: key.font, instance: key.instance)
            fonts[face.name] = DrawnFont(face: face.face, texts: texts)
        }
    }
}
