import Foundation
import HanmenTesting
import Testing

@testable import HanmenFont

/// A font file of a few tables, made by hand.
struct TinyFont {
    var tables: [(tag: String, bytes: [UInt8])]

    var bytes: [UInt8] {
        var directory = word(0x0001) + word(0) + word(tables.count) + word(0) + word(0) + word(0)
        var body: [UInt8] = []
        let start = 12 + 16 * tables.count
        for table in tables {
            directory +=
                Array(table.tag.utf8) + [0, 0, 0, 0] + long(start + body.count) + long(table.bytes.count)
            body += table.bytes
        }
        return directory + body
    }

    /// A font with these outlines, each half an em wide.
    static func outlines(_ glyphs: [[UInt8]]) -> TinyFont {
        var offsets = [0]
        for glyph in glyphs { offsets.append(offsets[offsets.count - 1] + glyph.count) }
        let head =
            [UInt8](repeating: 0, count: 18) + word(1000) + [UInt8](repeating: 0, count: 30)
            + word(1) + word(0)
        let horizontal = [UInt8](repeating: 0, count: 34) + word(glyphs.count)
        let profile = long(0x10000) + word(glyphs.count) + [UInt8](repeating: 0, count: 26)
        return TinyFont(tables: [
            ("head", head), ("hhea", horizontal), ("maxp", profile), ("loca", offsets.flatMap(long)),
            ("hmtx", glyphs.indices.flatMap { word(500) + word($0) }), ("glyf", glyphs.flatMap { $0 }),
        ])
    }
}

func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
}
func long(_ value: Int) -> [UInt8] { word(value >> 16) + word(value) }

extension TinyFont {
    /// The face that the file has, through a file of its own; nil where it is refused.
    func face() throws -> TrueTypeFace? {
        try TemporaryFolder.with { folder in
            let file = folder.file("tiny.ttf")
            try Data(bytes).write(to: file)
            return TrueTypeFace(try FontMapping(path: file.path), index: 0)
        }
    }
}
