import HanmenCore
import HanmenForms
import Testing

@testable import HanmenLayout

@Suite("Title (表題)")
struct TitleTests {
    @Test("it stands in the middle, whatever its length", arguments: ["報告書", "研修参加報告書", "緑野市議会政務活動費収支報告書"])
    func centred(title: String) throws {
        let line = try Printed(.named(title, letterSpacing: 0.5)).line(title)
        #expect((line.start + line.end).isNear(44))
    }

    @Test("its characters are as far apart as the layout says", arguments: [0, 0.25, 0.5, 1])
    func spread(spacing: Double) throws {
        let printed = try Printed(.named("研修参加報告書", letterSpacing: spacing))
        let line = try printed.line("研修参加報告書")
        let step = (1 + spacing) * 16 / 10.5
        #expect(line.steps.allSatisfy { $0.isNear(step) })
    }

    @Test("a spread title reads without spaces")
    func clean() throws {
        let printed = try Printed(.named("研修参加報告書", letterSpacing: 1))
        let heading = try #require(printed.document.structure.elements(.heading(level: 1)).first)
        #expect(printed.text(of: heading) == "研修参加報告書")
    }

    @Test("a title wider than the measure wraps and stays in the middle")
    func long() throws {
        let title = running(40)
        let printed = try Printed(.named(title, letterSpacing: 0.5))
        #expect(printed.readText == title)
        let lines = printed.text(onPage: 0)
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { ($0.start + $0.end).isNear(44) && $0.start >= -0.03 })
    }

    @Test("it keeps with what follows")
    func kept() throws {
        let printed = try Printed(
            .line("上", .left), .line("中", .left), .named("報告書"), .line("下", .left), style: .lines(3))
        #expect(printed.text(onPage: 0).map(\.text) == ["上", "中"])
        #expect(printed.text(onPage: 1).map(\.text) == ["報告書", "下"])
    }

    @Test("a title that begins a page does so, but not at the very first")
    func startsPage() throws {
        let printed = try Printed(
            .named("表紙", startsPage: true), .line("緑風会", .right), .named("別紙", startsPage: true))
        #expect(printed.document.pages.count == 2)
        #expect(printed.text(onPage: 1).map(\.text) == ["別紙"])
    }

    @Test("a title of two lines' height takes two whole lines")
    func tall() throws {
        var style = FormStyle()
        style.titleSize = .pt(20)
        let printed = try Printed(.named("報告書"), .line("緑風会", .left), style: style)
        let title = try printed.line("報告書")
        let below = try printed.line("緑風会")
        #expect((title.y - .pt(18)) / printed.em < 1)
        #expect(below.y == .pt(36) + TypeArea.baseline(inCellOf: .pt(18), em: .pt(10.5)))
    }

    @Test("an empty title breaks nothing")
    func empty() throws {
        #expect(try Printed(.named(""), .line("緑", .left)).readText == "緑")
    }
}
