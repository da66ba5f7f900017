/// Which text each code of a font stands for, for who reads or searches a file (ISO 32000-1, 9.10.3).
struct CharacterMap {
    private let texts: [String?]

    /// The texts by code; codes without one only stand for a text together with others, which the content says.
    init(_ texts: [String?]) { self.texts = texts }

    /// How many codes a block may tell of.
    private static let blockSize = 100
    /// What a code without a text stands for: PDF/A wants something (ISO 19005-2, 6.2.11.7.2).
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
            1 begincodespacerange
            <0000> <ffff>
            endcodespacerange

            """.utf8)
        lines.reserveCapacity(lines.count + 16 * texts.count)
        // Code 0 is drawn nowhere.
        var start = 1
        while start < texts.count {
            let codes = start..<min(start + Self.blockSize, texts.count)
            lines += "\(codes.count) beginbfchar\n".utf8
            for code in codes {
                lines.append(UInt8(ascii: "<"))
                lines.append(hexadecimal: UInt16(truncatingIfNeeded: code))
                lines += "><".utf8
                for unit in (texts[code] ?? Self.replacement).utf16 { lines.append(hexadecimal: unit) }
                lines += ">\n".utf8
            }
            lines += "endbfchar\n".utf8
            start = codes.upperBound
        }
        lines += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n".utf8
        return lines
    }
}
