/// A font with the glyph numbers, widths and bounds of another one and next to nothing in its glyphs.
///
/// Who draws with it sets the same pages, and embeds a subset that weighs nothing; each of its glyphs says which one it
/// stands for, so that the real outlines can be put in their places afterwards. A glyph is a line from one corner of the
/// real outline's box to the other; its number stands where hinting programs do.
package final class PlaceholderFont {
    /// The font file; glyphs appear in it as they are prepared.
    package let bytes: UnsafeMutableRawBufferPointer
    /// How many glyphs it has.
    package var glyphCount: Int { face.glyphCount }
    /// The face that it stands for.
    package let face: TrueTypeFace

    private let firstGlyph: Int
    /// Bytes of a glyph: contours and box, last point, program of two bytes, two flags, two points.
    private static let glyphSize = 28
    private static let boxField = 2
    private static let lastPointField = 10
    private static let programLengthField = 12
    private static let programField = 14
    private static let flagsField = 16
    private static let pointsField = 18

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
            metrics.append(uint16: face.leftBearing(of: glyph))
        }
        var locations: [UInt8] = []
        locations.reserveCapacity(4 * count + 4)
        for glyph in 0...count { locations.append(uint32: glyph * Self.glyphSize) }
        let file = FontFileWriter.file([
            ("head", head), ("hhea", horizontalHead), ("hmtx", metrics), ("loca", locations),
            ("maxp", copy(face.profile)), ("name", Self.names(name)),
            ("glyf", [UInt8](repeating: 0, count: count * Self.glyphSize)),
        ])
        bytes = .allocate(byteCount: file.count, alignment: 8)
        bytes.copyBytes(from: file)
        firstGlyph = file.count - (count * Self.glyphSize + 3) & ~3
        // Every subset has the glyph for missing characters.
        prepare(0)
    }

    deinit { bytes.deallocate() }

    /// Puts a glyph into the file.
    package func prepare(_ glyph: Int) {
        let start = firstGlyph + glyph * Self.glyphSize
        guard bytes[start + Self.programLengthField + 1] == 0 else { return }
        bytes.set(uint16: 2, at: start + Self.programLengthField)
        bytes.set(uint16: glyph, at: start + Self.programField)
        // Blanks too have a contour: what has none would be taken out of a subset, and its number with it.
        let place = face.place(of: glyph).flatMap { $0.count >= 10 ? $0 : nil }
        let corners = (0..<4).map { side in
            place.map { Int16(truncatingIfNeeded: box($0.lowerBound, side)) } ?? 0
        }
        bytes.set(uint16: 1, at: start)
        for (index, corner) in corners.enumerated() {
            bytes.set(uint16: Int(corner), at: start + Self.boxField + 2 * index)
        }
        bytes.set(uint16: 1, at: start + Self.lastPointField)
        // Both points on the curve, each way in 16 bits.
        bytes.set(uint16: 0x0101, at: start + Self.flagsField)
        let ways = [corners[0], corners[2] &- corners[0], corners[1], corners[3] &- corners[1]]
        for (index, way) in ways.enumerated() {
            bytes.set(uint16: Int(way), at: start + Self.pointsField + 2 * index)
        }
    }

    private func box(_ glyph: Int, _ side: Int) -> Int { face.bytes.uint16(at: glyph + 2 + 2 * side) ?? 0 }

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
                    let number = bytes.uint16(at: outlines.lowerBound + start + programField)
                else { return nil }
                glyphs.append(number)
            }
            return glyphs
        }
    }
}
