import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Paragraphs")
struct ParagraphTests {
    @Test("the first line is indented by one character, the others are not")
    func indent() throws {
        let lines = try Printed(.body(running(100))).text(onPage: 0)
        #expect(lines.count == 3)
        #expect(lines.map { $0.start.rounded() } == [1, 0, 0])
        #expect(lines[0].start.isNear(1) && lines[1].start.isNear(0))
    }

    @Test("a paragraph that begins with 「 is indented like any other")
    func bracket() throws {
        let line = try Printed(.body("「研修」に参加した")).line("「")
        // The bracket's ink is the right half of its cell; its body begins where the indent ends.
        #expect(line.start.isNear(0.5))
        #expect(line.columns[1].isNear(1.5))
    }

    @Test("a fixed sentence is indented as the layout says", arguments: [0.0, 1, 2])
    func sentence(indent: Double) throws {
        #expect(try Printed(.sentence("次のとおり報告します", indent: indent)).line("次の").start.isNear(indent))
    }

    @Test(
        "the right edge is flush",
        arguments: [
            running(300), running(300, of: "研修に、参加。した「緑野」市"), running(300, of: "議会はDXを学び2026年4月に"),
            running(300, of: "（緑野）・「市」、議会。"),
        ])
    func flush(text: String) throws {
        let lines = try Printed(.body(text)).text(onPage: 0)
        #expect(lines.count > 5)
        for line in lines.dropLast() { #expect(line.isFlush(with: 44), "\(line.text) \(line.end)") }
    }

    @Test("the last line keeps its natural width")
    func lastLine() throws {
        let line = try #require(try Printed(.body(running(50))).text(onPage: 0).last)
        #expect(line.steps.allSatisfy { $0.isNear(1, within: 0.002) }, "\(line.text) \(line.columns)")
    }

    @Test("a forced line end is a line end, and the next line begins like a first")
    func forced() throws {
        let printed = try Printed(.body("第一\n第二"))
        let lines = printed.text(onPage: 0)
        #expect(lines.map(\.text) == ["第一", "第二"])
        #expect(lines.allSatisfy { $0.start.isNear(1) })
        #expect(printed.document.structure.words == "Document(P P)")
    }

    @Test("a forced line end at the end of the text leaves an empty line, not a lost one")
    func forcedAtEnd() throws {
        let printed = try Printed(.body("第一\n\n第二"))
        let lines = printed.text(onPage: 0)
        #expect((lines[1].y - lines[0].y) == .pt(36))
    }

    @Test("emphasis is set in the heading face, in its place")
    func strong() throws {
        let content: [Inline] = inline("市の") + [.strong(inline("重点"))] + inline("施策")
        let printed = try Printed(
            .prose([.paragraph(Paragraph(content: content, span: nowhere))]))
        #expect(printed.readText == "市の重点施策")
        let runs = printed.document.pages[0].sequences.flatMap(\.steps).compactMap { step in
            if case .glyphs(let run) = step, !run.text.hasPrefix("-") { run } else { nil }
        }
        #expect(runs.map(\.text) == ["市の", "重点", "施策"])
        #expect(runs[0].font == runs[2].font && runs[0].font != runs[1].font)
        #expect(printed.document.fonts[runs[1].font.index].name.contains("Gothic"))
    }

    @Test("a reading stands over its base, at half size")
    func ruby() throws {
        let content: [Inline] = [
            .ruby(base: Spanned("牧野", at: nowhere), reading: Spanned("まきの", at: nowhere)),
            .text(Spanned("議員", at: nowhere)),
        ]
        let printed = try Printed(.prose([.paragraph(Paragraph(content: content, span: nowhere))]))
        let base = try printed.line("牧野")
        #expect(printed.readText == "牧野まきの議員")
        let reading = try printed.line("まきの")
        #expect(reading.size == printed.em / 2)
        #expect(reading.y < base.y && reading.y > base.y - printed.em * 1.2)
        #expect(reading.start >= base.start - 0.5)
    }

    @Test("a quotation stands two characters in")
    func quote() throws {
        let printed = try Printed(.quote([.body(running(100))], nowhere))
        #expect(printed.text(onPage: 0).map { $0.start.rounded() } == [3, 2, 2])
        #expect(printed.document.structure.words == "Document(BlockQuote(P))")
    }

    @Test("an empty paragraph is an empty line")
    func empty() throws {
        let printed = try Printed(.body("上"), .body(""), .body("下"))
        let lines = printed.text(onPage: 0)
        #expect(lines.map(\.text) == ["上", "下"])
        #expect(lines[1].y - lines[0].y == .pt(36))
    }

    @Test("a word wider than the measure is cut, not printed into the margin")
    func longWord() throws {
        let printed = try Printed(.body("資料" + String(repeating: "x", count: 300)))
        #expect(printed.readText.count == 302)
        #expect(printed.text(onPage: 0).allSatisfy { ($0.columns.last ?? 0) < 44 })
    }
}

extension PrintedLine {
    /// Ends at the measure, with or without the half em that a mark keeps.
    func isFlush(with measure: Double) -> Bool {
        guard let last = text.last else { return false }
        // The cell of a Latin letter is narrower than an em.
        if last.isASCII { return end > measure && end < measure + 0.75 }
        let isMark = "、。」）・".contains(last)
        return end.isNear(measure) || (isMark && end.isNear(measure + 0.5))
            || (last == "・" && end.isNear(measure + 0.25))
    }
}
