import Testing

@testable import HanmenFont

@Suite("Codes of glyphs (字形の符号)")
struct GlyphCodesTests {
    private func code(_ codes: GlyphCodes, _ glyph: Int, _ text: String?) -> Int? {
        guard var text else { return codes.code(glyph: glyph, text: nil) }
        return text.withUTF8 { codes.code(glyph: glyph, text: $0) }
    }

    @Test("a glyph with its text has one code, in the order of first use")
    func order() {
        let codes = GlyphCodes()
        #expect(code(codes, 900, "国") == 1)
        #expect(code(codes, 7, "A") == 2)
        #expect(code(codes, 900, "国") == 1)
        #expect(codes.uses.map(\.glyph) == [0, 900, 7])
        #expect((0..<3).map(codes.text) == [nil, "国", "A"])
    }

    @Test("a further text of a glyph has a code of its own, and a rank")
    func further() {
        let codes = GlyphCodes()
        let texts = ["（", "(", "（", "葛\u{E0100}", "𠮷", "(", nil, "葛\u{E0100}"]
        #expect(texts.map { code(codes, 5, $0) } == [1, 2, 1, 3, 4, 2, 5, 3])
        #expect(codes.uses.map(\.rank) == [0, 0, 1, 2, 3, 4])
        #expect((1...5).map(codes.text) == ["（", "(", "葛\u{E0100}", "𠮷", nil])
    }

    @Test("what a zero byte stands for is told from no text")
    func zero() {
        let codes = GlyphCodes()
        #expect(code(codes, 5, "\0") == 1 && code(codes, 5, nil) == 2)
        #expect(codes.text(of: 1) == "\0")
    }

    @Test("a font has 65,535 codes and no more")
    func full() {
        let codes = GlyphCodes()
        for glyph in 1...65_535 { _ = code(codes, glyph, "a") }
        #expect(code(codes, 65_535, "a") == 65_535)
        #expect(code(codes, 1, "b") == nil)
    }
}

@Suite("Marks of text (文字の目印)")
struct TextMarkTests {
    private func read(_ mark: TextMark, error: Double = 0) -> TextMark? {
        TextMark(
            x: mark.x + error, y: mark.y - error, width: TextMark.side + error, height: TextMark.side - error)
    }

    @Test("a mark says which run it is, even rounded", arguments: [0, 1, 63, 64, 700, 65_537])
    func roundTrip(run: Int) {
        let mark = TextMark(run: run)
        #expect(read(mark) == mark)
        #expect(read(mark, error: 0.0005) == mark && read(mark, error: -0.0005) == mark)
    }

    @Test("a rectangle that was meant to be seen is no mark")
    func others() {
        #expect(TextMark(x: 0, y: 0, width: 0.25, height: 0.25) == nil)
        #expect(TextMark(x: 0, y: 0, width: TextMark.side, height: 12) == nil)
        #expect(TextMark(x: 0.06, y: 0, width: TextMark.side, height: TextMark.side) == nil)
        #expect(TextMark(x: 100, y: 0, width: TextMark.side, height: TextMark.side) == nil)
        #expect(TextMark(x: -1, y: 0, width: TextMark.side, height: TextMark.side) == nil)
    }
}
