import HanmenCore
import Testing

@testable import HanmenText

@Suite("Numbers in kanji (漢数字)")
struct KanjiNumeralTests {
    @Test(
        "up to 99 as spoken, longer ones digit by digit, never inside words",
        arguments: [
            ("7", "七"), ("10", "十"), ("11", "十一"), ("20", "二十"), ("25", "二十五"), ("99", "九十九"),
            ("100", "一〇〇"), ("2025年", "二〇二五年"), ("令和7年10月25日", "令和七年十月二十五日"), ("05", "〇五"),
            ("0", "〇"), ("1,240人", "一、二四〇人"), ("1.5倍", "一・五倍"), ("第３回", "第三回"),
            ("A4判", "A4判"), ("4K", "4K"), ("5, 6", "五, 六"), ("緑野市", "緑野市"), ("", ""),
        ])
    func written(text: String, expected: String) {
        #expect(KanjiNumerals.written(text) == expected)
    }
}

@Suite("Shaping from top to bottom")
struct VerticalShapingTests {
    private let em = Length.pt(10)

    private func shape(_ runs: [TextRun], _ numerals: VerticalNumerals = .sideBySide(upTo: 2)) throws
        -> ShapedText
    {
        var options = Shaper.Options()
        options.writingMode = .vertical
        options.numerals = numerals
        return Shaper(library: FontLibrary(roles: try TestFonts.roles())).shape(runs, options: options)
    }

    private func runs(_ text: String, role: String = "明朝") throws -> [GlyphRun] {
        let shaped = try shape([TextRun(text, role: role, size: em)])
        return shaped.glyphRuns(for: Composer().naturalLine(shaped.clusters), at: .zero)
    }

    @Test(
        "kanji, kana and marks advance one em, their origins half an em left of the axis",
        arguments: ["明朝", "ゴシック", "太ゴシック", "IPAex明朝"])
    func cells(role: String) throws {
        let shaped = try shape([TextRun("国ありー、。「」", role: role, size: em)])
        for glyph in shaped.glyphs {
            let share = Double(glyph.advance) / Double(ShapingFace.unitsPerEm)
            #expect(abs(share - 1) < 0.005, "\(glyph.id)")
            #expect(abs(Double(glyph.xOffset) / Double(ShapingFace.unitsPerEm) + 0.5) < 0.005)
        }
    }

    @Test(
        "brackets, marks, ー and small kana take their forms for vertical lines",
        arguments: ["「", "。", "ー", "っ", "～"])
    func forms(_ text: String) throws {
        let roles = try TestFonts.roles()
        let face = try #require(roles[0].chain.lazy.compactMap { ShapingFace($0) }.first)
        #expect(face.shapeVertically(text).map(\.id) != face.shape(text).map(\.id))
        #expect(face.shapeVertically("国").map(\.id) == face.shape("国").map(\.id))
    }

    @Test("a variation sequence keeps its glyph")
    func variation() throws {
        let shaped = try shape([TextRun("葛\u{E0102}城", role: "明朝", size: em)])
        let plain = try shape([TextRun("葛城", role: "明朝", size: em)])
        #expect(shaped.inks.map(\.text) == ["葛\u{E0102}", "城"])
        #expect(shaped.glyphs[0].id != plain.glyphs[0].id)
        #expect(shaped.glyphs.count == 2)
    }

    @Test("a character that the first font lacks comes from the next")
    func fallback() throws {
        let shaped = try shape([TextRun("𠮷", role: "明朝", size: em)])
        #expect(shaped.inks[0].font != nil && shaped.inks[0].stance == .upright)
    }

    @Test("two digits fill one em about the axis; more than fit shrink")
    func sideBySide() throws {
        let two = try runs("12")[0]
        #expect(two.size == em && two.glyphs.count == 2)
        #expect(two.glyphs[0].offset.y == two.glyphs[1].offset.y)
        #expect(abs((two.glyphs[0].offset.x + two.glyphs[1].offset.x).points + 5) < 0.1)
        let shaped = try shape([TextRun("1234", role: "明朝", size: em)], .sideBySide(upTo: 4))
        let four = shaped.glyphRuns(for: Composer().naturalLine(shaped.clusters), at: .zero)[0]
        #expect(four.size == em / 2)
        #expect(abs(four.glyphs[0].offset.x.points + 5) < 0.1)
    }

    @Test(
        "digits that belong to a word, a decimal or a time are not set side by side",
        arguments: ["A4", "1.5", "10:30", "50%"])
    func words(_ text: String) throws {
        #expect(try runs(text).allSatisfy(\.isRotated))
    }

    @Test("the runs, joined, are the text")
    func text() throws {
        let text = "令和7年、DXを12市で「学ぶ」𠮷野。"
        #expect(try runs(text).map(\.text).joined() == text)
        #expect(
            try runs(text).allSatisfy { run in
                run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count
                    && run.clusters.reduce(0) { $0 + $1.utf8Count } == run.text.utf8.count
            })
    }

    @Test("characters of two sizes stand about one axis")
    func sizes() throws {
        let shaped = try shape([
            TextRun("大", role: "明朝", size: em), TextRun("小", role: "明朝", size: .pt(6)),
        ])
        let runs = shaped.glyphRuns(for: Composer().naturalLine(shaped.clusters), at: .zero)
        #expect(runs.count == 2 && runs[0].origin.y == runs[1].origin.y)
        #expect(runs[0].glyphs[0].offset.x == .pt(-5) && runs[1].glyphs[0].offset.x == .pt(-3))
    }

    @Test(
        "bad text is set without a crash",
        arguments: ["\u{3099}", "\u{FE00}", "\u{202E}あ", "👨‍👩‍👧", "12\u{0301}", "!?!", ""])
    func bad(_ text: String) throws { _ = try runs(text) }
}
