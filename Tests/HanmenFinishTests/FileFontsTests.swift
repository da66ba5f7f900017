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

    @Test("one face is one font, by whatever numbers the document knows it")
    func twins() throws {
        let face = try face()
        let fonts = FileFonts([face, nil, face], body: FileBody())
        #expect(fonts[0] === fonts[2] && fonts[1] == nil && fonts[3] == nil)
    }

    @Test("glyphs have codes as they come, each text its own, with the width of the glyph")
    func codes() throws {
        let body = FileBody()
        let font = try #require(FileFonts([try face()], body: body)[0])
        let glyph = Int(try #require(TestFont.mincho).glyph(of: "国"))
        let texts = ["国", "國", "国"].map { text in
            var text = text
            return text.withUTF8 { font.glyphs.glyph(glyph, text: $0) }
        }
        #expect(texts.map { $0?.code } == [1, 2, 1] && texts.allSatisfy { $0?.width == 1000 })
        #expect(font.glyphs.glyphs == [0, glyph, glyph] && font.glyphs.texts == [nil, "国", "國"])
    }

    @Test("a font is written when all text is, and once")
    func close() throws {
        let body = FileBody()
        let fonts = FileFonts([try face()], body: body)
        let font = try #require(fonts[0])
        try fonts.close()
        let count = body.objects.count
        #expect(body.object(font.reference)["Encoding"]?.nameText == "Identity-H")
        try fonts.close()
        #expect(body.objects.count == count)
    }
}
