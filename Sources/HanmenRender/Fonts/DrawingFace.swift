import CCairo
import HanmenCore
import HanmenFont

/// A face prepared for Cairo: same outlines and glyph numbers as the file, without what only costs time.
///
/// Without a `cmap` Cairo takes each cluster's text as it is given, instead of searching the table backwards for
/// every glyph: half the work, and variation selectors survive; without the glyphs' names (`post`) FreeType does not
/// make up another `cmap` of them. Shaping reads the untouched file.
final class DrawingFace {
    /// The face as Cairo knows it.
    let cairoFace: OpaquePointer
    /// How many font units are as wide as the character size.
    let unitsPerEm: Int
    private let outlines: FT_Face
    private let glyphs: GlyphRange

    /// Prepares a face of a font file.
    init(_ face: FontFace) throws(RenderError) {
        let mapping = try FontMapping.mapped(face)
        guard let directory = TableDirectory(of: UnsafeRawBufferPointer(mapping.bytes), faceIndex: face.index)
        else { throw .unreadableFont(path: face.path, reason: "no face \(face.index)") }
        for table in ["cmap", "post", "cvt ", "fpgm", "prep"] as [StaticString] {
            directory.hide(table, in: mapping.bytes)
        }
        let memory = try FreeTypeFace(mapping.bytes, of: mapping, path: face.path, index: face.index)
        glyphs = GlyphRange(count: memory.glyphCount, font: face.name)
        unitsPerEm = max(1, Int(memory.face.pointee.units_per_EM))
        // Lives as long as Cairo's face does, and that as long as this object.
        outlines = memory.face
        cairoFace = try memory.makeCairoFace()
    }

    deinit { cairo_font_face_destroy(cairoFace) }

    /// The contours of a glyph.
    func contours(of glyph: UInt32) -> GlyphContours { GlyphContours(of: glyph, in: outlines) }

    /// Throws where a glyph of a run is not in the font.
    func check(_ run: GlyphRun) throws(RenderError) {
        for glyph in run.glyphs { try glyphs.check(glyph, of: run) }
    }
}

/// The glyphs that a font has.
struct GlyphRange {
    let count: Int
    /// The font's name, to be told.
    let font: String

    /// Throws where a glyph of a run is none of them, or the one that stands for missing ones.
    func check(_ glyph: Glyph, of run: GlyphRun) throws(RenderError) {
        guard glyph.id > 0, glyph.id < count else {
            throw .missingGlyph(text: run.text, font: font, span: run.span)
        }
    }
}

extension FontMapping {
    /// The mapped file of a face.
    static func mapped(_ face: FontFace) throws(RenderError) -> FontMapping {
        do throws(FontFileError) {
            return try FontMapping(path: face.path)
        } catch {
            throw .unreadableFont(path: error.path, reason: error.reason)
        }
    }
}
