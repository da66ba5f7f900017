import CCairo
import HanmenCore

/// A face prepared for Cairo: same outlines and glyph numbers as the file, without what only costs time and room.
///
/// Without a `cmap` Cairo takes each cluster's text as it is given, instead of searching the table backwards for
/// every glyph: half the work, and variation selectors survive; without the glyphs' names (`post`) FreeType does not
/// make up another `cmap` of them. Hints are taken out as glyphs are used.
/// Shaping reads the untouched file.
final class DrawingFace {
    /// The face as Cairo knows it.
    let cairoFace: OpaquePointer
    /// How many font units are as wide as the character size.
    let unitsPerEm: Int
    private let outlines: FT_Face
    private let glyphCount: Int
    private var hints: GlyphHints?
    private let name: String

    /// Prepares a face of a font file.
    init(_ face: FontFace) throws(RenderError) {
        let mapping = try FontMapping(path: face.path)
        guard let directory = TableDirectory(of: mapping.bytes, faceIndex: face.index) else {
            throw .unreadableFont(path: face.path, reason: "no face \(face.index)")
        }
        hints = GlyphHints(of: mapping.bytes, directory: directory)
        for table in ["cmap", "post", "cvt ", "fpgm", "prep"] as [StaticString] { directory.hide(table) }
        let memory = try FreeTypeFace(mapping, path: face.path, index: face.index)
        glyphCount = memory.glyphCount
        unitsPerEm = max(1, Int(memory.face.pointee.units_per_EM))
        // Lives as long as Cairo's face does, and that as long as this object.
        outlines = memory.face
        name = face.name
        cairoFace = try memory.makeCairoFace()
    }

    deinit { cairo_font_face_destroy(cairoFace) }

    /// The contours of a glyph.
    func contours(of glyph: UInt32) -> GlyphContours { GlyphContours(of: glyph, in: outlines) }

    /// Makes the glyphs of a run ready to be drawn.
    func prepare(_ run: GlyphRun) throws(RenderError) {
        for glyph in run.glyphs {
            guard glyph.id > 0, glyph.id < glyphCount else {
                throw .missingGlyph(text: run.text, font: name, span: run.span)
            }
            hints?.remove(from: Int(glyph.id))
        }
    }
}

/// A FreeType face over a mapping, with a FreeType library of its own.
///
/// Cairo keeps faces in a cache that all threads share and lets go of them when it likes, on any thread: so nothing
/// that FreeType allocates may be shared between faces, and Cairo itself says when this object may go.
private final class FreeTypeFace {
    private let mapping: FontMapping
    private let library: FT_Library
    let face: FT_Face

    init(_ mapping: FontMapping, path: String, index: Int) throws(RenderError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else {
            throw .unreadableFont(path: path, reason: "FreeType cannot start")
        }
        var face: FT_Face?
        let error = FT_New_Memory_Face(
            library, mapping.bytes.baseAddress, FT_Long(mapping.bytes.count), FT_Long(index), &face)
        guard error == 0, let face else {
            FT_Done_FreeType(library)
            throw .unreadableFont(path: path, reason: "FreeType error \(error)")
        }
        self.mapping = mapping
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    var glyphCount: Int { Int(face.pointee.num_glyphs) }

    /// A Cairo face that keeps this object as long as Cairo needs it; the caller owns the face.
    func makeCairoFace() throws(RenderError) -> OpaquePointer {
        guard let cairoFace = cairo_ft_font_face_create_for_ft_face(face, 0) else {
            throw .drawing(reason: "no font face")
        }
        let kept = Unmanaged.passRetained(self)
        let key = kept.toOpaque().assumingMemoryBound(to: cairo_user_data_key_t.self)
        let status = cairo_font_face_set_user_data(cairoFace, key, kept.toOpaque()) { owner in
            if let owner { Unmanaged<FreeTypeFace>.fromOpaque(owner).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            kept.release()
            cairo_font_face_destroy(cairoFace)
            throw .drawing(reason: String(cString: cairo_status_to_string(status)))
        }
        return cairoFace
    }
}
