/// Takes the hinting programs out of TrueType outlines, glyph by glyph, as they are used.
///
/// Instructions are a third of an embedded Japanese font and no reader of a printed form needs them. The outline is
/// moved over its instructions and the rest of the glyph's place is filled with zeros, which compress to
/// nothing; the location table stays as it is (OpenType 1.9, "glyf").
struct GlyphHints {
    private let bytes: UnsafeMutableRawBufferPointer
    private let outlines: Range<Int>
    private let locations: Range<Int>
    private let hasLongLocations: Bool
    private var removed: Set<Int> = []

    /// The hints of a face, or nil where the face has no TrueType outlines.
    init?(of bytes: UnsafeMutableRawBufferPointer, directory: TableDirectory) {
        guard let head = directory.range(of: "head"), let outlines = directory.range(of: "glyf"),
            let locations = directory.range(of: "loca"), let format = bytes.uint16(at: head.lowerBound + 50)
        else { return nil }
        self.bytes = bytes
        self.outlines = outlines
        self.locations = locations
        hasLongLocations = format != 0
    }

    /// Takes the hints out of a glyph and of the glyphs it is composed of.
    mutating func remove(from glyph: Int) {
        guard removed.insert(glyph).inserted, let place = place(of: glyph), place.count > 10,
            let contours = bytes.uint16(at: place.lowerBound)
        else { return }
        if contours < 0x8000 {
            removeFromSimple(place, contours: contours)
        } else {
            for component in removeFromComposite(place) { remove(from: component) }
        }
    }

    private func place(of glyph: Int) -> Range<Int>? {
        let size = hasLongLocations ? 4 : 2
        let entry = locations.lowerBound + glyph * size
        guard entry + 2 * size <= locations.upperBound else { return nil }
        let ends = [entry, entry + size].map { offset in
            hasLongLocations ? bytes.uint32(at: offset) : bytes.uint16(at: offset).map { 2 * $0 }
        }
        guard let start = ends[0], let end = ends[1], start < end, end <= outlines.count else { return nil }
        return outlines.lowerBound + start..<outlines.lowerBound + end
    }

    private func removeFromSimple(_ place: Range<Int>, contours: Int) {
        let lengthField = place.lowerBound + 10 + 2 * contours
        guard lengthField + 2 <= place.upperBound, let length = bytes.uint16(at: lengthField), length > 0
        else { return }
        let points = lengthField + 2 + length
        guard points <= place.upperBound, let base = bytes.baseAddress else { return }
        let kept = place.upperBound - points
        bytes.set(uint16: 0, at: lengthField)
        (base + lengthField + 2).copyMemory(from: base + points, byteCount: kept)
        clear(lengthField + 2 + kept..<place.upperBound)
    }

    private func removeFromComposite(_ place: Range<Int>) -> [Int] {
        var components: [Int] = []
        var offset = place.lowerBound + 10
        while offset + 4 <= place.upperBound, let flags = bytes.uint16(at: offset),
            let component = bytes.uint16(at: offset + 2)
        {
            components.append(component)
            let flag = ComponentFlags(rawValue: flags)
            bytes.set(uint16: flag.subtracting(.hasInstructions).rawValue, at: offset)
            offset += 4 + flag.argumentSize
            guard flag.contains(.moreComponents) else { break }
        }
        clear(min(offset, place.upperBound)..<place.upperBound)
        return components
    }

    private func clear(_ range: Range<Int>) {
        for offset in range { bytes[offset] = 0 }
    }
}

/// The flags of a part of a composite glyph.
private struct ComponentFlags: OptionSet {
    let rawValue: Int

    static let hasWordArguments = ComponentFlags(rawValue: 0x0001)
    static let hasScale = ComponentFlags(rawValue: 0x0008)
    static let moreComponents = ComponentFlags(rawValue: 0x0020)
    static let hasTwoScales = ComponentFlags(rawValue: 0x0040)
    static let hasMatrix = ComponentFlags(rawValue: 0x0080)
    static let hasInstructions = ComponentFlags(rawValue: 0x0100)

    /// The bytes that follow flags and glyph number.
    var argumentSize: Int {
        (contains(.hasWordArguments) ? 4 : 2)
            + (contains(.hasScale) ? 2 : contains(.hasTwoScales) ? 4 : contains(.hasMatrix) ? 8 : 0)
    }
}
