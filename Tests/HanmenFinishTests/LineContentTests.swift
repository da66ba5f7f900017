import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

@testable import HanmenFinish

@Suite("Content that is one line of text (ActualText)")
struct LineContentTests {
    @Test("characters beyond the first plane are written as pairs")
    func pairs() { #expect("𠮷".pdfHexadecimal == "<FEFFD842DFB7>") }

    @Test("is extracted as its text, wherever its glyphs stand")
    func extracted() throws {
        let font = try #require(TestFont.mincho)
        var sample = SampleDocument(fonts: [font])
        let leaf = LeafID(number: 900)
        let runs = "縦書き".enumerated().map { index, character in
            FrameItem.glyphs(sample.run(String(character), x: 300, y: 100 + 12 * Double(index)))
        }
        sample.addUnmarked(.marked(.line(leaf, text: "縦書き"), runs))
        sample.children.append(.node(StructureNode(.paragraph, children: [.leaf(leaf)])))
        let pdf = try finish(sample.document())
        let outcome = try PDFText.report("pdftotext", ["-raw"], on: pdf)
        #expect(outcome.succeeded)
        #expect(try PDFText.uncompressed(pdf).count(of: "/ActualText") == 1)
        #expect(try PDFText.characters(pdf).contains("縦書き"))
    }

    @Test("a horizontal document says nothing of its direction")
    func direction() throws {
        #expect(try !PDFText.uncompressed(finish(twoPageSample().document())).contains("/Direction"))
    }
}
