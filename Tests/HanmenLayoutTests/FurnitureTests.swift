import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Outside the type area (欄外)")
struct FurnitureTests {
    private func item(
        _ content: FurnitureItem.Content, _ place: FurnitureItem.Place, rule: Bool = false,
        pages: FurnitureItem.Pages = .all
    ) -> FurnitureItem {
        FurnitureItem(
            name: "欄", place: place, content: content, hasRule: rule, pages: pages, span: nowhere)
    }

    private func text(
        _ said: String, _ place: FurnitureItem.Place, rule: Bool = false, pages: FurnitureItem.Pages = .all
    ) -> FurnitureItem {
        item(.text(said, TextLook(size: .pt(9))), place, rule: rule, pages: pages)
    }

    private func printed(_ items: FurnitureItem..., style: FormStyle = FormStyle()) throws -> Printed {
        let blocks = (0..<3).flatMap { [ReportBlock.body("頁\($0)"), .pageBreak(nowhere)] }
        var form = Form([.prose(blocks)], style: style)
        form.furniture = items
        return try Printed(form)
    }

    private func texts(_ printed: Printed, _ mark: Pagination = .header) -> [[String]] {
        printed.document.pages.indices.map { page in
            printed.lines(onPage: page).filter { $0.mark == .pagination(mark) }.map(\.text)
        }
    }

    @Test("a line stands above every page with its number, and is no part of the text")
    func header() throws {
        let printed = try printed(text("{全頁}枚中{頁}枚目", .topRight))
        #expect(texts(printed) == [["3枚中1枚目"], ["3枚中2枚目"], ["3枚中3枚目"]])
        #expect(printed.readText == "頁0頁1頁2")
        #expect(try #require(printed.lines(onPage: 0).last { $0.mark == .pagination(.header) }).y < .zero)
    }

    @Test("on all pages, on all but the first, on the first alone")
    func pages() throws {
        let printed = try printed(
            text("甲", .topLeft), text("乙", .topCenter, pages: .afterFirst),
            text("丙", .topRight, pages: .first))
        #expect(texts(printed).map { $0.joined() } == ["甲丙", "甲乙", "甲乙"])
    }

    @Test("the outer side changes with the page where pages are mirrored")
    func mirrored() throws {
        var style = FormStyle()
        style.mirrorsEvenPages = true
        let printed = try printed(text("会派名甲", .topOuter), style: style)
        let starts = printed.document.pages.indices.map { page in
            printed.lines(onPage: page).first { $0.mark == .pagination(.header) }?.start ?? -1
        }
        #expect(starts[0] > 38)
        #expect(starts[1].isNear(0))
        #expect(starts[2] > 38)
    }

    @Test("without mirroring the outer side is the right one, on vertical pages the left")
    func sides() {
        var style = FormStyle()
        #expect(FurnitureItem.Place.topOuter.slot(onPage: 2, style)?.alignment == .right)
        style.writingMode = .vertical
        #expect(FurnitureItem.Place.topOuter.slot(onPage: 1, style)?.alignment == .left)
    }

    @Test("two things in one place stand one beyond the other, and beyond the folio")
    func stacked() throws {
        let printed = try printed(text("甲", .bottomCenter), text("乙", .bottomCenter))
        let lines = printed.lines(onPage: 0).filter { $0.mark == .pagination(.footer) }
        let ys = ["- 1 -", "甲", "乙"].compactMap { said in lines.first { $0.text == said }?.y }
        #expect(ys.count == 3)
        #expect(ys == ys.sorted() && Set(ys).count == 3)
    }

    @Test("a line too long for the measure is set smaller, not cut")
    func long() throws {
        let printed = try printed(text(running(60), .topLeft))
        let line = try #require(printed.lines(onPage: 0).first { $0.mark == .pagination(.header) })
        #expect(line.text == running(60))
        #expect(line.size < .pt(9))
        #expect(line.end <= 44.03)
    }

    @Test("a code is drawn in whole, outside the text, and its rule keeps clear of it")
    func code() throws {
        let code = item(.code(Spanned("緑議第12号", at: nowhere), side: .mm(15)), .bottomRight)
        let printed = try printed(code, text("緑野市議会", .bottomLeft, rule: true))
        let boxes = printed.document.pages[0].sequences.filter { $0.mark == .pagination(.footer) }
            .flatMap(\.steps).compactMap { step -> Box? in if case .box(let box) = step { box } else { nil } }
        #expect(boxes.count > 20)
        let area = printed.area
        #expect(boxes.allSatisfy { $0.rect.minX >= area.origin.x + area.width - .mm(15) })
        #expect(boxes.allSatisfy { $0.rect.minY > area.origin.y + area.height - .pt(9) })
        let rule = try #require(printed.rules(onPage: 0).first)
        #expect(rule.to.x <= area.width - .mm(15))
    }

    @Test("what the margin has no room for, and what is too fine to be read, are errors")
    func limits() throws {
        func found(_ item: FurnitureItem) throws -> [DiagnosticID] {
            var form = Form([.line("文", .left)])
            form.furniture = [item]
            return Layouter(library: try TestFonts.library()).layout(form, created: 0).diagnostics.map(\.id)
        }
        let short = Spanned("12", at: nowhere)
        #expect(try found(item(.code(short, side: .mm(40)), .topLeft)) == [.furnitureNoRoom])
        #expect(try found(item(.bar(.black, height: .mm(60)), .topEdge)) == [.furnitureNoRoom])
        #expect(try found(item(.code(short, side: .mm(5)), .topLeft)) == [.codeTooFine])
        let long = Spanned(running(120), at: nowhere)
        #expect(try found(item(.code(long, side: .mm(15)), .topLeft)) == [.codeTooLong])
        #expect(try found(item(.code(short, side: .mm(15)), .topLeft)) == [])
    }

    @Test("a bar reaches beyond the sheet, and is decoration")
    func bar() throws {
        let printed = try printed(item(.bar(.gray(60), height: .mm(4)), .bottomEdge))
        let bars = printed.document.pages[0].sequences.filter { $0.mark == .artifact }.flatMap(\.steps)
        guard case .box(let box)? = bars.first else {
            Issue.record("no bar")
            return
        }
        #expect(box.rect.minX < .zero && box.rect.maxX > printed.area.sheet.width)
        #expect(box.rect.maxY > printed.area.sheet.height)
    }
}

@Suite("Bars, codes and photographs in the flow")
struct DrawnBlockTests {
    private func boxes(_ printed: Printed) -> [Box] {
        printed.document.pages[0].sequences.flatMap(\.steps).compactMap { step in
            if case .box(let box) = step { box } else { nil }
        }
    }

    @Test("a bar's text is black on pale and white on dark", arguments: [(40, 255), (230, 0)])
    func contrast(fill: UInt8, text: UInt8) throws {
        let bar = BarBlock(content: inline("概要"), color: .gray(fill), height: .mm(8))
        let printed = try Printed(.bar(bar))
        let colors = printed.document.pages[0].sequences.flatMap(\.steps).compactMap { step -> Color? in
            if case .glyphs(let run) = step, run.text == "概要" { run.color } else { nil }
        }
        #expect(colors == [.gray(text)])
        #expect(printed.readText == "概要")
    }

    @Test("a code is a figure with words")
    func code() throws {
        let code = CodeBlock(
            text: Spanned("緑議第12号", at: nowhere), side: .mm(20), alignment: .right,
            alternative: "QRコード：緑議第12号")
        let printed = try Printed(.code(code))
        let figure = try #require(printed.document.structure.elements(.figure).first)
        #expect(figure.attributes.alternative == "QRコード：緑議第12号")
        #expect(boxes(printed).count > 20)
    }

    private func photos(_ arrangement: PhotosBlock.Arrangement, _ count: Int) throws -> Printed {
        let marks = (0..<count).map { index in
            InlineImage(
                path: Spanned("p.jpg", at: nowhere), alternative: Spanned("", at: nowhere),
                caption: Spanned("写真\(index)", at: nowhere))
        }
        let image = ImageData(format: .jpeg, bytes: [], pixelWidth: 4000, pixelHeight: 3000)
        return try Printed(
            Form([.photos(PhotosBlock(photos: marks, arrangement: arrangement))]), images: ["p.jpg": image])
    }

    @Test(
        "so many photographs stand on a page",
        arguments: [(PhotosBlock.Arrangement.one, [1, 1, 1, 1, 1]), (.two, [2, 2, 1]), (.four, [4, 1])])
    func perPage(arrangement: PhotosBlock.Arrangement, counts: [Int]) throws {
        let printed = try photos(arrangement, 5)
        #expect(printed.document.pages.indices.map { printed.pictures(onPage: $0).count } == counts)
        #expect(printed.readText == (0..<5).map { "写真\($0)" }.joined())
    }

    @Test("four stand in two columns, none larger than its share")
    func four() throws {
        let printed = try photos(.four, 4)
        let rects = printed.pictures(onPage: 0)
        #expect(Set(rects.map(\.minX)).count == 2)
        #expect(Set(rects.map(\.minY)).count == 2)
        #expect(rects.allSatisfy { $0.size.width <= printed.area.width / 2 })
    }

    @Test("vertical forms refuse them")
    func vertical() throws {
        var style = FormStyle()
        style.writingMode = .vertical
        let code = CodeBlock(
            text: Spanned("12", at: nowhere), side: .mm(20), alignment: .right, alternative: "番号")
        let found = Layouter(library: try TestFonts.library()).layout(
            Form([.code(code)], style: style), created: 0)
        #expect(found.diagnostics.map(\.id) == [.verticalPicture])
    }
}
