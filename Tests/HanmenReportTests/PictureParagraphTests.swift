import HanmenCore
import HanmenReport
import Testing

@Suite("Pictures in a narrative's source")
struct PictureParagraphTests {
    private func read(_ body: String) throws -> Diagnosed<Report> {
        ReportReader().read(SourceText(name: "a.md", text: body + "\n"))
    }

    private func paragraphs(_ body: String) throws -> [Paragraph] {
        try #require(try read(body).value).body.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
    }

    @Test(
        "one paragraph of pictures, on one line or on several",
        arguments: [
            "![あ](a.png) ![い](b.png)", "![あ](a.png)![い](b.png)", "![あ](a.png)\n![い](b.png)",
            "![あ](a.png)  \n![い](b.png)", "![あ](a.png)　![い](b.png)",
        ])
    func together(body: String) throws {
        let paragraphs = try paragraphs(body)
        #expect(paragraphs.map { $0.pictures.map(\.path.value) } == [["a.png", "b.png"]])
    }

    @Test("an empty line between them makes two paragraphs")
    func apart() throws {
        #expect(try paragraphs("![あ](a.png)\n\n![い](b.png)").map(\.pictures.count) == [1, 1])
    }

    @Test("a picture with words has no paragraph of pictures", arguments: ["文![あ](a.png)", "![あ](a.png)。"])
    func words(body: String) throws { #expect(try paragraphs(body).map(\.pictures.count) == [0]) }

    @Test("alternative and caption keep their places")
    func places() throws {
        let body = "![庁舎の写真](a.png \"庁舎\")"
        let picture = try #require(try paragraphs(body).first?.pictures.first)
        #expect(picture.alternative.value == "庁舎の写真" && picture.alternative.span.text == "庁舎の写真")
        #expect(picture.alternative.span.start.column == 3)
        #expect(picture.caption?.value == "庁舎" && picture.caption?.span.text == "庁舎")
        #expect(picture.caption?.span.start.column == 17)
        #expect(picture.path.span.text == body)
    }

    @Test("what is not written as it reads is placed at the whole mark")
    func escaped() throws {
        let body = "![a\\]b](a.png \"c&amp;d\")"
        let picture = try #require(try paragraphs(body).first?.pictures.first)
        #expect(picture.alternative.value == "a]b" && picture.alternative.span.text == body)
        #expect(picture.caption?.value == "c&d" && picture.caption?.span.text == body)
    }

    @Test("a picture without words for it is told", arguments: ["![](a.png)", "![　](a.png \"庁舎\")"])
    func alternativeMissing(body: String) throws {
        let diagnostics = try read("前。\n\n" + body).diagnostics
        #expect(diagnostics.map(\.id) == ["report.image.alternative-missing"])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.span?.text == body)
    }
}
