import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Type area (版面)")
struct TypeAreaTests {
    @Test("the measure is whole characters, the height whole lines")
    func whole() {
        let area = TypeArea(FormStyle())
        #expect(area.width == .pt(10.5) * 44)
        #expect(area.height.raw % area.pitch.raw == 0)
        #expect(area.height / area.pitch == 38)
    }

    @Test("what is left beyond whole characters is shared by both sides", arguments: [9.0, 10.5, 12])
    func centred(size: Double) {
        var style = FormStyle()
        style.bodySize = .pt(size)
        let area = TypeArea(style)
        let right = area.sheet.width - area.origin.x - area.width
        #expect(abs(right.raw - area.origin.x.raw) <= 1)
        #expect(area.origin.x >= style.margins.left)
        #expect(area.origin.x < style.margins.left + area.em)
    }

    @Test("no further character fits between the margins, and no further line")
    func full() {
        var style = FormStyle()
        style.margins = Edges(top: .mm(31), right: .mm(19), bottom: .mm(17), left: .mm(26))
        let area = TypeArea(style)
        let between = area.sheet.width - .mm(45)
        #expect(area.width <= between && between < area.width + area.em)
        let lines = area.sheet.height - .mm(48)
        let text = area.height - (area.pitch - area.em)
        #expect(text <= lines && lines < text + area.pitch)
    }

    @Test("綴じ代 comes on top of the left margin")
    func binding() {
        var style = FormStyle()
        let free = TypeArea(style)
        style.bindingMargin = .mm(10)
        let bound = TypeArea(style)
        #expect(bound.width < free.width)
        #expect(bound.origin.x >= style.margins.left + .mm(10))
        #expect(bound.sheet.width - bound.origin.x - bound.width >= style.margins.right)
    }

    @Test("printed on both sides, even pages are the mirror of odd ones")
    func mirrored() {
        var style = FormStyle()
        style.bindingMargin = .mm(10)
        style.mirrorsEvenPages = true
        let area = TypeArea(style)
        let outer = area.sheet.width - area.origin(onPage: 1).x - area.width
        #expect(area.origin(onPage: 2).x == outer)
        #expect(area.origin(onPage: 3) == area.origin(onPage: 1))
        #expect(area.origin(onPage: 2).y == area.origin(onPage: 1).y)
    }

    @Test("printed on one side, all pages are alike")
    func unmirrored() {
        var style = FormStyle()
        style.bindingMargin = .mm(10)
        let area = TypeArea(style)
        #expect(area.origin(onPage: 2) == area.origin(onPage: 1))
    }

    @Test("text of an even page stands on its mirrored area")
    func mirroredText() throws {
        var style = FormStyle()
        style.bindingMargin = .mm(10)
        style.mirrorsEvenPages = true
        let printed = try Printed(
            .prose([.body("奇数"), .pageBreak(nowhere), .body("偶数")]), style: style)
        let starts = try ["奇数", "偶数"].map { try printed.line($0).start }
        #expect(starts.allSatisfy { $0.isNear(1) })
        #expect(printed.origin(0).x != printed.origin(1).x)
    }

    @Test(
        "the sheet is the paper as it lies",
        arguments: [(PaperSize.a4, 210.0, 297.0), (.b5, 182, 257), (.a3, 297, 420)])
    func sheet(paper: PaperSize, width: Double, height: Double) throws {
        var style = FormStyle()
        style.paper = paper
        style.orientation = .landscape
        let printed = try Printed(.line("緑野市議会", .left), style: style)
        let size = printed.document.pages[0].boxes.media.size
        #expect(size == Size(width: .mm(height), height: .mm(width)))
        #expect(printed.document.pages[0].frame.size == size)
    }

    @Test("a page takes as many lines as the area has", arguments: [5, 17, 36])
    func linesOnPage(count: Int) throws {
        let lines = Array(repeating: FormContent.line("緑", .left), count: count + 1)
        let printed = try Printed(Form(lines, style: .lines(count)))
        #expect(printed.document.pages.count == 2)
        #expect(printed.text(onPage: 0).count == count)
        #expect(printed.text(onPage: 1).count == 1)
    }

    @Test("margins that leave nothing still leave one character and one line")
    func absurd() throws {
        var style = FormStyle()
        style.margins = Edges(top: .mm(200), right: .mm(200), bottom: .mm(200), left: .mm(200))
        let printed = try Printed(.line("緑野", .left), style: style)
        #expect(printed.area.width == printed.em)
        #expect(printed.document.pages.count == 2)
        #expect(printed.readText == "緑野")
    }

    @Test("a form without blocks is one empty page")
    func empty() throws {
        let printed = try Printed(Form([]))
        #expect(printed.document.pages.count == 1)
        #expect(printed.text(onPage: 0).isEmpty)
    }
}
