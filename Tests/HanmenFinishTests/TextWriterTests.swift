import HanmenCore
import HanmenFont
import HanmenTesting
import Testing

@testable import HanmenFinish

@Suite("Text operators (ISO 32000-1, 9.4)")
struct TextWriterTests {
    private let mincho: TestFont
    private let fonts: FileFonts

    init() throws {
        mincho = try #require(TestFont.mincho)
        let face = TrueTypeFace(try FontMapping(path: mincho.face.path), index: mincho.face.index)
        fonts = FileFonts([face], body: FileBody())
    }

    private func run(_ text: String, size: Double = 10, x: Double = 20, y: Double = 30) -> GlyphRun {
        var run = mincho.run(text, at: Point(x: .pt(x), y: .pt(y)))
        run.size = .pt(size)
        for index in run.glyphs.indices { run.glyphs[index].offset = Point(x: .pt(size) * index, y: .zero) }
        return run
    }

    private func written(_ runs: [GlyphRun], isInLine: Bool = false) throws -> [String] {
        var writer = TextWriter()
        writer.open()
        for run in runs {
            let isWritten = writer.write(run, try #require(fonts[0]), isInLine: isInLine)
            #expect(isWritten)
        }
        writer.close()
        return String(decoding: writer.output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("glyphs that stand as wide as they are make one string")
    func natural() throws {
        let lines = ["BT", "/F0 10 Tf", "1 0 0 -1 20 30 Tm", "<000100020001>Tj", "ET"]
        #expect(try written([run("国会国")]) == lines)
    }

    @Test("spaces are thousandths of the character size, positive to the left")
    func spaces() throws {
        var spaced = run("国会国")
        spaced.glyphs[1].offset.x += .pt(2.5)
        #expect(try written([spaced])[3] == "[<0001>-250<0002>250<0001>]TJ")
    }

    @Test("what rounding takes away does not add up")
    func rounding() throws {
        var text = run(String(repeating: "国", count: 40), size: 9)
        // 0.4 thousandths of a character too wide each: less than can be written, and than can be seen.
        for index in text.glyphs.indices { text.glyphs[index].offset.x = .pt(9 * 1.0004 * Double(index)) }
        let spaces = try written([text])[3].split(separator: ">").dropFirst().compactMap { Int($0.prefix(2)) }
        #expect(spaces == Array(repeating: -2, count: 8))
    }

    @Test("a second line begins from the first, a second run goes on in it")
    func lines() throws {
        let second = run("会", x: 20, y: 48)
        let third = run("国", x: 31, y: 48)
        #expect(
            try written([run("国"), second, third]).suffix(5) == [
                "<0001>Tj", "0 -18 Td", "<0002>Tj", "[-100<0001>]TJ", "ET",
            ])
    }

    @Test("what is something of its own begins a line, not behind a space")
    func anew() throws {
        var writer = TextWriter()
        let font = try #require(fonts[0])
        writer.open()
        for run in [run("国"), run("会", x: 30), run("国", x: 45)] {
            writer.beginAnew()
            let isWritten = writer.write(run, font, isInLine: false)
            #expect(isWritten)
        }
        #expect(
            String(decoding: writer.output, as: UTF8.self).hasSuffix(
                "<0001>Tj\n<0002>Tj\n25 0 Td\n<0001>Tj\n"))
    }

    @Test("another size is told, the same one is not told again")
    func sizes() throws {
        let lines = try written([run("国"), run("国"), run("国", size: 5.25)])
        #expect(lines.filter { $0.hasSuffix("Tf") } == ["/F0 10 Tf", "/F0 5.25 Tf"])
    }

    @Test("glyphs below each other are lines of one glyph")
    func upright() throws {
        var column = run("国会")
        column.glyphs[1].offset = Point(x: .pt(1), y: .pt(10))
        #expect(try written([column]).dropFirst(3).prefix(3) == ["<0001>Tj", "1 -10 Td", "<0002>Tj"])
    }

    @Test("a rotated run has the line running down")
    func rotated() throws {
        var turned = run("AB")
        turned.isRotated = true
        turned.glyphs[1].offset = Point(x: .pt(300), y: .pt(2))
        let lines = try written([turned])
        #expect(lines[2] == "0 1 1 0 20 30 Tm")
        #expect(lines[4] == "300 -2 Td")
    }

    @Test("glyphs that stand for a text only together have a span, but not inside a line")
    func spans() throws {
        var ligature = run("国会")
        ligature.text = "か\u{309A}"
        ligature.clusters = [GlyphCluster(utf8Count: 6, glyphCount: 2)]
        #expect(
            try written([ligature]).dropFirst(3) == [
                "/Span <</ActualText <FEFF304B309A>>> BDC", "<00010002>Tj", "EMC", "ET",
            ])
        #expect(try written([ligature], isInLine: true).dropFirst(3) == ["<00010002>Tj", "ET"])
    }

    @Test("text of no size, and text far away, do not break")
    func extremes() throws {
        var far = run("国会", size: 0)
        far.glyphs[1].offset = Point(x: .pt(2e6), y: .pt(-2e6))
        #expect(try written([far]).suffix(3) == ["2000000 2000000 Td", "<0002>Tj", "ET"])
    }

    @Test("numbers have no more digits than they need")
    func numbers() throws {
        let lines = try written([run("国", size: 10.005, x: -0.25, y: 1000.1)])
        #expect(lines[1...2] == ["/F0 10.005 Tf", "1 0 0 -1 -0.25 1000.1 Tm"])
    }
}
