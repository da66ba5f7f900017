import Foundation
public import HanmenCore

/// A font file read just far enough to set plain text in tests: characters to glyphs, one by one.
public struct TestFont: Sendable {
    /// The face for a document's list.
    public let face: FontFace
    private let glyphs: [UInt32: UInt32]

    /// BIZ UD明朝, the default text face.
    public static let mincho = TestFont(family: "BIZ UDMincho")
    /// BIZ UDゴシック.
    public static let gothic = TestFont(family: "BIZ UDGothic")
    /// A collection with PostScript outlines.
    public static let serifCollection = TestFont(family: "Noto Serif CJK JP")

    /// A face by its family name, as fontconfig finds it; nil where it is not installed.
    public init?(family: String) {
        let format = "%{file}\n%{index}\n%{family}"
        guard let outcome = try? Tool.run("fc-match", ["-f", format, "\(family):style=Regular"]),
            outcome.succeeded
        else { return nil }
        let lines = outcome.text.split(separator: "\n").map(String.init)
        guard lines.count == 3, lines[2].hasPrefix(family), let index = Int(lines[1]),
            let data = FileManager.default.contents(atPath: lines[0])
        else { return nil }
        face = FontFace(path: lines[0], index: index, name: family)
        glyphs = CharacterMap(Array(data), faceIndex: index).glyphs
    }

    /// The glyph of a character; 0 where the font has none.
    public func glyph(of scalar: Unicode.Scalar) -> UInt32 { glyphs[scalar.value] ?? 0 }

    /// A text as one run, each character a cluster: half an em for ASCII, one em for the rest.
    public func run(
        _ text: String, font: Int = 0, size: Length = .pt(10.5), at origin: Point, color: Color = .black,
        isRotated: Bool = false
    ) -> GlyphRun {
        var x = Length.zero
        let set = text.unicodeScalars.map { scalar in
            defer { x += scalar.isASCII ? size / 2 : size }
            return Glyph(id: glyph(of: scalar), offset: Point(x: x, y: .zero))
        }
        let clusters = text.unicodeScalars.map { scalar in
            GlyphCluster(utf8Count: UTF8.width(scalar), glyphCount: 1)
        }
        return GlyphRun(
            font: FontID(index: font), size: size, color: color, origin: origin, glyphs: set, text: text,
            clusters: clusters, isRotated: isRotated)
    }
}

/// The character map of a face (OpenType "cmap", formats 4 and 12).
private struct CharacterMap {
    private let bytes: [UInt8]
    private(set) var glyphs: [UInt32: UInt32] = [:]

    init(_ bytes: [UInt8], faceIndex: Int) {
        self.bytes = bytes
        let directory = bytes.prefix(4) == Array("ttcf".utf8)[...] ? long(12 + 4 * faceIndex) : 0
        let records = (0..<short(directory + 4)).map { directory + 12 + 16 * $0 }
        guard let record = records.first(where: { bytes[$0..<$0 + 4] == Array("cmap".utf8)[...] }) else {
            return
        }
        let table = long(record + 8)
        let subtables = (0..<short(table + 2)).map { table + long(table + 4 + 8 * $0 + 4) }
        for subtable in subtables where short(subtable) == 4 { readSegments(subtable) }
        for subtable in subtables where short(subtable) == 12 { readGroups(subtable) }
    }

    private func short(_ offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }
    private func long(_ offset: Int) -> Int { short(offset) << 16 | short(offset + 2) }

    private mutating func readSegments(_ table: Int) {
        let count = short(table + 6) / 2
        let (ends, starts) = (table + 14, table + 16 + 2 * count)
        for segment in 0..<count {
            let (start, end) = (short(starts + 2 * segment), short(ends + 2 * segment))
            let delta = short(starts + 2 * count + 2 * segment)
            let offsetField = starts + 4 * count + 2 * segment
            for code in start...max(start, end) where code != 0xFFFF {
                let offset = short(offsetField)
                var glyph = code
                if offset != 0 { glyph = short(offsetField + offset + 2 * (code - start)) }
                if offset == 0 || glyph != 0 { glyph = (glyph + delta) & 0xFFFF }
                glyphs[UInt32(code)] = UInt32(glyph)
            }
        }
    }

    private mutating func readGroups(_ table: Int) {
        for group in 0..<long(table + 12) {
            let entry = table + 16 + 12 * group
            let (start, end, glyph) = (long(entry), long(entry + 4), long(entry + 8))
            for code in start...max(start, end) { glyphs[UInt32(code)] = UInt32(glyph + code - start) }
        }
    }
}
