import CPango

extension ShapingFace {
    /// Shapes one piece of text from top to bottom, with the forms for vertical lines (`vert`).
    ///
    /// HarfBuzz directly, not Pango's gravity, which spaces brackets and ー wrongly and loses variation selectors.
    /// A glyph's advance runs down; its offsets are from the column's axis, at the top of the glyph's cell, to its
    /// origin, right and down.
    func shapeVertically(_ text: String) -> [ShapedGlyph] {
        guard let buffer = hb_buffer_create() else { return [] }
        defer { hb_buffer_destroy(buffer) }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                let count = Int32(characters.count)
                hb_buffer_add_utf8(buffer, characters.baseAddress, count, 0, count)
            }
        }
        hb_buffer_set_direction(buffer, HB_DIRECTION_TTB)
        hb_buffer_set_language(buffer, hb_language_from_string("ja", -1))
        hb_buffer_guess_segment_properties(buffer)
        hb_shape(harfbuzz, buffer, nil, 0)
        return glyphs(of: buffer)
    }

    private func glyphs(of buffer: OpaquePointer) -> [ShapedGlyph] {
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, &count)
        else { return [] }
        return (0..<Int(count)).map { index in
            ShapedGlyph(
                id: infos[index].codepoint, advance: -Int(positions[index].y_advance),
                xOffset: Int(positions[index].x_offset), yOffset: -Int(positions[index].y_offset),
                textOffset: Int(infos[index].cluster))
        }
    }
}
