import HanmenFont

/// A font with TrueType outlines whose codes are glyph numbers of its own (ISO 32000-1, 9.7).
struct EmbeddedFont {
    private let face: TrueTypeFace
    /// The glyphs of the face by code; code 0 is the one for missing characters.
    private let glyphs: [Int]
    /// The texts by code; nil where a glyph stands for one only together with others.
    private let texts: [String?]

    init(_ face: TrueTypeFace, glyphs: [Int], texts: [String?]) {
        self.face = face
        self.glyphs = glyphs
        self.texts = texts
    }

    /// The font's dictionary, when all that it refers to is in the body.
    func dictionary(in body: FileBody) throws(FinishingError) -> PDFValue {
        let file = TrueTypeSubset(of: face, glyphs: glyphs).file
        let name = PDFValue.name("\(Self.tag(Fingerprint(of: file)))+\(face.postScriptName)")
        let program = body.addStream(
            .compressed(try body.deflater.compressed(file, level: .fonts)),
            [("Length1", .integer(file.count))])
        let metrics = face.metrics
        let descriptor = body.add([
            "Type": .name("FontDescriptor"), "FontName": name, "Flags": 4,
            "FontBBox": .array(metrics.box.map { .integer(face.scaled($0)) }), "ItalicAngle": 0,
            "Ascent": .integer(face.scaled(metrics.ascent)),
            "Descent": .integer(face.scaled(metrics.descent)),
            "CapHeight": .integer(face.scaled(metrics.ascent)), "StemV": 80, "FontFile2": .reference(program),
        ])
        let descendant = body.add([
            "Type": .name("Font"), "Subtype": .name("CIDFontType2"), "BaseFont": name,
            "CIDSystemInfo": ["Registry": .text("Adobe"), "Ordering": .text("Identity"), "Supplement": 0],
            "FontDescriptor": .reference(descriptor), "CIDToGIDMap": .name("Identity"),
            "DW": .integer(Self.usualWidth), "W": widths,
        ])
        let map = CharacterMap(texts).bytes
        return [
            "Type": .name("Font"), "Subtype": .name("Type0"), "BaseFont": name,
            "Encoding": .name("Identity-H"), "DescendantFonts": [.reference(descendant)],
            "ToUnicode": .reference(body.addStream(.plain(map), [])),
        ]
    }

    /// Most characters of Japanese text are as wide as high.
    private static let usualWidth = 1000

    /// The widths that are not the usual one: a first code and the widths from there on (9.7.4.3).
    private var widths: PDFValue {
        var entries: [PDFValue] = []
        var run: [PDFValue] = []
        for (code, glyph) in (glyphs + [-1]).enumerated() {
            let width = glyph < 0 ? Self.usualWidth : face.width(of: glyph)
            if width != Self.usualWidth {
                run.append(.integer(width))
            } else if !run.isEmpty {
                entries += [.integer(code - run.count), .array(run)]
                run = []
            }
        }
        return .array(entries)
    }

    /// Six capitals before the name of a subset (9.6.4), made from what is in it.
    private static func tag(_ fingerprint: Fingerprint) -> String {
        var rest = fingerprint.value
        return String(
            decoding: (0..<6).map { _ in
                defer { rest /= 26 }
                return UInt8(ascii: "A") + UInt8(rest % 26)
            }, as: UTF8.self)
    }
}
