/// How glyphs are written in strings: the first ones of a font in one byte, the others in two (ISO 32000-1, 9.7.5).
///
/// Glyphs are numbered as they come, so the common ones have the short codes: text takes half the room before it is
/// compressed, and a seventh less behind.
enum CodeSpace {
    /// The codes of one byte by the numbers of their glyphs: none that a string cannot hold plainly (ISO 32000-1,
    /// 7.3.4.2).
    private static let short: [UInt8] = (0..<firstOfTwo).filter { !"()\\\r".utf8.contains($0) }
    /// The first byte of a code of two.
    private static let firstOfTwo: UInt8 = 0xE0
    /// How many glyphs a font may have.
    static let capacity = short.count + (0x100 - Int(firstOfTwo)) * 0x100

    /// The bytes of a glyph's code; the second is nil where there is but one.
    static func bytes(of glyph: Int) -> (first: UInt8, second: UInt8?) {
        guard glyph >= short.count else { return (short[glyph], nil) }
        let rest = glyph - short.count
        return (firstOfTwo + UInt8(rest >> 8), UInt8(truncatingIfNeeded: rest))
    }

    /// The ranges of codes, for maps.
    static let ranges = "2 begincodespacerange\n<00> <df>\n<e000> <ffff>\nendcodespacerange\n"

    private static let name = "Hanmen-H"
    private static let collection: PDFValue = [
        "Registry": .text("Adobe"), "Ordering": .text("Identity"), "Supplement": 0,
    ]

    /// The map from codes to glyphs as an object of a file (9.7.5.3).
    static func object(in body: FileBody) -> PDFReference {
        body.addStream(
            .plain(Array(program.utf8)),
            [
                ("Type", .name("CMap")), ("CMapName", .name(name)), ("CIDSystemInfo", collection),
                ("WMode", 0),
            ])
    }

    /// A range may not go on over the first byte of a code.
    private static var rows: [String] {
        var rows: [String] = []
        var start = 0
        for (glyph, code) in short.enumerated() where glyph + 1 == short.count || short[glyph + 1] != code + 1
        {
            rows.append("<\(digits(short[start]))> <\(digits(code))> \(start)\n")
            start = glyph + 1
        }
        for first in firstOfTwo...0xFF {
            let row = digits(first)
            rows.append("<\(row)00> <\(row)ff> \(short.count + Int(first - firstOfTwo) << 8)\n")
        }
        return rows
    }

    private static func digits(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0\(digits)" : digits
    }

    private static var program: String {
        let rows = rows
        return """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def
            /CMapName /\(name) def
            /CMapType 1 def
            /WMode 0 def
            \(ranges)\(rows.count) begincidrange
            \(rows.joined())endcidrange
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end

            """
    }
}
