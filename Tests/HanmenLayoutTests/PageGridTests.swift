import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

/// A style with a type area and other wishes for its pages.
private func style(_ change: (inout FormStyle) -> Void) -> FormStyle {
    var style = FormStyle()
    change(&style)
    return style
}

extension PrintedLine {
    /// Which line of the grid the baseline is on.
    fileprivate func row(_ pitch: Length) -> Double {
        (y - TypeArea.baseline(inCellOf: pitch, em: size)) / pitch
    }
}

@Suite("The type area by characters and lines")
struct ExactTypeAreaTests {
    @Test("is exactly that, in the middle of what the margins leave")
    func exact() {
        let style = style { $0.pages = PageStyle(charactersPerLine: 40, linesPerPage: 36) }
        let area = TypeArea(style)
        #expect(area.width == style.bodySize * 40)
        #expect(area.height == style.linePitch * 36)
        let gap = area.pitch - area.em
        let top = area.origin.y + gap / 2
        let bottom = area.sheet.height - (area.origin.y + area.height - gap / 2)
        #expect(abs((top - style.margins.top - (bottom - style.margins.bottom)).raw) <= 2)
        let right = area.sheet.width - area.origin.x - area.width
        #expect(abs((area.origin.x - style.margins.left - (right - style.margins.right)).raw) <= 2)
    }

    @Test("a vertical page has as many characters down and columns across")
    func vertical() {
        let area = TypeArea(
            vertical: style {
                $0.writingMode = .vertical
                $0.pages = PageStyle(charactersPerLine: 40, linesPerPage: 20)
            })
        #expect(area.width == area.em * 40)
        #expect(area.height == area.pitch * 20)
    }

    @Test("pages hold so many lines")
    func lines() throws {
        let style = style { $0.pages = PageStyle(charactersPerLine: 20, linesPerPage: 10) }
        let printed = try Printed(.body(running(20 * 25 - 1)), style: style)
        #expect(printed.document.pages.indices.map { printed.text(onPage: $0).count } == [10, 10, 5])
    }
}

@Suite("Lines on the grid")
struct LineGridTests {
    private let table = ReportBlock.grid(head: ["年度", "人口"], [["令和七", "五万"], ["令和八", "六万"]])

    private func rows(onGrid: Bool, _ blocks: ReportBlock...) throws -> [Double] {
        let style = style {
            $0.pages.keepsLinesOnGrid = onGrid
            $0.headings[0].size = .pt(15)
            $0.headings[0].linesBefore = 0.5
        }
        let printed = try Printed(.prose(blocks), style: style)
        return printed.text(onPage: 0).filter { $0.size == style.bodySize && "緑野".contains($0.text) }
            .map { $0.row(style.linePitch) }
    }

    @Test("text behind a table or a large heading returns to a line")
    func returns() throws {
        let behindTable = try rows(onGrid: true, .body("緑"), table, .body("野"))
        #expect(behindTable.allSatisfy { $0.isNear($0.rounded()) })
        let behindHeading = try rows(onGrid: true, .body("緑"), .head("大きな見出し"), .body("野"))
        #expect(behindHeading.allSatisfy { $0.isNear($0.rounded()) })
    }

    @Test("without a grid it stands where it comes")
    func off() throws {
        let rows = try rows(onGrid: false, .body("緑"), table, .body("野"))
        #expect(!rows[1].isNear(rows[1].rounded()))
    }

    @Test("what is left is shared above and below a table")
    func shared() throws {
        let style = style { $0.pages.keepsLinesOnGrid = true }
        let printed = try Printed(.body("緑"), table, .body("野"), style: style)
        let stops = printed.rules(onPage: 0).filter { $0.from.y == $0.to.y }.map(\.from.y)
        let (top, bottom) = (try #require(stops.min()), try #require(stops.max()))
        let next = try printed.line("野").y - TypeArea.baseline(inCellOf: style.linePitch, em: style.bodySize)
        #expect(top > style.linePitch)
        #expect(next > bottom)
        #expect((next - bottom) - (top - style.linePitch) < style.linePitch)
    }
}

@Suite("Headings in whole lines")
struct WholeLineTests {
    private func printed(lines: Double, _ blocks: ReportBlock...) throws -> Printed {
        try Printed(
            .prose(blocks),
            style: style {
                $0.headings[0] = HeadingStyle(
                    size: .pt(12), usesHeadingFont: true, indent: ZenkakuLength(0), lines: lines,
                    linesBefore: 0)
            })
    }

    @Test("a heading stands in the middle of its lines", arguments: [1.0, 2, 3])
    func middle(lines: Double) throws {
        let printed = try printed(lines: lines, .body("緑"), .head("題"), .body("野"))
        let pitch = printed.area.pitch
        #expect(try printed.line("野").row(pitch).isNear(1 + lines))
        #expect(try printed.line("題").row(pitch).isNear(1 + (lines - 1) / 2))
    }

    @Test("its lines are kept at the head of a page too")
    func head() throws {
        let printed = try printed(lines: 3, .head("題"), .body("野"))
        #expect(try printed.line("野").row(printed.area.pitch).isNear(3))
    }

    @Test("two lines of text share the lines asked for")
    func long() throws {
        let printed = try printed(lines: 3, .head(running(60)), .body("野"))
        #expect(try printed.line("野").row(printed.area.pitch).isNear(3))
    }
}

@Suite("Last pages and what keeps together")
struct LastPageTests {
    private func counts(_ least: Int?, _ blocks: [ReportBlock]) throws -> [Int] {
        var style = FormStyle.lines(10)
        style.pages.leastLastLines = least
        let printed = try Printed(.prose(blocks), style: style)
        return printed.document.pages.indices.map { printed.text(onPage: $0).count }
    }

    private func lines(_ count: Int) -> [ReportBlock] { (0..<count).map { _ in .body("緑") } }

    @Test("a short last page takes lines from the one before")
    func evened() throws {
        #expect(try counts(nil, lines(11)) == [10, 1])
        #expect(try counts(4, lines(11)) == [7, 4])
        #expect(try counts(4, lines(24)) == [10, 10, 4])
        #expect(try counts(4, lines(10)) == [10])
    }

    @Test("each text that ends before a new page is evened out")
    func texts() throws {
        #expect(try counts(4, lines(12) + [.pageBreak(nowhere)] + lines(11)) == [8, 4, 7, 4])
    }

    @Test("the text stays what it is, and in order")
    func order() throws {
        let blocks = (0..<23).map { ReportBlock.body(String(UnicodeScalar(0x3042 + $0 * 2)!)) }
        var style = FormStyle.lines(7)
        let plain = try Printed(.prose(blocks), style: style).lines.filter { $0.mark.leaf != nil }.map(
            \.text)
        style.pages.leastLastLines = 5
        let evened = try Printed(.prose(blocks), style: style)
        #expect(evened.lines.filter { $0.mark.leaf != nil }.map(\.text) == plain)
    }

    @Test("where the page before cannot end earlier, all stays")
    func impossible() throws {
        #expect(try counts(8, lines(11)) == [10, 1])
    }

    private func table(_ rows: Int, _ staysTogether: Bool?) -> FormContent {
        .table(
            TableBlock(
                columns: [.fixed(.characters(6)), .rest],
                rows: (0..<rows).map { _ in TableBlock.Row(.label("表"), .value("値")) },
                staysTogether: staysTogether))
    }

    @Test(
        "short tables stay whole, longer ones where asked",
        arguments: [(4, nil, 0), (4, false, 3), (8, nil, 3), (8, true, 0)] as [(Int, Bool?, Int)])
    func tables(rows: Int, staysTogether: Bool?, onFirst: Int) throws {
        let printed = try Printed(
            .prose(lines(16)), table(rows, staysTogether), style: .lines(20))
        #expect(printed.text(onPage: 0).filter { $0.text.hasPrefix("表") }.count == onFirst)
    }

    @Test("a table higher than a page is broken all the same")
    func highTable() throws {
        let printed = try Printed(table(30, true), style: .lines(10))
        #expect(printed.document.pages.count > 3)
    }
}

@Suite("The grid behind the pages")
struct GridOverlayTests {
    @Test("is an artifact behind everything and leaves the rest alone")
    func overlay() throws {
        let style = style { $0.pages = PageStyle(charactersPerLine: 20, linesPerPage: 10) }
        let document = try Printed(.body(running(500)), style: style).document
        let shown = GridOverlay(style).applied(to: document)
        #expect(shown.structure == document.structure)
        for (plain, page) in zip(document.pages, shown.pages) {
            #expect(page.sequences.first?.mark == .artifact)
            #expect(Array(page.sequences.dropFirst()) == plain.sequences)
            let rules = page.sequences[0].steps.filter { if case .rule = $0 { true } else { false } }
            #expect(rules.count == 10 * (19 + 3))
        }
    }

    @Test(
        "its frame is the type area, on vertical pages too", arguments: [WritingMode.horizontal, .vertical])
    func frame(mode: WritingMode) throws {
        let style = style {
            $0.writingMode = mode
            $0.pages = PageStyle(charactersPerLine: 20, linesPerPage: 10)
        }
        let shown = GridOverlay(style).applied(to: try Printed(.body("緑"), style: style).document)
        guard case .box(let box)? = shown.pages[0].sequences[0].steps.last else {
            return #expect(Bool(false), "no frame")
        }
        let (along, across) = (style.bodySize * 20, style.linePitch * 9 + style.bodySize)
        let size = mode == .vertical ? Size(width: across, height: along) : Size(width: along, height: across)
        #expect(box.rect.size == size)
    }
}
