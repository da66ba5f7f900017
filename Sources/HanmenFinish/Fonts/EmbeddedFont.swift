import HanmenFont

/// A font with TrueType outlines whose codes are glyph numbers of its own (ISO 32000-1, 9.7).
struct EmbeddedFont {
    private let font: DrawnFont
    /// The glyphs of the face by code; code 0 is the one for missing characters.
    private let glyphs: [Int]

    init(_ font: DrawnFont, glyphs: [Int]) {
        self.font = font
        self.glyphs = glyphs
    }

    /// Writes the font and gives its dictionary.
    func write(to body: FileBody) throws(FinishingError) -> PDFReference {
        let file = TrueTypeSubset(of: font.face, glyphs: glyphs).file
        let name = PDFValue.name("\(Self.tag(Fingerprint(of: file)))+\(font.face.postScriptName)")
        let program = body.addStream(
            .compressed(try body.deflater.compressed(file, level: .fonts)),
            [("Length1", .integer(file.count))])
        let metrics = font.face.metrics
        let descriptor = body.add([
            "Type": .name("FontDescriptor"), "FontName": name, "Flags": 4,
            "FontBBox": .array(metrics.box.map { .integer(scaled($0)) }), "ItalicAngle": 0,
            "Ascent": .integer(scaled(metrics.ascent)), "Descent": .integer(scaled(metrics.descent)),
            "CapHeight": .integer(scaled(metrics.ascent)), "StemV": 80, "FontFile2": .reference(program),
        ])
        let descendant = body.add([
            "Type": .name("Font"), "Subtype": .name("CIDFontType2"), "BaseFont": name,
            "CIDSystemInfo": ["Registry": .text("Adobe"), "Ordering": .text("Identity"), "Supplement": 0],
            "FontDescriptor": .reference(descriptor), "CIDToGIDMap": .name("Identity"),
            "DW": .integer(Self.usualWidth), "W": widths,
        ])
        let map = CharacterMap(glyphs.map { font.texts[$0] }).bytes
        return body.add([
            "Type": .name("Font"), "Subtype": .name("Type0"), "BaseFont": name,
            "Encoding": .name("Identity-H"), "DescendantFonts": [.reference(descendant)],
            "ToUnicode": .reference(body.addStream(.plain(map), [])),
        ])
    }

    private func scaled(_ units: Int) -> Int {
        Int((Double(units) * 1000 / Double(font.face.unitsPerEm)).rounded())
    }

    /// Most characters of Japanese text are as wide as high.
    private static let usualWidth = 1000

    /// The widths that are not the usual one: a first code and the widths from there on (9.7.4.3).
    private var widths: PDFValue {
        var entries: [PDFValue] = []
        var run: [PDFValue] = []
        for (code, glyph) in (glyphs + [-1]).enumerated() {
            let width = glyph < 0 ? Self.usualWidth : scaled(font.face.advance(of: glyph))
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
