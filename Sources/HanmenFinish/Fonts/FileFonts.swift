import HanmenFont

/// The fonts of a file, each once, by the numbers that its document knows their faces by.
final class FileFonts {
    private let fonts: [FileFont?]

    /// Fonts for the faces of a drawn document.
    init(_ faces: [TrueTypeFace?], body: FileBody) {
        var known: [ObjectIdentifier: FileFont] = [:]
        fonts = faces.map { face in
            guard let face else { return nil }
            let font = known[ObjectIdentifier(face)] ?? FileFont(face, number: known.count, body: body)
            known[ObjectIdentifier(face)] = font
            return font
        }
    }

    /// The font with a number; nil where nothing is written with it.
    subscript(number: Int) -> FileFont? { fonts.indices.contains(number) ? fonts[number] : nil }

    /// Writes all fonts, when all text is written.
    func close() throws(FinishingError) {
        for font in fonts { try font?.close() }
    }
}

/// A font of a file, whose glyphs are known when all text is written.
final class FileFont {
    /// Its name in the resources of pages.
    let name: String
    /// Its object, which is there before its glyphs are known.
    let reference: PDFReference
    /// How its glyphs are written.
    var glyphs: GlyphTable
    private let face: TrueTypeFace
    private let body: FileBody
    private var isClosed = false

    fileprivate init(_ face: TrueTypeFace, number: Int, body: FileBody) {
        name = "F\(number)"
        reference = body.add(.null)
        glyphs = GlyphTable(face)
        self.face = face
        self.body = body
    }

    fileprivate func close() throws(FinishingError) {
        guard !isClosed else { return }
        isClosed = true
        let font = EmbeddedFont(face, glyphs: glyphs.glyphs, texts: glyphs.texts)
        body.replace(reference, with: .value(try font.dictionary(in: body)))
    }
}

/// How the glyphs of a font are written, known at their first use.
struct GlyphTable {
    private let face: TrueTypeFace
    private var codes = GlyphCodes()
    /// By code, how far a reader goes on behind a glyph, in thousandths of the character size.
    private var widths = [0]

    fileprivate init(_ face: TrueTypeFace) { self.face = face }

    /// The code and the width of a glyph that stands for a text, or for none by itself; see ``GlyphCodes``. Nil where the font
    /// has no codes left.
    mutating func glyph(_ glyph: Int, text: UnsafeBufferPointer<UInt8>?) -> (code: Int, width: Int)? {
        guard let code = codes.code(glyph: glyph, text: text) else { return nil }
        while widths.count <= code { widths.append(face.width(of: codes.uses[widths.count].glyph)) }
        return (code, widths[code])
    }

    /// The glyphs by code.
    var glyphs: [Int] { codes.uses.map(\.glyph) }
    /// The texts by code.
    var texts: [String?] { codes.uses.indices.map(codes.text) }
}

extension TrueTypeFace {
    /// A length in font units in thousandths of the character size, as PDF measures glyphs.
    func scaled(_ units: Int) -> Int { Int((Double(units) * 1000 / Double(unitsPerEm)).rounded()) }

    /// The width of a glyph in thousandths of the character size.
    func width(of glyph: Int) -> Int { scaled(advance(of: glyph)) }
}
