import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Folio (ノンブル)")
struct FolioTests {
    private func folios(_ style: FormStyle, pages: Int = 2) throws -> [[PrintedLine]] {
        let blocks = (0..<pages).flatMap { [ReportBlock.body("頁\($0)"), .pageBreak(nowhere)] }
        let printed = try Printed(.prose(blocks), style: style)
        return printed.document.pages.indices.map { page in
            printed.lines(onPage: page).filter { $0.mark == .pagination(.footer) }
        }
    }

    @Test("it says the page in the layout's words, and is no part of the text")
    func text() throws {
        let folios = try folios(FormStyle()).map { $0.map(\.text).joined() }
        #expect(folios == ["- 1 -", "- 2 -"])
    }

    @Test("it can say how many pages there are")
    func total() throws {
        var style = FormStyle()
        style.folio = FolioStyle(format: "{頁}／{全頁}頁")
        #expect(try folios(style, pages: 3).map { $0.map(\.text).joined() } == ["1／3頁", "2／3頁", "3／3頁"])
    }

    @Test("the first page has none if the layout says so")
    func firstPage() throws {
        var style = FormStyle()
        style.folio?.showsOnFirstPage = false
        #expect(try folios(style).map { $0.map(\.text).joined() } == ["", "- 2 -"])
    }

    @Test("without a folio there is none")
    func none() throws {
        var style = FormStyle()
        style.folio = nil
        #expect(try folios(style).allSatisfy(\.isEmpty))
    }

    @Test(
        "it stands under the type area, at the side the layout says",
        arguments: [(HorizontalAlignment.left, 0.0), (.center, 21.5), (.right, 43)])
    func alignment(alignment: HorizontalAlignment, start: Double) throws {
        var style = FormStyle()
        style.folio = FolioStyle(format: "頁", alignment: alignment)
        let folio = try #require(try folios(style)[0].first)
        #expect(folio.start.isNear(start))
        #expect(folio.y > TypeArea(style).height)
    }

    @Test("it stays on the sheet however low the type area reaches", arguments: [0.0, 5, 10, 28, 60])
    func onSheet(bottom: Double) throws {
        var style = FormStyle()
        style.margins.bottom = .mm(bottom)
        let area = TypeArea(style)
        let folio = try #require(try folios(style)[0].first)
        #expect(area.origin.y + folio.y + folio.size * 0.12 <= area.sheet.height)
    }

    @Test("on a mirrored page it moves with the type area")
    func mirrored() throws {
        var style = FormStyle()
        style.mirrorsEvenPages = true
        style.bindingMargin = .mm(12)
        let folios = try folios(style)
        #expect(folios[0].first?.start.isNear(folios[1].first?.start ?? -1) == true)
    }

    @Test("the page's label is its number")
    func label() throws {
        let printed = try Printed(.body("一"), .pageBreak(nowhere), .body("二"))
        #expect(printed.document.pages.map(\.label) == ["1", "2"])
    }
}
