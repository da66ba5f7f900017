import CPango
import HanmenCore

/// One face, opened through Pango with a fontconfig of its own that knows this file and nothing else.
///
/// A private configuration a face keeps every machine's own fonts out, so that the same input gives the same
/// bytes everywhere. Confined to the ``FontLibrary`` that owns it.
final class ShapingFace {
    /// Characters are shaped at this size, in points, and scaled by the user: one em is 1024 × 1000 units.
    static let shapingSize = 1000
    /// The em in the units of ``ShapedGlyph``.
    static let unitsPerEm = shapingSize * 1024

    let face: FontFace
    private let configuration: OpaquePointer
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let font: UnsafeMutablePointer<PangoFont>
    let harfbuzz: OpaquePointer

    /// Opens a face; nil where the file is missing or no font.
    init?(_ source: FontSource) {
        guard FontConfiguration.keepsMachineOut, let configuration = FontConfiguration(source)?.pointer else {
            return nil
        }
        guard let fontMap = pango_ft2_font_map_new() else {
            FcConfigDestroy(configuration)
            return nil
        }
        pango_fc_font_map_set_config(OpaquePointer(fontMap), configuration)
        pango_ft2_font_map_set_resolution(OpaquePointer(fontMap), 72, 72)
        let context = Self.context(for: fontMap, family: source.family)
        guard
            let font = pango_font_map_load_font(
                fontMap, context, pango_context_get_font_description(context)),
            let harfbuzz = pango_font_get_hb_font(font)
        else {
            g_object_unref(UnsafeMutableRawPointer(context))
            g_object_unref(fontMap)
            FcConfigDestroy(configuration)
            return nil
        }
        self.configuration = configuration
        self.fontMap = fontMap
        self.context = context
        self.font = font
        self.harfbuzz = harfbuzz
        face = FontFace(
            path: source.path, index: Int(hb_face_get_index(hb_font_get_face(harfbuzz))), name: source.family,
            embedding: Self.embedding(of: hb_font_get_face(harfbuzz)))
    }

    deinit {
        g_object_unref(font)
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fontMap)
        FcConfigDestroy(configuration)
    }

    /// The licence bits of a face; a face without them may be embedded.
    private static func embedding(of face: OpaquePointer?) -> FontEmbedding {
        let table = hb_face_reference_table(face, 0x4F53_2F32)
        defer { hb_blob_destroy(table) }
        var count: UInt32 = 0
        guard let bytes = hb_blob_get_data(table, &count), count >= 10 else { return .allowed }
        return bytes.withMemoryRebound(to: UInt8.self, capacity: 10) { bytes in
            FontEmbedding(fsType: UInt16(bytes[8]) << 8 | UInt16(bytes[9]))
        }
    }

    private static func context(
        for fontMap: UnsafeMutablePointer<PangoFontMap>, family: String
    ) -> OpaquePointer {
        let context = pango_font_map_create_context(fontMap)!
        let description = pango_font_description_new()
        pango_font_description_set_family(description, family)
        pango_font_description_set_absolute_size(description, Double(unitsPerEm))
        pango_context_set_font_description(context, description)
        pango_font_description_free(description)
        pango_context_set_language(context, pango_language_from_string("ja"))
        pango_context_set_round_glyph_positions(context, 0)
        return context
    }

    /// Whether the face has a glyph for a character, and for its variation sequence where a selector follows.
    func covers(_ scalar: Unicode.Scalar, selector: Unicode.Scalar?) -> Bool {
        var glyph: hb_codepoint_t = 0
        guard let selector else { return hb_font_get_nominal_glyph(harfbuzz, scalar.value, &glyph) != 0 }
        return hb_font_get_variation_glyph(harfbuzz, scalar.value, selector.value, &glyph) != 0
    }

    /// Shapes one piece of text by itself, whatever stands around it.
    func shape(_ text: String) -> [ShapedGlyph] {
        var glyphs: [ShapedGlyph] = []
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let base = characters.baseAddress else { return }
                glyphs = shape(base, length: Int32(characters.count))
            }
        }
        return glyphs
    }

    private func shape(_ text: UnsafePointer<CChar>, length: Int32) -> [ShapedGlyph] {
        guard let items = pango_itemize(context, text, 0, length, nil, nil) else { return [] }
        defer { g_list_free(items) }
        let string = pango_glyph_string_new()
        defer { pango_glyph_string_free(string) }
        var result: [ShapedGlyph] = []
        var node: UnsafeMutablePointer<GList>? = items
        while let current = node {
            let item = current.pointee.data.assumingMemoryBound(to: PangoItem.self)
            let start = text + Int(item.pointee.offset)
            pango_shape_full(start, item.pointee.length, text, length, &item.pointee.analysis, string)
            result += glyphs(of: string, textOffset: Int(item.pointee.offset))
            pango_item_free(item)
            node = current.pointee.next
        }
        return result
    }

    /// Copies Pango's glyphs; an empty glyph (an unsupported selector) gives its text to the glyph before.
    private func glyphs(
        of string: UnsafeMutablePointer<PangoGlyphString>?, textOffset: Int
    ) -> [ShapedGlyph] {
        guard let string = string?.pointee else { return [] }
        return (0..<Int(string.num_glyphs)).compactMap { index in
            let info = string.glyphs[index]
            guard info.glyph != Self.emptyGlyph else { return nil }
            return ShapedGlyph(
                id: info.glyph, advance: Int(info.geometry.width), xOffset: Int(info.geometry.x_offset),
                yOffset: Int(info.geometry.y_offset),
                textOffset: textOffset + Int(string.log_clusters[index]))
        }
    }

    /// PANGO_GLYPH_EMPTY, a macro that Swift does not see.
    private static let emptyGlyph: UInt32 = 0x0FFF_FFFF
}

/// A glyph as shaped: distances in 1/1,024,000 of an em.
struct ShapedGlyph: Hashable, Sendable {
    var id: UInt32
    var advance: Int
    var xOffset: Int
    var yOffset: Int
    /// Where its cluster's text begins, in UTF-8 bytes of the shaped piece.
    var textOffset: Int

    /// PANGO_GLYPH_UNKNOWN_FLAG: the face has no such glyph.
    var isMissing: Bool { id & 0x1000_0000 != 0 || id == 0 }
}
