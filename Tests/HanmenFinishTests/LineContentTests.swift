import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

@testable import HanmenFinish

@Suite("Content that is one line of text (ActualText)")
struct LineContentTests {
    private func rewrite(_ text: String, marks: [ContentMark]) throws -> String {
        var rewriter = ContentRewriter(Array(text.utf8), marks: marks, opaqueStates: [])
        return String(decoding: try rewriter.rewrite(), as: UTF8.self)
    }

    @Test("gets a span with its text inside its mark")
    func span() throws {
        let mark = ContentMark.content(type: "P", identifier: 0, actualText: "国A")
        #expect(
            try rewrite("/P << /MCID 0 >> BDC (x)Tj EMC f", marks: [mark])
                == "/P <</MCID 0>> BDC /Span <</ActualText <FEFF56FD0041>>> BDC (x)Tj EMC EMC f")
    }

    @Test("loses Cairo's own spans, whose text readers would heed instead")
    func innerSpans() throws {
        let marks: [ContentMark] = [
            .content(type: "P", identifier: 0, actualText: "国"), .content(type: "P", identifier: 1),
        ]
        let drawn =
            "/P << /MCID 0 >> BDC /Span << /ActualText <feff> >> BDC (x)Tj EMC (y)Tj EMC "
            + "/P << /MCID 1 >> BDC /Span << /ActualText <feff> >> BDC (z)Tj EMC EMC"
        let expected =
            "/P <</MCID 0>> BDC /Span <</ActualText <FEFF56FD>>> BDC  (x)Tj  (y)Tj EMC EMC "
            + "/P <</MCID 1>> BDC /Span << /ActualText <feff> >> BDC (z)Tj EMC EMC"
        #expect(try rewrite(drawn, marks: marks) == expected)
    }

    @Test("characters beyond the first plane are written as pairs")
    func pairs() throws {
        let mark = ContentMark.content(type: "P", identifier: 0, actualText: "𠮷")
        #expect(try rewrite("/P << /MCID 0 >> BDC EMC", marks: [mark]).contains("<FEFFD842DFB7>"))
    }

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
