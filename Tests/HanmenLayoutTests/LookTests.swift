import HanmenCore
import HanmenForms
import Testing

@testable import HanmenLayout

@Suite("Looks of blocks")
struct LookTests {
    private func table(_ change: (inout TableRules) -> Void) throws -> Printed {
        var style = FormStyle()
        change(&style.tableRules)
        let rows = ["会派名", "備考"].map { TableBlock.Row(.label($0), .value("緑風会")) }
        return try Printed(.table([.fixed(.characters(6)), .rest], rows), style: style)
    }

    private func boxes(_ printed: Printed) -> [Box] {
        printed.document.pages[0].sequences.flatMap(\.steps).compactMap { step in
            if case .box(let box) = step { box } else { nil }
        }
    }

    @Test("labels are tinted before anything is drawn on them, and the tint is no content")
    func tint() throws {
        let printed = try table { $0.labelFill = .gray(235) }
        let first = try #require(printed.document.pages[0].sequences.first)
        #expect(first.mark == .artifact)
        #expect(first.steps.count == 2)
        #expect(boxes(printed).allSatisfy { $0.fill == .gray(235) && $0.rect.size.width.points == 63 })
    }

    @Test("a doubled outer rule stays inside the table, and rules between cells stop at it")
    func double() throws {
        let printed = try table { $0.isDoubleOutside = true }
        let frame = try #require(boxes(printed).first { $0.stroke != nil })
        let inner = printed.rules(onPage: 0).filter { $0.thickness == .pt(0.4) }
        #expect(frame.rect.size.width == printed.area.width - .pt(3.6))
        #expect(inner.count == 2)
        #expect(inner.allSatisfy { $0.from.x >= .pt(1.8) && $0.from.y >= .pt(1.8) })
    }

    @Test("an open table has level rules only")
    func open() throws {
        let rules = try table { $0.hasVerticalRules = false }.rules(onPage: 0)
        #expect(rules.count == 3)
        #expect(rules.allSatisfy { $0.from.y == $0.to.y })
    }

    @Test("a small line keeps to the grid, a large one takes whole lines")
    func sizes() throws {
        func line(_ text: String, _ size: Double) -> FormContent {
            .line(
                LineBlock(
                    content: inline(text), alignment: .left, inset: ZenkakuLength(0),
                    look: TextLook(size: .pt(size), color: .gray(40))))
        }
        let printed = try Printed(line("小", 9), line("大", 24), .line("並", .left))
        #expect(try printed.line("小").size == .pt(9))
        let base = TypeArea.baseline(inCellOf: .pt(18), em: .pt(10.5))
        #expect(try printed.line("並").y == base + .pt(54))
    }

    @Test("a boxed title is drawn with its box around it, which is no content")
    func boxedTitle() throws {
        let title = TitleBlock(
            text: Spanned("報告書", at: nowhere), letterSpacing: ZenkakuLength(0), frame: .box,
            linesBefore: 0, linesAfter: 0, startsPage: false)
        let printed = try Printed(.title(title))
        let box = try #require(boxes(printed).first)
        #expect(box.rect.size.width == .pt(16 * 5))
        #expect(printed.readText == "報告書")
    }

    @Test("a title at the left begins at the margin, its underline too")
    func underlinedTitle() throws {
        let title = TitleBlock(
            text: Spanned("報告書", at: nowhere), letterSpacing: ZenkakuLength(0), alignment: .left,
            frame: .underline, color: .gray(60), linesBefore: 0, linesAfter: 0, startsPage: false)
        let printed = try Printed(.title(title))
        #expect(try printed.line("報告書").start.isNear(0))
        #expect(printed.rules(onPage: 0).map(\.from.x) == [.zero])
    }
}
