import Hanmen
import HanmenCore
import HanmenTesting
import Testing

@Suite("Pictures of a narrative")
struct PictureTests {
    private func layOut(_ body: String) throws -> Diagnosed<PagedDocument> {
        let png = Self.png(width: 1000, height: 8)
        let files = [
            "/desk/report.md": Array(SampleReport(body: body).markdown.utf8), "/desk/a.png": png,
            "/desk/写真/夏.jpg": TestJPEG.turned(1), "/desk/inks.jpg": TestJPEG.inks,
            "/desk/cut.jpg": Array(TestJPEG.progressive.prefix(400)), "/desk/a.svg": Array("<svg/>".utf8),
            "/desk/empty.png": [], "/desk/text.png": Array("写真".utf8),
            "/desk/huge.png": TestPicture.png(
                width: 1, height: 1, red: 0, green: 0, blue: 0, announcing: 10_000
            ).bytes,
        ]
        return try Press(home: TestHome.home, workspace: TestHome(files)).layOut(reportAt: "/desk/report.md")
    }

    @Test("a picture with a line to itself is printed", arguments: ["a.png", "写真/夏.jpg"])
    func printed(path: String) throws {
        let laidOut = try layOut("本文。\n\n![青い四角](\(path))\n\n本文。")
        #expect(laidOut.diagnostics.map(\.id) == (path == "a.png" ? [] : ["layout.image.low-resolution"]))
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

    /// Wide enough for the measure, and quickly made.
    private static func png(width: Int, height: Int) -> [UInt8] {
        let row = [UInt8](repeating: 0x40, count: width)
        return TestPNG.file(
            width: width, height: height, kind: .gray, depth: 8, rows: Array(repeating: row, count: height))
    }

    @Test(
        "what is wrong with a file is told at the line that names it",
        arguments: [
            ("inks.jpg", "hanmen.image.coding", "RGB"), ("cut.jpg", "hanmen.image.damaged", "コピー"),
            ("empty.png", "hanmen.image.damaged", "保存し直して"), ("a.svg", "hanmen.image.format", "PNG"),
            ("text.png", "hanmen.image.format", "JPEG"), ("huge.png", "hanmen.image.too-large", "dpi"),
        ])
    func wrong(path: String, id: String, hint: String) throws {
        let laidOut = try layOut("![写真](\(path))")
        #expect(laidOut.diagnostics.map(\.id.name) == [id])
        #expect(laidOut.diagnostics.first?.span?.start.line == 14)
        #expect(laidOut.diagnostics.first?.hints.first?.japanese.contains(hint) == true)
        #expect(laidOut.value == nil)
    }

    @Test("pictures of one paragraph stand side by side")
    func sideBySide() throws {
        let laidOut = try layOut("![青](a.png)\n![青](a.png)")
        #expect(laidOut.diagnostics.map(\.id) == [])
        let rects = try #require(laidOut.value).steps().compactMap { step -> Rect? in
            if case .image(let placed) = step { placed.rect } else { nil }
        }
        #expect(rects.count == 2 && rects.first?.minY == rects.last?.minY)
    }

    @Test(
        "a picture without words for it is warned about, and still says something",
        arguments: [("![](a.png)", "写真（説明なし）"), ("![](a.png \"庁舎\")", "庁舎")])
    func silent(body: String, alternative: String) throws {
        let laidOut = try layOut(body)
        #expect(laidOut.diagnostics.map(\.id) == ["report.image.alternative-missing"])
        let document = try #require(laidOut.value)
        let figures = document.structure.children.compactMap { child -> StructureNode? in
            if case .node(let node) = child, node.role == .figure { node } else { nil }
        }
        #expect(figures.map(\.attributes.alternative) == [alternative])
    }

    @Test("the finished file holds the coded picture, and nothing of camera and place")
    func finished() throws {
        let press = try Press(
            home: TestHome.home,
            workspace: TestHome([
                "/desk/report.md": Array(SampleReport(body: "![夏](夏.jpg)").markdown.utf8),
                "/desk/夏.jpg": TestJPEG.quartersWithMetadata,
            ]))
        let pdf = try press.pdf(try #require(press.layOut(reportAt: "/desk/report.md").value))
        let file = TestJPEG.quartersWithMetadata
        let scan = file[try #require(file.firstRange(of: [0xFF, 0xDA])).lowerBound...]
        #expect(pdf.firstRange(of: scan) != nil)
        for text in ["Exif", "HANMENCAM", "SECRET COMMENT"] {
            #expect(pdf.firstRange(of: Array(text.utf8)) == nil)
        }
    }

    @Test("each wrong picture is told once, at its first place")
    func once() throws {
        let laidOut = try layOut("![写真](b.png)\n\n![写真](c.png)\n\n![写真](b.png)")
        #expect(laidOut.diagnostics.map(\.id) == ["hanmen.image.missing", "hanmen.image.missing"])
        #expect(laidOut.diagnostics.compactMap { $0.span?.start.line } == [14, 16])
    }
}
