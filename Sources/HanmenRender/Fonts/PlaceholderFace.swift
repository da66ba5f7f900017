import CCairo
import HanmenCore
import HanmenFont

/// A face that a PDF is drawn with in place of one with TrueType outlines; see ``PlaceholderFont``.
///
/// Cairo subsets and compresses fonts slowly, and not as small as can be: what it is given here weighs nothing, and
/// finishing puts the outlines in.
final class PlaceholderFace {
    /// The face as Cairo knows it.
    let cairoFace: OpaquePointer
    /// The placeholder's PostScript name, the same for a face and instance in every process.
    let name: String
    /// The face that it stands for.
    var face: TrueTypeFace { font.face }

    private let font: PlaceholderFont
    private let glyphs: GlyphRange

    /// An instance of the placeholder of a face.
    init(of face: TrueTypeFace, _ id: FontFace, instance: Int) throws(RenderError) {
        name = "Hanmen-\(String(id.fingerprint, radix: 36))-\(instance)"
        font = PlaceholderFont(of: face, named: name)
        glyphs = GlyphRange(count: font.glyphCount, font: id.name)
        cairoFace = try FreeTypeFace(font.bytes, of: font, path: id.path, index: 0).makeCairoFace()
    }

    deinit { cairo_font_face_destroy(cairoFace) }

    /// Makes glyphs of a run ready to be drawn.
    func prepare(_ range: Range<Int>, of run: GlyphRun) throws(RenderError) {
        for glyph in run.glyphs[range] {
            try glyphs.check(glyph, of: run)
            font.prepare(Int(glyph.id))
        }
    }
}

extension FontFace {
    /// A number made from file and place (FNV-1a): the same in every process, as hash values are not.
    fileprivate var fingerprint: UInt64 {
        "\(path) \(index)".utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
