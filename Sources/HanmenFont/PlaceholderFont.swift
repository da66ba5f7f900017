import Glibc

/// A font with the glyph numbers, widths and bounds of another one and next to nothing in its glyphs.
///
/// Who draws with it sets the same pages, and embeds a subset that weighs nothing; each of its glyphs says which one it
/// stands for, so that the real outlines can be put in their places afterwards. A glyph is a short line; its number
/// stands where its box does, which nobody asks for.
package final class PlaceholderFont {
    /// The font file; glyphs appear in it as they are prepared.
    package let bytes: UnsafeMutableRawBufferPointer
    /// How many glyphs it has.
    package var glyphCount: Int { face.glyphCount }
    /// The face that it stands for.
    package let face: TrueTypeFace

    private let firstGlyph: Int
    /// Bytes of a glyph: one contour, a box, the last point, no program, two flags, a way right and up; filled up to a
    /// word.
    private static let glyphSize = 20
    /// The lower side of the box: the left one would move the glyph.
    private static let numberField = 4
    private static let lastPointField = 10
    private static let flagsField = 14
    private static let pointField = 16
    /// The first point at the origin, without a byte; the second one behind it, a byte each way.
    private static let flags = 0x3137

    /// Stands for a face under a name of ASCII letters, digits and hyphens.
    package init(of face: TrueTypeFace, named name: String) {
        self.face = face
        let count = face.glyphCount
        func copy(_ range: Range<Int>) -> [UInt8] { Array(face.bytes[range]) }
        var head = copy(face.head)
        head.withUnsafeMutableBytes { $0.set(uint16: 1, at: 50) }
        var horizontalHead = copy(face.horizontalHead)
        horizontalHead.withUnsafeMutableBytes { $0.set(uint16: count, at: 34) }
        var metrics: [UInt8] = []
        metrics.reserveCapacity(4 * count)
        for glyph in 0..<count {
            metrics.append(uint16: face.advance(of: glyph))
            metrics.append(uint16: 0)
        }
        var locations: [UInt8] = []
        locations.reserveCapacity(4 * count + 4)
        for glyph in 0...count { locations.append(uint32: glyph * Self.glyphSize) }
        let outlines = count * Self.glyphSize
        let file = FontFileWriter.file(
            [
                ("head", head), ("hhea", horizontalHead), ("hmtx", metrics), ("loca", locations),
                ("maxp", copy(face.profile)), ("name", Self.names(name)),
            ], leaving: ("glyf", outlines))
        // Zeros that nobody touches take no memory: few of a font's glyphs are used. A process without memory ends, as with
        // any of Swift's own allocations.
        guard let start = calloc(file.count + outlines, 1) else { fatalError("out of memory") }
        bytes = UnsafeMutableRawBufferPointer(start: start, count: file.count + outlines)
        bytes.copyBytes(from: file)
        firstGlyph = file.count
        // Every subset has the glyph for missing characters.
        prepare(0)
    }

    deinit { free(bytes.baseAddress) }

    /// Puts one of its glyphs into the file. Blanks too have a contour: what has none would be taken out of a subset, and its number
    /// with it.
    package func prepare(_ glyph: Int) {
        let start = firstGlyph + glyph * Self.glyphSize
        guard bytes[start + 1] == 0 else { return }
        bytes.set(uint16: 1, at: start)
        bytes.set(uint16: glyph, at: start + Self.numberField)
        bytes.set(uint16: 1, at: start + Self.lastPointField)
        bytes.set(uint16: Self.flags, at: start + Self.flagsField)
        bytes.set(uint16: 0xFFFF, at: start + Self.pointField)
    }

    /// The names of family, style, font and PostScript, all one.
    private static func names(_ name: String) -> [UInt8] {
        let text = Array(name.utf8)
        var table: [UInt8] = []
        table.append(uint16: 0)
        table.append(uint16: 4)
        table.append(uint16: 6 + 12 * 4)
        for identifier in [1, 2, 4, 6] {
            for field in [1, 0, 0, identifier, text.count, 0] { table.append(uint16: field) }
        }
        return table + text
    }

    /// The glyphs that a subset of a placeholder stands for, in its order; nil where it is no such subset.
    package static func glyphs(inSubset file: [UInt8]) -> [Int]? {
        file.withUnsafeBytes { bytes in
            guard let directory = TableDirectory(of: bytes, faceIndex: 0),
                let head = directory.range(of: "head"), let profile = directory.range(of: "maxp"),
                let outlines = directory.range(of: "glyf"), let locations = directory.range(of: "loca"),
                let format = bytes.uint16(at: head.lowerBound + 50),
                let count = bytes.uint16(at: profile.lowerBound + 4)
            else { return nil }
            var glyphs: [Int] = []
            glyphs.reserveCapacity(count)
            for glyph in 0..<count {
                let start =
                    format == 0
                    ? bytes.uint16(at: locations.lowerBound + 2 * glyph).map { 2 * $0 }
                    : bytes.uint32(at: locations.lowerBound + 4 * glyph)
                guard let start, start + glyphSize <= outlines.count,
                    let number = bytes.uint16(at: outlines.lowerBound + start + numberField)
                else { return nil }
                glyphs.append(number)
            }
            return glyphs
        }
    }
}
