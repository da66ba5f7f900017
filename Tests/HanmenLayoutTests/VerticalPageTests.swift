import HanmenCore
import HanmenForms
import Testing

@testable import HanmenLayout

@Suite("Vertical pages (縦組み)")
struct VerticalPageTests {
    private func page(_ contents: [FormContent], style: FormStyle = VerticalSample.style()) throws -> Page {
        let laidOut = try VerticalSample.layOut(contents, style: style)
        #expect(laidOut.diagnostics.map(\.summary.japanese) == [])
        return try #require(laidOut.value).pages[0]
    }

    /// The place of a run's glyph on the page.
    private func place(_ run: GlyphRun, _ index: Int) -> Point { run.origin + run.glyphs[index].offset }

    @Test("columns follow each other from right to left, one pitch apart")
    func columns() throws {
        let page = try page([VerticalSample.line("緑野"), VerticalSample.line("市議会")])
        let runs = page.contentRuns
        #expect(page.lineTexts == ["緑野", "市議会"])
        #expect(runs[0].origin.x - runs[1].origin.x == .pt(20))
        #expect(runs[0].origin.y == runs[1].origin.y)
        #expect(runs[0].origin.x > page.boxes.trim.maxX / 2)
    }

    @Test("characters stand one em under each other")
    func down() throws {
        let run = try page([VerticalSample.line("緑野市")]).contentRuns[0]
        #expect(place(run, 1).y - place(run, 0).y == .pt(10))
        #expect(place(run, 2).y - place(run, 1).y == .pt(10))
        #expect(abs((place(run, 1).x - place(run, 0).x).points) < 0.01)
    }

    @Test("a line at the right stands at the foot of its column, one in the middle at its middle")
    func foot() throws {
        let area = TypeArea(vertical: VerticalSample.style())
        let head = try page([VerticalSample.line("緑野")]).contentRuns[0].origin.y
        let foot = try page([VerticalSample.line("緑野", .right)]).contentRuns[0].origin.y
        let middle = try page([VerticalSample.line("緑野", .center)]).contentRuns[0].origin.y
        #expect(foot - head == area.width - .pt(20))
        #expect(middle - head == (area.width - .pt(20)) / 2)
    }

    @Test("Latin words are turned about a baseline left of the axis, numbers stand side by side")
    func latin() throws {
        let runs = try page([VerticalSample.line("第12回DX")]).contentRuns
        #expect(runs.map(\.text) == ["第12回", "DX"])
        #expect(runs.map(\.isRotated) == [false, true])
        #expect(runs[0].origin.x - runs[1].origin.x == .pt(3.8))
        let (one, two) = (place(runs[0], 1), place(runs[0], 2))
        #expect(one.y == two.y)
        #expect(one.x < runs[0].origin.x && runs[0].origin.x <= two.x)
    }

    @Test("a reading stands at the right of its base, and is read after it")
    func ruby() throws {
        let page = try page([try VerticalSample.prose("{牧野|まきの}市長")])
        #expect(page.lineTexts == ["牧野", "まきの", "市長"])
        let runs = page.contentRuns
        #expect(runs[1].origin.x - runs[0].origin.x == .pt(7.5))
        #expect(runs[1].size == .pt(5))
    }

    @Test("the folio stands under the middle of the type area, in horizontal digits")
    func folio() throws {
        let page = try page([VerticalSample.line("緑野")])
        let artifacts = page.sequences.filter { $0.mark.leaf == nil }.flatMap(\.steps)
        guard case .glyphs(let run)? = artifacts.first else {
            Issue.record("no folio")
            return
        }
        #expect(run.text == "- 1 -" && !run.isRotated)
        let area = TypeArea(vertical: VerticalSample.style()).rect(onPage: 1, in: .vertical)
        #expect(run.origin.y > area.maxY && run.origin.y < page.boxes.trim.maxY)
        #expect(abs((run.origin.x - (area.minX + area.size.width / 2)).points) < 20)
    }

    @Test("a column's leaves are in the structure, a list's mark and text apart")
    func structure() throws {
        let document = try #require(try VerticalSample.layOut([VerticalSample.prose("・一つ目\n・二つ目")]).value)
        #expect(document.pages[0].lineTexts == ["・", "一つ目", "・", "二つ目"])
        #expect(document.writingMode == .vertical)
    }

    @Test("more columns than a page holds go on to the next, at its right")
    func pages() throws {
        let lines = (0..<30).map { VerticalSample.line("第\($0)列") }
        let document = try #require(try VerticalSample.layOut(lines).value)
        #expect(document.pages.map(\.lineTexts.count) == [23, 7])
        #expect(
            document.pages[0].contentRuns[0].origin.x == document.pages[1].contentRuns[0].origin.x)
    }

    @Test("numbers in kanji where the layout asks for them")
    func kanji() throws {
        let style = VerticalSample.style { $0.composition.numerals = .kanji }
        #expect(try page([VerticalSample.line("令和7年10月25日")], style: style).lineTexts == ["令和七年十月二十五日"])
    }

    @Test("a table, in the form or in the narrative, is an error that names the block and the way out")
    func table() throws {
        let table = FormContent.table(TableBlock(columns: [.rest], rows: []))
        let prose = try VerticalSample.prose("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |")
        let found = try VerticalSample.layOut([table, prose]).diagnostics
        #expect(found.map(\.id) == [.verticalTable, .verticalTable])
        #expect(found[0].summary.japanese.contains("塊1") && found[1].summary.japanese.contains("塊2"))
        #expect(found.allSatisfy { $0.span != nil && !$0.hints.isEmpty })
    }
}
