import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

@Suite("Display list as text")
struct DisplayListTextTests {
    @Test("the sample report")
    func golden() throws {
        let document = try #require(SampleDocument.report()).document()
        Golden.check(DisplayListText(document).text, named: "sample-report")
    }

    private func lines(_ items: FrameItem...) -> [String] {
        var sample = SampleDocument(fonts: [])
        for item in items { sample.addUnmarked(item) }
        return DisplayListText(sample.document()).text.split(separator: "\n").map(String.init)
    }

    @Test(
        "lengths have two decimals, rounded half away from zero",
        arguments: [
            (0, "0.00"), (5, "0.00"), (6, "0.01"), (-6, "-0.01"), (-2, "0.00"), (1024, "1.00"),
            (-10_752, "-10.50"),
        ])
    func lengths(raw: Int, text: String) {
        let x = Length(raw: raw)
        let list = lines(.box(Box(rect: Rect(x: x, y: .zero, width: .pt(1), height: .pt(2)), fill: .white)))
        #expect(list.contains("    box \(text),0.00 1.00×2.00 fill gray(255)"))
    }

    @Test("quotation marks and control characters do not break a line")
    func quoting() {
        let run = GlyphRun(
            font: FontID(index: 0), size: .pt(9), origin: .zero, glyphs: [], text: "\"\n\\", clusters: [])
        #expect(lines(.glyphs(run)).contains { $0.contains(#""\"\u{a}\\""#) })
    }

    @Test("boxes of the page are told where they differ")
    func pageBoxes() {
        var document = SampleDocument(fonts: []).document()
        document.pages[0].boxes.trim = Rect(x: .pt(9), y: .pt(9), width: .pt(500), height: .pt(700))
        #expect(DisplayListText(document).text.contains("trim 9.00,9.00 500.00×700.00\n"))
    }
}
