import HanmenCore
import HanmenFont
import HanmenTesting
import Testing

@testable import HanmenFinish

@Suite("Fonts of a file (フォント)")
struct FileFontsTests {
    private func face() throws -> TrueTypeFace {
        let mincho = try #require(TestFont.mincho)
        return try #require(TrueTypeFace(try FontMapping(path: mincho.face.path), index: mincho.face.index))
    }

    private func text(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> GlyphTable.WrittenGlyph?)
        -> GlyphTable.WrittenGlyph?
    {
        var text = text
        return text.withUTF8(body)
    }

    @Test("the first glyphs have codes of one byte, the others of two, none of which is a code by itself")
    func codes() {
        let codes = (1..<CodeSpace.capacity).map(CodeSpace.bytes)
        #expect(codes[0].first == 1 && codes[0].second == nil)
        #expect(codes[0xDA].first == 0xDF && codes[0xDA].second == nil)
        #expect(codes[0xDB].first == 0xE0 && codes[0xDB].second == 0)
        #expect(codes.allSatisfy { $0.second != nil || !"()\\\r".utf8.contains($0.first) })
        #expect(codes.last?.first == 0xFF && codes.last?.second == 0xFF)
        #expect(codes.allSatisfy { $0.first < 0xE0 ? $0.second == nil : $0.second != nil })
        #expect(
            Set(codes.map { Int($0.first) << 9 | Int($0.second ?? 0) << 1 | ($0.second == nil ? 0 : 1) })
                .count
                == CodeSpace.capacity - 1)
    }

    @Test("one face is one font, by whatever numbers the document knows it")
    func twins() throws {
        let face = try face()
        let fonts = FileFonts([face, nil, face], body: FileBody())
        #expect(fonts[0] === fonts[2] && fonts[1] == nil && fonts[3] == nil)
    }

    @Test("a face with more texts than a font has codes is two fonts")
    func overflow() throws {
        let body = FileBody()
        let fonts = FileFonts([try face()], body: body)
        let font = try #require(fonts[0])
        var last: GlyphTable.WrittenGlyph?
        for number in 0..<CodeSpace.capacity + 10 {
            last = text("字\(number)") { font.glyphs.glyph(40, text: $0) }
        }
        #expect(last?.font == 1 && last?.number == 11)
        #expect(text("字0") { font.glyphs.glyph(40, text: $0) }?.font == 0)
        #expect([font.glyphs.fonts[0].name, font.glyphs.fonts[1].name] == ["F0", "F1"])
        try fonts.close()
        let dictionaries = [0, 1].map { body.object(font.glyphs.fonts[$0].reference) }
        #expect(dictionaries.allSatisfy { $0["Subtype"]?.nameText == "Type0" })
        #expect(dictionaries[0]["Encoding"]?.target == dictionaries[1]["Encoding"]?.target)
    }
}
