import Testing

@testable import HanmenFont

@Suite("Codes of glyphs (字形の符号)")
struct GlyphCodesTests {
    private func code(_ codes: inout GlyphCodes, _ glyph: Int, _ text: String?) -> Int? {
        guard var text else { return codes.code(glyph: glyph, text: nil) }
        return text.withUTF8 { codes.code(glyph: glyph, text: $0) }
    }

    @Test("a glyph with its text has one code, in the order of first use")
    func order() {
        var codes = GlyphCodes()
        #expect(code(&codes, 900, "国") == 1)
        #expect(code(&codes, 7, "A") == 2)
        #expect(code(&codes, 900, "国") == 1)
        #expect(codes.uses.map(\.glyph) == [0, 900, 7])
        #expect((0..<3).map(codes.text) == [nil, "国", "A"])
    }

    @Test("a further text of a glyph has a code of its own, and a rank")
    func further() {
        var codes = GlyphCodes()
        let texts = ["（", "(", "（", "葛\u{E0100}", "𠮷", "(", nil, "葛\u{E0100}"]
        #expect(texts.map { code(&codes, 5, $0) } == [1, 2, 1, 3, 4, 2, 5, 3])
        #expect(codes.uses.map(\.rank) == [0, 0, 1, 2, 3, 4])
        #expect((1...5).map(codes.text) == ["（", "(", "葛\u{E0100}", "𠮷", nil])
    }

    @Test("what a zero byte stands for is told from no text")
    func zero() {
        var codes = GlyphCodes()
        #expect(code(&codes, 5, "\0") == 1 && code(&codes, 5, nil) == 2)
        #expect(codes.text(of: 1) == "\0")
    }

    @Test("a font has 65,535 codes and no more")
    func full() {
        var codes = GlyphCodes()
        for glyph in 1...65_535 { _ = code(&codes, glyph, "a") }
        #expect(code(&codes, 65_535, "a") == 65_535)
        #expect(code(&codes, 1, "b") == nil)
    }
}

@Suite("Marks in what is drawn (目印)")
struct DrawnMarkTests {
    private func read(_ mark: DrawnMark, error: Double = 0) -> DrawnMark? {
        let side = mark.kind.side + error
        return DrawnMark(x: mark.x + error, y: mark.y - error, width: side, height: side)
    }

    @Test(
        "a mark says what it marks, even rounded", arguments: DrawnMark.Kind.allCases,
        [0, 1, 63, 64, 700, 65_537])
    func roundTrip(kind: DrawnMark.Kind, number: Int) {
        let mark = DrawnMark(kind, number)
        #expect(read(mark) == mark)
        #expect(read(mark, error: 0.0005) == mark && read(mark, error: -0.0005) == mark)
    }

    @Test("a rectangle that was meant to be seen is no mark")
    func others() {
        let side = DrawnMark.Kind.text.side
        #expect(DrawnMark(x: 0, y: 0, width: 0.25, height: 0.25) == nil)
        #expect(DrawnMark(x: 0, y: 0, width: side, height: 12) == nil)
        #expect(DrawnMark(x: 0.06, y: 0, width: side, height: side) == nil)
        #expect(DrawnMark(x: 100, y: 0, width: side, height: side) == nil)
        #expect(DrawnMark(x: -1, y: 0, width: side, height: side) == nil)
    }
}
