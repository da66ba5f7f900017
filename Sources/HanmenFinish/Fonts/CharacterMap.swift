/// Which text each glyph of a font stands for, for who reads or searches a file (ISO 32000-1, 9.10.3).
struct CharacterMap {
    private let texts: [String?]

    /// The texts by the numbers of glyphs; glyphs without one only stand for a text together with others, which the content
    /// says.
    init(_ texts: [String?]) { self.texts = texts }

    /// How many glyphs a block may tell of.
    private static let blockSize = 100
    /// What a glyph without a text stands for: PDF/A wants something (ISO 19005-2, 6.2.11.7.2).
    private static let replacement = "\u{FFFD}"

    /// The map as a program.
    var bytes: [UInt8] {
        var lines = Array(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            \(CodeSpace.ranges)
            """.utf8)
        lines.reserveCapacity(lines.count + 16 * texts.count)
        // Glyph 0 is drawn nowhere.
        var start = 1
        while start < texts.count {
            let glyphs = start..<min(start + Self.blockSize, texts.count)
            lines += "\(glyphs.count) beginbfchar\n".utf8
            for glyph in glyphs {
                let code = CodeSpace.bytes(of: glyph)
                lines.append(UInt8(ascii: "<"))
                Self.append(code.first, to: &lines)
                if let second = code.second { Self.append(second, to: &lines) }
                lines += "><".utf8
                for unit in (texts[glyph] ?? Self.replacement).utf16 {
                    Self.append(UInt8(unit >> 8), to: &lines)
                    Self.append(UInt8(unit & 0xFF), to: &lines)
                }
                lines += ">\n".utf8
            }
            lines += "endbfchar\n".utf8
            start = glyphs.upperBound
        }
        lines += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n".utf8
        return lines
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Appends two hexadecimal digits.
    private static func append(_ byte: UInt8, to lines: inout [UInt8]) {
        lines.append(digits[Int(byte >> 4)])
        lines.append(digits[Int(byte & 15)])
    }
}
