import HanmenCore
import HanmenFont

/// The text of a document on a surface that becomes a file.
///
/// Cairo keeps every operation with its glyphs, goes through them twice and writes fonts that are neither small nor
/// soon made. So text with TrueType outlines is not drawn: finishing writes it. PostScript outlines Cairo embeds well:
/// text in them it draws itself.
final class FileText {
    private let fonts: [FontFace]
    private let cache: DrawingFaceCache
    private var faces: [Face?]

    private enum Face {
        /// Finishing writes the text.
        case written(TrueTypeFace, GlyphRange)
        /// Cairo draws it, each further text of a glyph with another instance of the face.
        case drawn(DrawnCodes)
    }

    init(_ fonts: [FontFace], faces cache: DrawingFaceCache) {
        self.fonts = fonts
        self.cache = cache
        faces = Array(repeating: nil, count: fonts.count)
    }

    /// Whether finishing writes the text of a run. Throws where a glyph is not in the font.
    func isWritten(_ run: GlyphRun) throws(RenderError) -> Bool {
        guard !run.glyphs.isEmpty else { return true }
        switch try face(run.font.index) {
        case .written(_, let glyphs):
            for glyph in run.glyphs { try glyphs.check(glyph, of: run) }
            return true
        case .drawn: return false
        }
    }

    /// Draws a run that finishing does not write.
    func draw(_ run: GlyphRun, on canvas: Canvas) throws(RenderError) {
        guard case .drawn(let codes) = try face(run.font.index) else { return }
        let font = fonts[run.font.index]
        try cache.face(for: font).check(run)
        for piece in run.pieces(by: &codes.codes) {
            try canvas.draw(piece, of: run, with: cache.face(for: font, instance: piece.instance))
        }
    }

    private func face(_ number: Int) throws(RenderError) -> Face {
        if let known = faces[number] { return known }
        let font = fonts[number]
        let face: Face
        if let trueType = try cache.trueType(font) {
            face = .written(trueType, GlyphRange(count: trueType.glyphCount, font: font.name))
        } else if let twin = fonts.firstIndex(of: font), let known = faces[twin] {
            // A glyph of a face means one text, by whatever number the document knows the face.
            face = known
        } else {
            face = .drawn(DrawnCodes())
        }
        faces[number] = face
        return face
    }

    /// By the document's fonts, the faces whose text is not drawn.
    var writtenFaces: [TrueTypeFace?] {
        faces.map { face in if case .written(let trueType, _) = face { trueType } else { nil } }
    }
}

/// The codes of a face, shared by all numbers that the document knows it by.
private final class DrawnCodes {
    var codes = GlyphCodes()
}
