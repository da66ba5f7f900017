import HanmenFont

/// The fonts of a file, by the numbers that its document knows their faces by.
final class FileFonts {
    private let faces: [FileFace?]

    /// Fonts for the faces of a drawn document.
    init(_ faces: [TrueTypeFace?], body: FileBody) {
        let names = FontNames(body)
        var known: [ObjectIdentifier: FileFace] = [:]
        self.faces = faces.map { face in
            guard let face else { return nil }
            let font = known[ObjectIdentifier(face)] ?? FileFace(face, names: names)
            known[ObjectIdentifier(face)] = font
            return font
        }
    }

    /// The face with a number; nil where nothing is written with it.
    subscript(number: Int) -> FileFace? { faces.indices.contains(number) ? faces[number] : nil }

    /// Writes all fonts, when all text is written.
    func close() throws(FinishingError) {
        for face in faces { try face?.close() }
    }
}

/// A face that text is written with: one font of the file, or several where it has more glyphs than a font has codes.
final class FileFace {
    /// How its glyphs are written.
    var glyphs: GlyphTable
    private let face: TrueTypeFace
    private let names: FontNames
    private var isClosed = false

    fileprivate init(_ face: TrueTypeFace, names: FontNames) {
        self.face = face
        self.names = names
        glyphs = GlyphTable(face, names: names)
    }

    /// The name of the face.
    var name: String { face.postScriptName }

    fileprivate func close() throws(FinishingError) {
        guard !isClosed else { return }
        isClosed = true
        for number in glyphs.fonts.indices {
            let (own, texts) = glyphs.content(of: number)
            try names.write(EmbeddedFont(face, glyphs: own, texts: texts), as: glyphs.fonts[number])
        }
    }
}

/// How the glyphs of a face are written in a file, known at their first use.
struct GlyphTable {
    /// The fonts of the file that the face is.
    private(set) var fonts: [FileFont] = []
    private let face: TrueTypeFace
    private let names: FontNames
    private var codes = GlyphCodes()
    /// By code, how a glyph is written.
    private var glyphs = [WrittenGlyph(font: 0, number: 0, width: 0)]

    fileprivate init(_ face: TrueTypeFace, names: FontNames) {
        self.face = face
        self.names = names
    }

    /// How a glyph is written.
    struct WrittenGlyph {
        /// Which of the face's fonts has it.
        var font: Int
        /// Its number in that font.
        var number: Int
        /// How far a reader goes on behind it, in thousandths of the character size.
        var width: Int
    }

    /// How a glyph is written that stands for a text, or for none by itself; see ``GlyphCodes``. Nil where the face has no
    /// codes left.
    mutating func glyph(_ glyph: Int, text: UnsafeBufferPointer<UInt8>?) -> WrittenGlyph? {
        guard let code = codes.code(glyph: glyph, text: text) else { return nil }
        while glyphs.count <= code { add(glyphs.count) }
        return glyphs[code]
    }

    /// The glyphs of one of the fonts with their texts, by their numbers.
    fileprivate func content(of font: Int) -> (glyphs: [Int], texts: [String?]) {
        let first = 1 + font * Self.capacity
        let own = [0] + Array(first..<min(first + Self.capacity, codes.uses.count))
        return (own.map { codes.uses[$0].glyph }, own.map(codes.text))
    }

    /// In each font number 0 is the glyph for missing characters.
    private static let capacity = CodeSpace.capacity - 1

    private mutating func add(_ code: Int) {
        let (font, place) = (code - 1).quotientAndRemainder(dividingBy: Self.capacity)
        if font == fonts.count { fonts.append(names.font()) }
        glyphs.append(
            WrittenGlyph(font: font, number: place + 1, width: face.width(of: codes.uses[code].glyph)))
    }
}

/// A font of the file.
struct FileFont: Hashable {
    /// Its name in the resources of pages.
    let name: String
    /// Its object, which is there before its glyphs are known.
    let reference: PDFReference
}

/// Names fonts in the order of their first use, and writes them.
private final class FontNames {
    private let body: FileBody
    private var count = 0
    private var codes: PDFReference?

    init(_ body: FileBody) { self.body = body }

    func font() -> FileFont {
        defer { count += 1 }
        return FileFont(name: "F\(count)", reference: body.add(.null))
    }

    func write(_ font: EmbeddedFont, as written: FileFont) throws(FinishingError) {
        let codes = self.codes ?? CodeSpace.object(in: body)
        self.codes = codes
        body.replace(written.reference, with: .value(try font.dictionary(in: body, codes: codes)))
    }
}

extension TrueTypeFace {
    /// A length in font units in thousandths of the character size, as PDF measures glyphs.
    func scaled(_ units: Int) -> Int { Int((Double(units) * 1000 / Double(unitsPerEm)).rounded()) }

    /// The width of a glyph in thousandths of the character size.
    func width(of glyph: Int) -> Int { scaled(advance(of: glyph)) }
}
