import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Marks and hanging indents (forms.md C07)")
struct MarkTests {
    @Test(
        "the lines of an item begin behind its mark",
        arguments: [Marker.circled(), .dot(), .parenthesized("(1)"), .ordinal("第１")])
    func hanging(marker: Marker) throws {
        let lines = try Printed(.list((marker, running(120)))).text(onPage: 0)
        #expect(lines[0].text == marker.text)
        #expect(lines[0].start.isNear(1, within: 0.3))
        let texts = lines.dropFirst()
        #expect(texts.count >= 3)
        #expect(lines[1].y == lines[0].y)
        #expect(texts.allSatisfy { $0.start.isNear(lines[1].start) })
        for line in texts.dropLast() { #expect(line.isFlush(with: 44), "\(line.end)") }
    }

    @Test("① and ・ take one character", arguments: [Marker.circled(), .dot(), .square()])
    func narrow(marker: Marker) throws {
        let printed = try Printed(.list((marker, "緑野市")))
        #expect(try printed.line("緑野市").start.isNear(2))
    }

    @Test("a wider mark is followed by air up to a half character", arguments: ["(1)", "(12)", "（１）", "第10"])
    func wide(text: String) throws {
        let printed = try Printed(.list((Marker.parenthesized(text), "緑野市")))
        let start = try printed.line("緑野市").start
        #expect((start * 2).isNear((start * 2).rounded()))
        #expect(start - 1 > Double(text.count) * 0.4)
    }

    @Test("items without a mark get the layout's")
    func defaultMark() throws {
        var style = FormStyle()
        style.defaultMarker = "●"
        let printed = try Printed(.list((nil, "緑野市")), style: style)
        #expect(printed.text(onPage: 0).map(\.text) == ["●", "緑野市"])
    }

    @Test("a nested list begins where the outer text does")
    func nested() throws {
        let inner = ReportBlock.list((.dot(), "内側"))
        let printed = try Printed(.list([ReportBlock.item(.circled(), .body("外側"), inner)]))
        #expect(try printed.line("外側").start.isNear(2))
        #expect(try printed.line("内側").start.isNear(3))
    }

    @Test("further paragraphs of an item stand under its first")
    func paragraphs() throws {
        let printed = try Printed(.list([ReportBlock.item(.circled(), .body("最初"), .body("次"))]))
        #expect(try printed.line("次").start.isNear(2))
    }

    @Test("an item without text still prints its mark")
    func bare() throws {
        #expect(try Printed(.list((.circled("③"), ""))).readText == "③")
    }

    @Test("a heading's mark is printed, its lines hang behind it")
    func heading() throws {
        let printed = try Printed(.head(running(60), marker: .square()))
        let lines = printed.text(onPage: 0)
        #expect(lines.map(\.text).joined() == "■" + running(60))
        #expect(lines[0].start.isNear(0) && lines[0].columns[1].isNear(12 / 10.5))
        #expect(lines[1].start.isNear(12 / 10.5))
    }

    @Test("a heading is set in the heading face and size of its level")
    func headingFace() throws {
        let printed = try Printed(.head("目的"), .head("概要", level: 2), .body("緑野市"))
        let (first, second) = (try printed.line("目的"), try printed.line("概要"))
        #expect(first.size == .pt(12) && second.size == .pt(10.5))
        let body = try printed.line("緑野市")
        #expect(first.font == second.font && first.font != body.font)
    }

    @Test("a level deeper than the style names looks like the last one named")
    func deep() throws {
        #expect(try Printed(.head("細目", level: 6)).line("細目").size == .pt(10.5))
    }

    @Test("a speaker stands at the right")
    func speaker() throws {
        let printed = try Printed(.body("緑野大学教授　森三郎", role: .speaker), .body("話"))
        #expect(try printed.line("緑野大学").end.isNear(44))
    }
}
