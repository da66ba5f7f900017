import CCairo

/// A FreeType face over bytes in memory, with a FreeType library of its own.
///
/// Cairo keeps faces in a cache that all threads share and lets go of them when it likes, on any thread: so nothing
/// that FreeType allocates may be shared between faces, and Cairo itself says when this object may go.
final class FreeTypeFace {
    private let owner: AnyObject
    private let library: FT_Library
    let face: FT_Face

    /// A face of a font file that lies in memory as long as its owner lives.
    init(_ bytes: UnsafeMutableRawBufferPointer, of owner: AnyObject, path: String, index: Int)
        throws(RenderError)
    {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else {
            throw .unreadableFont(path: path, reason: "FreeType cannot start")
        }
        var face: FT_Face?
        let error = FT_New_Memory_Face(
            library, bytes.baseAddress, FT_Long(bytes.count), FT_Long(index), &face)
        guard error == 0, let face else {
            FT_Done_FreeType(library)
            throw .unreadableFont(path: path, reason: "FreeType error \(error)")
        }
        self.owner = owner
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
