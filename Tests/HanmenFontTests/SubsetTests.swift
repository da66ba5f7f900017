import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenFont

private let box = word(10) + word(20) + word(30) + word(40)
/// A glyph of one contour whose program is to go.
private let simple = word(1) + box + word(3) + word(2) + [0xAA, 0xBB] + [1, 2, 3, 4]

/// Reads a table of a font file that was made.
private func table(_ name: StaticString, of file: [UInt8]) -> [UInt8] {
    file.withUnsafeBytes { bytes in
        TableDirectory(of: bytes, faceIndex: 0)?.range(of: name).map { Array(bytes[$0]) } ?? []
    }
}

@Suite("Subsets (部分集合)")
struct SubsetTests {
    @Test("glyphs come in the order that is asked for, without their programs")
    func order() throws {
        let face = try #require(
            try TinyFont.outlines([[], simple, word(1) + box + word(0) + word(0)]).face())
        let file = TrueTypeSubset(of: face, glyphs: [0, 2, 1]).file
        let kept = word(1) + box + word(3) + word(0) + [1, 2, 3, 4]
        #expect(table("glyf", of: file) == word(1) + box + word(0) + word(0) + kept)
        #expect(table("loca", of: file) == word(0) + word(0) + word(7) + word(7 + kept.count / 2))
        #expect(table("hmtx", of: file) == word(500) + word(0) + word(500) + word(2) + word(500) + word(1))
        #expect(table("maxp", of: file)[4..<6] == word(3)[...])
    }

    @Test("what a glyph is composed of is added behind the others, once")
    func composite() throws {
        let part = word(1) + box + word(0) + word(0)
        let whole =
            word(0xFFFF) + box + word(0x0120) + word(1) + [9, 9] + word(0x0000) + word(1) + [8, 8] + word(1)
            + [0xCC]
        let face = try #require(try TinyFont.outlines([[], part, whole]).face())
        let file = TrueTypeSubset(of: face, glyphs: [0, 2]).file
        let copied = word(0xFFFF) + box + word(0x0020) + word(2) + [9, 9] + word(0) + word(2) + [8, 8]
        #expect(table("glyf", of: file) == copied + part)
        #expect(table("maxp", of: file)[4..<6] == word(3)[...])
    }

    @Test(
        "glyphs that contain themselves, lie about lengths or are cut do not break",
        arguments: [
            word(0xFFFF) + [UInt8](repeating: 0, count: 8) + word(0x0020) + word(0) + [0, 0],
            word(1) + [UInt8](repeating: 0, count: 8) + word(0) + word(60_000),
            word(0x7FFF) + [UInt8](repeating: 0, count: 9), word(1), [],
        ])
    func malformed(glyph: [UInt8]) throws {
        let face = try #require(try TinyFont.outlines([glyph]).face())
        #expect(!TrueTypeSubset(of: face, glyphs: [0, 12, -1]).file.isEmpty)
    }

    @Test("a font file whose tables are missing or cut is no face")
    func refused() throws {
        let font = TinyFont.outlines([simple])
        for index in font.tables.indices {
            var cut = font
            cut.tables[index].bytes = []
            let face = try cut.face()
            #expect(face == nil || ["loca", "glyf"].contains(cut.tables[index].tag))
        }
    }
}
