/// A font file with some glyphs of a face and nothing that a PDF does not ask for (ISO 32000-1, 9.9).
///
/// Hinting programs are left out: they are a third of a Japanese font, and no reader of a printed form needs them.
package struct TrueTypeSubset {
    /// The file.
    package let file: [UInt8]

    /// The subset in which the glyph at each place of a list has that place as its number.
    package init(of face: TrueTypeFace, glyphs: [Int]) {
        var outlines = SubsetOutlines(face, glyphs: glyphs)
        outlines.copyAll()
        let all = outlines.glyphs
        let isShort = outlines.bytes.count < 1 << 17
        func copy(_ range: Range<Int>, _ changes: [(offset: Int, value: Int)]) -> [UInt8] {
            var table = Array(face.bytes[range])
            table.withUnsafeMutableBytes { table in
                for change in changes { table.set(uint16: change.value, at: change.offset) }
            }
            return table
        }
        var metrics: [UInt8] = []
        metrics.reserveCapacity(4 * all.count)
        for glyph in all {
            metrics.append(uint16: face.advance(of: glyph))
            metrics.append(uint16: face.leftBearing(of: glyph))
        }
        var locations: [UInt8] = []
        locations.reserveCapacity(4 * outlines.starts.count)
        for start in outlines.starts {
            if isShort { locations.append(uint16: start / 2) } else { locations.append(uint32: start) }
        }
        // Without a sum over the whole file, which nobody checks in an embedded one.
        let head = copy(face.head, [(8, 0), (10, 0), (50, isShort ? 0 : 1)])
        file = FontFileWriter.file([
            ("glyf", outlines.bytes), ("head", head),
            ("hhea", copy(face.horizontalHead, [(34, all.count)])), ("hmtx", metrics), ("loca", locations),
            ("maxp", copy(face.profile, [(4, all.count)])),
        ])
    }
}

/// Copies outlines without their programs, and behind them those that they are composed of.
private struct SubsetOutlines {
    private let face: TrueTypeFace
    /// The glyphs with those that had to be added.
    private(set) var glyphs: [Int]
    private(set) var bytes: [UInt8] = []
    /// Where each glyph begins, and where the last one ends.
    private(set) var starts: [Int] = []
    private var numbers: [Int: Int] = [:]

    init(_ face: TrueTypeFace, glyphs: [Int]) {
        self.face = face
        self.glyphs = glyphs
        bytes.reserveCapacity(256 * glyphs.count)
        starts.reserveCapacity(glyphs.count + 1)
    }

    mutating func copyAll() {
        var next = 0
        // Parts of composite glyphs are added at the end while the list is worked through.
        while next < glyphs.count {
            starts.append(bytes.count)
            copy(glyphs[next])
            if bytes.count % 2 == 1 { bytes.append(0) }
            next += 1
        }
        starts.append(bytes.count)
    }

    private mutating func copy(_ glyph: Int) {
        let source = face.bytes
        guard let place = face.place(of: glyph), place.count > 10,
            let contours = source.uint16(at: place.lowerBound)
        else { return }
        if contours < 0x8000 {
            copySimple(UnsafeRawBufferPointer(rebasing: source[place]), contours: contours)
        } else {
            copyComposite(UnsafeRawBufferPointer(rebasing: source[place]))
        }
    }

    private mutating func copySimple(_ outline: UnsafeRawBufferPointer, contours: Int) {
        let lengthField = 10 + 2 * contours
        guard let length = outline.uint16(at: lengthField), lengthField + 2 + length <= outline.count else {
            return
        }
        bytes += outline[..<lengthField]
        bytes.append(uint16: 0)
        bytes += outline[(lengthField + 2 + length)...]
    }

    private mutating func copyComposite(_ outline: UnsafeRawBufferPointer) {
        bytes += outline[..<10]
        var offset = 10
        while let flags = outline.uint16(at: offset), let component = outline.uint16(at: offset + 2) {
            let flag = ComponentFlags(rawValue: flags)
            let end = offset + 4 + flag.argumentSize
            guard end <= outline.count else { return }
            bytes.append(uint16: flag.subtracting(.hasInstructions).rawValue)
            bytes.append(uint16: number(of: component))
            bytes += outline[offset + 4..<end]
            offset = end
            guard flag.contains(.moreComponents) else { return }
        }
    }

    /// The number in the subset of a glyph that another one is composed of.
    private mutating func number(of glyph: Int) -> Int {
        if numbers.isEmpty {
            for (number, glyph) in glyphs.enumerated() where numbers[glyph] == nil { numbers[glyph] = number }
        }
        if let number = numbers[glyph] { return number }
        glyphs.append(glyph)
        numbers[glyph] = glyphs.count - 1
        return glyphs.count - 1
    }
}

/// The flags of a part of a composite glyph (OpenType 1.9, "glyf").
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
