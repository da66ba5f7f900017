import HanmenFont

/// The fonts of a file, each once, by the numbers that its document knows them by.
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

/// A font of a file: which codes its glyphs have, and the object that it becomes.
final class FileFont {
    /// Its name in the resources of pages.
    let name: String
    /// Its object, which is there before its glyphs are known.
    let reference: PDFReference
    private let face: TrueTypeFace
    private let codes = GlyphCodes()
    private let body: FileBody
    /// By code, how far a reader goes on behind a glyph, in thousandths of the character size.
    private var widths: [Int] = []
    private var isClosed = false

    fileprivate init(_ face: TrueTypeFace, number: Int, body: FileBody) {
        name = "F\(number)"
        reference = body.add(.null)
        self.face = face
        self.body = body
    }

    /// The code of a glyph that stands for a text, or for none by itself, and its width; see ``GlyphCodes``.
    @inline(__always)
    func code(glyph: Int, text: UnsafeBufferPointer<UInt8>?) -> (code: Int, width: Int)? {
        guard let code = codes.code(glyph: glyph, text: text) else { return nil }
        while widths.count <= code { widths.append(face.width(of: codes.uses[widths.count].glyph)) }
        return (code, widths[code])
    }

    fileprivate func close() throws(FinishingError) {
        guard !isClosed else { return }
        isClosed = true
        let font = EmbeddedFont(
            face, glyphs: codes.uses.map(\.glyph), texts: codes.uses.indices.map(codes.text))
        try body.replace(reference, with: .value(font.dictionary(in: body)))
    }
}

extension TrueTypeFace {
    /// A length in font units in thousandths of the character size, as PDF measures glyphs.
    func scaled(_ units: Int) -> Int { Int((Double(units) * 1000 / Double(unitsPerEm)).rounded()) }

    /// The width of a glyph in thousandths of the character size.
    func width(of glyph: Int) -> Int { scaled(advance(of: glyph)) }
}
