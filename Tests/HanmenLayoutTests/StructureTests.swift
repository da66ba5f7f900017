import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Structure of the document")
struct StructureTests {
    private func words(_ blocks: FormContent...) throws -> String {
        try Printed(Form(blocks)).document.structure.words
    }

    @Test("title, line, sentence, narrative")
    func cover() throws {
        let words = try words(
            .named("報告書"), .line("四月一日", .right), .sentence("次のとおり"), .prose([.head("目的"), .body("緑野")]))
        #expect(words == "Document(H1 P P H2 P)")
    }

    @Test("heading levels are never skipped (ISO 14289-1, 7.4.2)")
    func levels() throws {
        let words = try words(
            .named("報告書"),
            .prose([.head("一", level: 3), .head("二", level: 3), .head("三", level: 6), .head("四")]))
        #expect(words == "Document(H1 H2 H2 H3 H2)")
    }

    @Test("headings of one level under one heading stay side by side, whatever level was written")
    func siblings() throws {
        let written = [(3, 2), (3, 2), (5, 3), (5, 3), (1, 2), (4, 3), (3, 3), (2, 3), (6, 4)]
        var levels = HeadingLevels()
        #expect(levels.level(forWritten: 0) == 1)
        for (level, given) in written { #expect(levels.level(forWritten: level) == given) }
        let deep = (1...9).map { levels.level(forWritten: 10 + $0) }
        #expect(deep.last == 6 && zip(deep, deep.dropFirst()).allSatisfy { $1 - $0 <= 1 })
    }

    @Test("a narrative without title begins with H1")
    func noTitle() throws {
        #expect(try words(.prose([.head("一", level: 2)])) == "Document(H1)")
    }

    @Test("a list is L, LI, Lbl, LBody")
    func list() throws {
        let words = try words(.prose([.list((.circled(), "一"), (.circled("②"), "二"))]))
        #expect(words == "Document(L(LI(Lbl LBody) LI(Lbl LBody)))")
    }

    @Test("a table of labels has row headers")
    func labels() throws {
        let words = try words(
            .table([.fixed(.characters(6)), .rest], [.init(.label("期間"), .value("四月"))]))
        #expect(words == "Document(Table(TR(TH-row TD)))")
    }

    @Test("a table of the narrative has column headers")
    func columns() throws {
        let words = try words(.prose([.grid(head: ["年", "人"], [["一", "二"]])]))
        #expect(words == "Document(Table(TR(TH-column TH-column) TR(TD TD)))")
    }

    @Test("a table without a head has no empty head row")
    func headless() throws {
        #expect(try words(.prose([.grid(head: ["", ""], [["一", "二"]])])) == "Document(Table(TR(TD TD)))")
    }

    @Test("empty cells keep their place, an empty paragraph has none")
    func empty() throws {
        let words = try words(.prose([.body(""), .grid(head: ["年", "人"], [["", "二"]])]))
        #expect(words == "Document(Table(TR(TH-column TH-column) TR(TD TD)))")
    }

    @Test("a spanning cell says so")
    func span() throws {
        let printed = try Printed(
            .table([.rest, .rest, .rest], [.init(.value("広い", columns: 2), .value("狭い"))]))
        let cells = printed.document.structure.elements(.tableData)
        #expect(cells.map(\.attributes.columnSpan) == [2, 1])
    }

    @Test("a paragraph broken over pages is one element with a leaf on each page")
    func broken() throws {
        let printed = try Printed(.body(running(44 * 8)), style: .lines(5))
        let paragraph = try #require(printed.document.structure.elements(.paragraph).first)
        #expect(paragraph.leaves.count == printed.document.pages.count)
        #expect(printed.text(of: paragraph) == running(44 * 8))
    }

    @Test("rules and folios are artifacts")
    func artifacts() throws {
        let printed = try Printed(.prose([.grid(head: ["年"], [["一"]])]))
        for sequence in printed.document.pages[0].sequences where sequence.mark.leaf != nil {
            #expect(sequence.steps.allSatisfy { if case .glyphs = $0 { true } else { false } })
        }
    }

    @Test("the document says its title, author and time")
    func metadata() throws {
        let metadata = try Printed(.line("緑", .left)).document.metadata
        #expect(metadata.title == "研修参加報告書" && metadata.author == "緑風会")
        #expect(metadata.language == "ja-JP" || metadata.language == "ja")
    }
}

@Suite("Outline (しおり)")
struct OutlineTests {
    @Test("title and headings lead to their pages and places")
    func entries() throws {
        let printed = try Printed(
            .named("報告書"),
            .prose([.head("目的", marker: .square()), .pageBreak(nowhere), .head("所感", level: 2)]))
        let outline = printed.document.outline
        #expect(outline.map(\.title) == ["報告書", "■目的", "所感"])
        #expect(outline.map(\.level) == [1, 2, 3])
        #expect(outline.map(\.page) == [0, 0, 1])
        #expect(outline.allSatisfy { $0.position.x == printed.area.origin.x })
        #expect(outline[2].position.y == printed.area.origin.y)
        #expect(outline[1].position.y > outline[0].position.y)
    }

    @Test("levels nest without skips, as those of the structure do")
    func nesting() throws {
        let printed = try Printed(
            .head("一", level: 3), .head("二", level: 6), .head("三", level: 1), .head("四", level: 4))
        #expect(printed.document.outline.map(\.level) == [1, 2, 1, 2])
        #expect(printed.document.structure.words == "Document(H1 H2 H1 H2)")
    }

    @Test("a heading moved over to the next page is found there")
    func moved() throws {
        let fill = (0..<5).map { _ in ReportBlock.body("埋") }
        let printed = try Printed(.prose(fill + [.head("目的"), .body("緑野")]), style: .lines(6))
        #expect(printed.document.outline.map(\.page) == [1])
    }

    @Test("a heading of two lines is one entry")
    func long() throws {
        #expect(try Printed(.head(running(90)), .body("緑")).document.outline.map(\.title) == [running(90)])
    }
}

@Suite("Figures")
struct FigureTests {
    private func picture(_ width: Int, _ height: Int) -> ImageData {
        ImageData(format: .png, bytes: [0x89], pixelWidth: width, pixelHeight: height)
    }

    private func printed(_ image: ImageData?, caption: String? = nil, after fill: Int = 0, lines: Int = 36)
        throws -> Printed
    {
        let blocks =
            (0..<fill).map { _ in ReportBlock.body("埋") } + [
                .picture("a.png", alternative: "庁舎の写真", caption: caption)
            ]
        return try Printed(
            Form([.prose(blocks)], style: .lines(lines)), images: image.map { ["a.png": $0] } ?? [:])
    }

    @Test(
        "a large picture is scaled into the measure, a small one to half of it",
        arguments: [(3000, 1000), (200, 100), (100, 3000)])
    func scaled(width: Int, height: Int) throws {
        let printed = try printed(picture(width, height))
        let rect = try #require(printed.pictures(onPage: 0).first)
        #expect(rect.minX >= .zero && rect.maxX <= printed.area.width && rect.maxY <= printed.area.height)
        #expect((rect.size.width / rect.size.height).isNear(Double(width) / Double(height)))
        #expect(height > width || rect.size.width >= printed.area.width / 2)
    }

    @Test("it stands in the middle")
    func centred() throws {
        let printed = try printed(picture(200, 100))
        let rect = try #require(printed.pictures(onPage: 0).first)
        #expect(abs((rect.minX + rect.maxX - printed.area.width).raw) <= 2)
    }

    @Test("what it shows is told in the structure")
    func alternative() throws {
        let printed = try printed(picture(200, 100), caption: "市庁舎")
        let figure = try #require(printed.document.structure.elements(.figure).first)
        #expect(figure.attributes.alternative == "庁舎の写真")
        #expect(figure.leaves.count == 1)
        #expect(printed.document.structure.words == "Document(Figure Caption)")
    }

    @Test("the caption stands under it, in the middle")
    func caption() throws {
        let printed = try printed(picture(200, 100), caption: "市庁舎")
        let rect = try #require(printed.pictures(onPage: 0).first)
        let caption = try printed.line("市庁舎")
        #expect(caption.y - printed.em * 0.88 >= rect.maxY)
        #expect((caption.start + caption.end).isNear(44))
    }

    @Test("the caption keeps with it", arguments: 0...11)
    func kept(fill: Int) throws {
        let printed = try printed(picture(400, 200), caption: "市庁舎", after: fill, lines: 12)
        let page = try printed.line("市庁舎").page
        #expect(printed.pictures(onPage: page).count == 1)
    }

    @Test("a picture that is missing leaves no room")
    func missing() throws {
        let printed = try printed(nil)
        #expect(printed.document.structure.words == "Document")
        #expect(printed.document.pages.count == 1)
    }

    @Test("a picture without height or width is no trouble", arguments: [(0, 0), (0, 100), (100, 0)])
    func degenerate(width: Int, height: Int) throws {
        #expect(try printed(picture(width, height)).document.pages.count == 1)
    }
}
