/// A face with TrueType outlines, as its file has it (OpenType 1.9): where each glyph lies and how wide it is.
package final class TrueTypeFace {
    /// How many glyphs it has.
    package let glyphCount: Int
    /// How many font units are as wide as the character size.
    package let unitsPerEm: Int
    /// Its PostScript name, fit for a PDF name.
    package let postScriptName: String

    private let mapping: FontMapping
    private let outlines: Range<Int>
    private let locations: Range<Int>
    private let hasLongLocations: Bool
    private let advances: Range<Int>
    private let advanceCount: Int
    let head: Range<Int>
    let horizontalHead: Range<Int>
    let profile: Range<Int>

    /// The file's bytes.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(mapping.bytes) }

    /// A face of a mapped file, or nil where the face is damaged or has no TrueType outlines.
    package init?(_ mapping: FontMapping, index: Int) {
        let bytes = UnsafeRawBufferPointer(mapping.bytes)
        guard let directory = TableDirectory(of: bytes, faceIndex: index),
            let head = directory.range(of: "head"), head.count >= 54,
            let horizontalHead = directory.range(of: "hhea"), horizontalHead.count >= 36,
            let profile = directory.range(of: "maxp"), profile.count >= 32,
            let outlines = directory.range(of: "glyf"), let locations = directory.range(of: "loca"),
            let advances = directory.range(of: "hmtx"),
            let format = bytes.uint16(at: head.lowerBound + 50),
            let units = bytes.uint16(at: head.lowerBound + 18), units > 0,
            let glyphCount = bytes.uint16(at: profile.lowerBound + 4), glyphCount > 0,
            let advanceCount = bytes.uint16(at: horizontalHead.lowerBound + 34), advanceCount > 0,
            advances.count >= 4 * advanceCount
        else { return nil }
        self.mapping = mapping
        self.glyphCount = glyphCount
        self.advanceCount = advanceCount
        (self.head, self.horizontalHead, self.profile) = (head, horizontalHead, profile)
        (self.outlines, self.locations, self.advances) = (outlines, locations, advances)
        unitsPerEm = units
        hasLongLocations = format != 0
        postScriptName = NameTable(bytes, directory.range(of: "name")).postScriptName ?? "Font"
    }

    /// Where the outline of a glyph lies; nil for a blank, and for what lies outside.
    func place(of glyph: Int) -> Range<Int>? {
        let size = hasLongLocations ? 4 : 2
        let entry = locations.lowerBound + glyph * size
        guard glyph >= 0, entry + 2 * size <= locations.upperBound else { return nil }
        let (first, second) =
            hasLongLocations
            ? (bytes.uint32(at: entry), bytes.uint32(at: entry + size))
            : (bytes.uint16(at: entry).map { 2 * $0 }, bytes.uint16(at: entry + size).map { 2 * $0 })
        guard let start = first, let end = second, start < end, end <= outlines.count else { return nil }
        return outlines.lowerBound + start..<outlines.lowerBound + end
    }

    /// The width of a glyph in font units; the last one told stands for all that follow (OpenType 1.9, "hmtx").
    package func advance(of glyph: Int) -> Int {
        bytes.uint16(at: advances.lowerBound + 4 * min(max(glyph, 0), advanceCount - 1)) ?? 0
    }

    /// The space at the left of a glyph, as it stands in the file.
    func leftBearing(of glyph: Int) -> Int {
        let entry =
            glyph < advanceCount ? 4 * glyph + 2 : 4 * advanceCount + 2 * (glyph - advanceCount)
        guard glyph >= 0, entry + 2 <= advances.count else { return 0 }
        return bytes.uint16(at: advances.lowerBound + entry) ?? 0
    }
}

extension TrueTypeFace {
    /// The measures of a whole face, in font units.
    package struct Metrics {
        /// Left, bottom, right and top of all glyphs laid over one another.
        package var box: [Int]
        /// How far the face rises above the baseline.
        package var ascent: Int
        /// How far it falls below the baseline; negative.
        package var descent: Int
    }

    /// The measures (OpenType 1.9, "head" and "hhea").
    package var metrics: Metrics {
        func signed(_ offset: Int) -> Int { Int(Int16(truncatingIfNeeded: bytes.uint16(at: offset) ?? 0)) }
        return Metrics(
            box: (0..<4).map { signed(head.lowerBound + 36 + 2 * $0) },
            ascent: signed(horizontalHead.lowerBound + 4), descent: signed(horizontalHead.lowerBound + 6))
    }
}
