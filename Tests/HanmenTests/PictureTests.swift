import Hanmen
import HanmenCore
import HanmenTesting
import Testing

@Suite("Pictures of a narrative")
struct PictureTests {
    private func layOut(_ body: String) throws -> Diagnosed<PagedDocument> {
        let png = TestPicture.png(width: 8, height: 4, red: 0, green: 0, blue: 255).bytes
        let files = [
            "/desk/report.md": Array(SampleReport(body: body).markdown.utf8), "/desk/a.png": png,
            "/desk/写真/夏.jpg": TestPicture.jpeg.bytes,
        ]
        return try Press(home: TestHome.home, workspace: TestHome(files)).layOut(reportAt: "/desk/report.md")
    }

    @Test("a picture with a line to itself is printed", arguments: ["a.png", "写真/夏.jpg"])
    func printed(path: String) throws {
        let laidOut = try layOut("本文。\n\n![青い四角](\(path))\n\n本文。")
        #expect(laidOut.diagnostics.map(\.id) == [])
        let images = try #require(laidOut.value).steps().filter {
            if case .image = $0 { true } else { false }
        }
        #expect(images.count == 1)
    }

    @Test(
        "a picture that would not be printed is refused, not left out",
        arguments: [
            "文の中の![四角](a.png)です。", "# 見出し ![四角](a.png)", "| 市 |\n|---|\n| ![四角](a.png) |",
            "①![四角](a.png)", "- ![四角](a.png)", "**![四角](a.png)**", "[![四角](a.png)](https://example.com)",
            "> 文 ![四角](a.png)",
        ])
    func inText(body: String) throws {
        let laidOut = try layOut(body)
        #expect(laidOut.diagnostics.map(\.id) == ["hanmen.image.in-text"])
        #expect(laidOut.value == nil)
    }

    @Test("each wrong picture is told once, at its first place")
    func once() throws {
        let laidOut = try layOut("![写真](b.png)\n\n![写真](c.png)\n\n![写真](b.png)")
        #expect(laidOut.diagnostics.map(\.id) == ["hanmen.image.missing", "hanmen.image.missing"])
        #expect(laidOut.diagnostics.compactMap { $0.span?.start.line } == [14, 16])
    }
}
