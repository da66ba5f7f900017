import HanmenCore
import HanmenFont

/// The text of a document on a surface that becomes a file.
///
/// Cairo keeps every operation with its glyphs, goes through them twice and writes fonts that are neither small nor
/// soon made. So it draws only a mark where text with TrueType outlines belongs, in its colour, and finishing writes
/// the text there. PostScript outlines Cairo embeds well: text in them it draws itself.
final class FileText {
    private let fonts: [FontFace]
    private let cache: DrawingFaceCache
    private var faces: [Face?]
    private var runCount = 0

    private enum Face {
        /// Finishing writes the text.
        case marked(TrueTypeFace, GlyphRange)
        /// Cairo draws it, each further text of a glyph with another instance of the face.
        case drawn(GlyphCodes)
    }

    init(_ fonts: [FontFace], faces cache: DrawingFaceCache) {
        self.fonts = fonts
        self.cache = cache
        faces = Array(repeating: nil, count: fonts.count)
    }

    /// Begins to count runs anew.
    func startPage() { runCount = 0 }

    /// Draws the next run of the page.
    func draw(_ run: GlyphRun, on canvas: Canvas) throws(RenderError) {
        let mark = TextMark(run: runCount)
        runCount += 1
        guard !run.glyphs.isEmpty else { return }
        switch try face(run.font.index) {
        case .marked(_, let glyphs):
            for glyph in run.glyphs { try glyphs.check(glyph, of: run) }
            canvas.draw(mark, color: run.color)
        case .drawn(let codes): try draw(run, by: codes, on: canvas)
        }
    }

    private func draw(_ run: GlyphRun, by codes: GlyphCodes, on canvas: Canvas) throws(RenderError) {
        let font = fonts[run.font.index]
        try cache.face(for: font, instance: 0).check(run)
        for piece in run.pieces(by: codes) {
            let face = try cache.face(for: font, instance: piece.instance)
            try canvas.draw(piece, of: run, with: face)
        }
    }

    private func face(_ number: Int) throws(RenderError) -> Face {
        if let known = faces[number] { return known }
        let font = fonts[number]
        let face: Face
        if let trueType = try cache.trueType(font) {
            face = .marked(trueType, GlyphRange(count: trueType.glyphCount, font: font.name))
        } else if let twin = fonts.firstIndex(of: font), let known = faces[twin] {
            // A glyph of a face means one text, by whatever number the document knows the face.
            face = known
        } else {
            face = .drawn(GlyphCodes())
        }
        faces[number] = face
        return face
    }

    /// By the document's fonts, the faces whose text is only marked.
    var markedFaces: [TrueTypeFace?] {
        faces.map { face in if case .marked(let trueType, _) = face { trueType } else { nil } }
    }
}
