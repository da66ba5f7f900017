import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenRender

/// A font file of a few tables, made by hand.
private struct TinyFont {
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

    /// A font with these outlines and no others.
    static func outlines(_ glyphs: [[UInt8]]) -> TinyFont {
        var offsets = [0]
        for glyph in glyphs { offsets.append(offsets[offsets.count - 1] + glyph.count) }
        let head = [UInt8](repeating: 0, count: 50) + word(1) + word(0)
        return TinyFont(tables: [
            ("head", head), ("loca", offsets.flatMap(long)), ("glyf", glyphs.flatMap { $0 }),
        ])
    }
}

private func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
}
private func long(_ value: Int) -> [UInt8] { word(value >> 16) + word(value) }

/// Works on a font's bytes as if they were mapped.
private func withBytes(_ bytes: [UInt8], _ work: (UnsafeMutableRawBufferPointer) -> Void) -> [UInt8] {
    var bytes = bytes
    bytes.withUnsafeMutableBytes { work($0) }
    return bytes
}

@Suite("Table directory (OpenType)")
struct TableDirectoryTests {
    private let font = TinyFont(tables: [("cmap", [1, 2, 3]), ("glyf", [4])])

    @Test("finds tables and hides them without touching anything else")
    func hide() {
        let changed = withBytes(font.bytes) { bytes in
            let directory = TableDirectory(of: bytes, faceIndex: 0)
            #expect(directory?.range(of: "cmap") == 44..<47)
            #expect(directory?.range(of: "prep") == nil)
            directory?.hide("cmap")
            #expect(directory?.range(of: "cmap") == nil)
            #expect(directory?.range(of: "glyf") == 47..<48)
        }
        #expect(zip(font.bytes, changed).filter { $0 != $1 }.count == 1)
    }

    @Test("a face that is not there, and a file that ends early", arguments: [0, 3, 11, 20, 43])
    func truncated(count: Int) {
        _ = withBytes(Array(font.bytes.prefix(count))) { bytes in
            #expect(TableDirectory(of: bytes, faceIndex: 0) == nil)
            #expect(TableDirectory(of: bytes, faceIndex: 1) == nil)
        }
    }

    @Test("a table that lies outside the file is not found")
    func outside() {
        _ = withBytes(Array(font.bytes.dropLast(1))) { bytes in
            #expect(TableDirectory(of: bytes, faceIndex: 0)?.range(of: "cmap") != nil)
            #expect(TableDirectory(of: bytes, faceIndex: 0)?.range(of: "glyf") == nil)
        }
    }
}

@Suite("Hints are taken out")
struct GlyphHintsTests {
    private let box = [UInt8](repeating: 7, count: 8)

    private func strip(_ glyphs: [[UInt8]], glyph: Int) -> [UInt8] {
        let font = TinyFont.outlines(glyphs)
        let changed = withBytes(font.bytes) { bytes in
            guard let directory = TableDirectory(of: bytes, faceIndex: 0),
                var hints = GlyphHints(of: bytes, directory: directory)
            else { return }
            hints.remove(from: glyph)
        }
        return Array(changed.suffix(glyphs.reduce(0) { $0 + $1.count }))
    }

    @Test("a simple glyph keeps its points and loses its instructions")
    func simple() {
        let glyph = word(1) + box + word(3) + word(2) + [0xAA, 0xBB] + [1, 2, 3, 4]
        #expect(strip([glyph], glyph: 0) == word(1) + box + word(3) + word(0) + [1, 2, 3, 4] + [0, 0])
    }

    @Test("a composite glyph loses its own instructions and those of its parts")
    func composite() {
        let part = word(1) + box + word(3) + word(1) + [0xAA] + [5]
        let whole = word(0xFFFF) + box + word(0x0100) + word(0) + [9, 9] + word(1) + [0xCC]
        let expected = word(1) + box + word(3) + word(0) + [5, 0]
        #expect(
            strip([part, whole], glyph: 1) == expected + word(0xFFFF) + box + word(0) + word(0) + [9, 9] + [
                0, 0, 0,
            ])
    }

    @Test(
        "glyphs that contain themselves, lie about lengths or are cut do not break",
        arguments: [
            word(0xFFFF) + [UInt8](repeating: 0, count: 8) + word(0x0020) + word(0) + [0, 0],
            word(1) + [UInt8](repeating: 0, count: 8) + word(0) + word(60_000),
            word(0x7FFF) + [UInt8](repeating: 0, count: 9), word(1), [],
        ])
    func malformed(glyph: [UInt8]) {
        #expect(strip([glyph], glyph: 0).count == glyph.count)
        #expect(strip([glyph], glyph: 12).count == glyph.count)
    }

    @Test("a report is smaller for it")
    func size() throws {
        let mincho = try #require(TestFont.mincho)
        let mapping = try FontMapping(path: mincho.face.path)
        let directory = try #require(TableDirectory(of: mapping.bytes, faceIndex: 0))
        var hints = try #require(GlyphHints(of: mapping.bytes, directory: directory))
        let glyf = try #require(directory.range(of: "glyf"))
        let zeros = { mapping.bytes[glyf].reduce(0) { $0 + ($1 == 0 ? 1 : 0) } }
        let before = zeros()
        for scalar in "研修参加報告書".unicodeScalars { hints.remove(from: Int(mincho.glyph(of: scalar))) }
        #expect(zeros() > before + 100)
    }
}

@Suite("Broken font files")
struct BrokenFontTests {
    @Test(
        "a font file cut anywhere gives an error or a page, never a crash",
        arguments: [12, 300, 5_000, 400_000])
    func truncated(count: Int) throws {
        let mincho = try #require(TestFont.mincho)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: mincho.face.path)).prefix(count)
        try TemporaryFolder.with { folder in
            let file = folder.file("cut.ttf")
            try bytes.write(to: file)
            var sample = SampleDocument(fonts: [mincho])
            sample.addUnmarked(.glyphs(sample.run("研修参加報告書", x: 80, y: 100)))
            var document = sample.document()
            document.fonts[0].path = file.path
            _ = try? PDFRenderer().render(document)
        }
    }
}
