import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

private func bar(_ kind: PrivateKind) -> Inline { .bar(kind, at: nowhere) }

private func line(_ content: Inline...) -> FormContent {
    .line(LineBlock(content: content, alignment: .left, inset: ZenkakuLength(0)))
}

extension Printed {
    /// The boxes that are drawn as part of the text.
    fileprivate var bars: [Box] {
        document.pages.flatMap(\.sequences).filter { $0.mark.leaf != nil }.flatMap(\.steps).compactMap {
            if case .box(let box) = $0 { box } else { nil }
        }
    }

    /// The text as it is extracted.
    fileprivate var extracted: String {
        document.pages.flatMap(\.sequences).flatMap(\.steps).map {
            if case .glyphs(let run) = $0 { run.text } else { "" }
        }.joined()
    }
}

@Suite("Bars of public editions")
struct RedactionBarTests {
    @Test(
        "black, as high as the characters, of a width that tells the kind alone",
        arguments: PrivateKind.allCases)
    func geometry(kind: PrivateKind) throws {
        let printed = try Printed(line(inline("氏名")[0], bar(kind)), line(bar(kind)))
        #expect(printed.bars.map(\.fill) == [.black, .black])
        #expect(printed.bars[0].rect.size == printed.bars[1].rect.size)
        #expect(printed.bars[0].rect.size.height == printed.em)
        let width = printed.bars[0].rect.size.width.points / printed.em.points
        #expect(abs(width - (kind.barWidth - 0.08)) < 0.001)
    }

    @Test("the words on it are text: white on black, copied and read aloud")
    func words() throws {
        let printed = try Printed(line(inline("担当は")[0], bar(.person), inline("です。")[0]))
        #expect(printed.extracted == "担当は（非公開）です。- 1 -")
        let runs = printed.document.pages[0].sequences.flatMap(\.steps).compactMap { step -> GlyphRun? in
            if case .glyphs(let run) = step, run.text.contains("非") { run } else { nil }
        }
        #expect(runs.map(\.color) == [.white])
        #expect(runs.allSatisfy { printed.bars[0].rect.holds($0.origin) })
        let spans = printed.document.structure.elements(.span)
        #expect(spans.map(\.attributes.actualText) == ["（非公開）"])
    }

    @Test("white, with a rule around it, where a council wants no black")
    func white() throws {
        var form = Form([line(bar(.address))])
        form.redactionLook = .white
        let printed = try Printed(form)
        #expect(printed.bars.map(\.fill) == [.white] && printed.bars.first?.stroke != nil)
        #expect(printed.extracted.hasPrefix("（非公開）"))
    }

    @Test("two in a row are two elements with air between them, and reading order follows the text")
    func two() throws {
        let printed = try Printed(line(bar(.person), bar(.person), inline("と")[0], bar(.person)))
        #expect(printed.document.structure.elements(.span).count == 3)
        #expect(printed.bars[0].rect.maxX < printed.bars[1].rect.minX)
        let drawn = printed.document.pages[0].sequences.compactMap(\.mark.leaf)
        #expect(printed.document.structure.leaves == drawn)
    }

    @Test("no bar leaves its column, however narrow")
    func narrow() throws {
        let cell = TableBlock.Cell(paragraphs: [[bar(.address)]])
        let row = TableBlock.Row(name: "行", cells: [cell], minimumLines: 1, span: nowhere)
        let printed = try Printed(.table(TableBlock(columns: [.fixed(.characters(3))], rows: [row])))
        #expect(printed.bars.count == 1)
        #expect(printed.bars[0].rect.size.width <= printed.em * 3)
        #expect(printed.extracted.hasPrefix("（非公開）"))
    }

    @Test("a bar goes to the next line whole, the line before it is not drawn apart")
    func breaks() throws {
        let printed = try Printed(line(inline(running(36))[0], bar(.address), inline(running(30))[0]))
        #expect(printed.bars.count == 1)
        let right = printed.origin(0).x + printed.area.width
        #expect(printed.bars[0].rect.maxX <= right)
        #expect(printed.lines[0].text == running(36))
    }

    @Test("beside amounts that are never broken, and in headings with their outline")
    func beside() throws {
        let amount = Inline.decorated(.solid, inline("12,345"))
        let printed = try Printed(line(bar(.person), amount, bar(.person), bar(.phone)))
        #expect(printed.bars.count == 3)
        #expect(printed.extracted.hasPrefix("（非公開）12,345（非公開）（非公開）"))
        let heading = Heading(level: 1, marker: nil, content: [bar(.person)] + inline("の話"), span: nowhere)
        let outline = try Printed(.heading(heading)).document.outline
        #expect(outline.map(\.title) == ["（非公開）の話"])
    }

    @Test("in columns the bar lies along the column and its words stand upright")
    func vertical() throws {
        let document = try VerticalSample.layOut([line(inline("担当は")[0], bar(.person), inline("である")[0])])
        let steps = try #require(document.value).pages[0].sequences.flatMap(\.steps)
        let bars = steps.compactMap { if case .box(let box) = $0 { box } else { nil } }
        #expect(bars.count == 1)
        #expect(bars[0].rect.size.height > bars[0].rect.size.width * 3)
        let words = steps.compactMap { step -> GlyphRun? in
            if case .glyphs(let run) = step, run.text.contains("公") { run } else { nil }
        }
        #expect(words.map(\.isRotated) == [false])
    }
}

@Suite("What editions say of themselves on their pages")
struct EditionPageTests {
    private func printed(_ edition: Edition, _ content: FormContent = line(inline("本文")[0])) throws -> Printed
    {
        var form = Form([content, .pageBreak, line(inline("次の頁")[0])])
        form.edition = edition
        return try Printed(form)
    }

    @Test("a draft has a large pale 案 behind every page, an artifact and no text")
    func draft() throws {
        let printed = try printed(.draft)
        for page in printed.document.pages {
            let first = try #require(page.sequences.first)
            #expect(first.mark == .pagination(.watermark))
            guard case .outlines(let run)? = first.steps.first else {
                Issue.record("no outlines")
                return
            }
            #expect(run.size > page.frame.size.width / 2)
            #expect(Color.black.contrast(with: run.color) > 12)
        }
        #expect(!printed.extracted.contains("案"))
    }

    @Test("titles say which edition it is; the original has nothing added")
    func titles() throws {
        #expect(try printed(.draft).document.metadata.title == "研修参加報告書（案）")
        #expect(try printed(.copy).document.metadata.title == "研修参加報告書（写）")
        #expect(try printed(.public).document.metadata.title == "研修参加報告書（公開用）")
        let original = try printed(.original).document
        #expect(original.metadata.title == "研修参加報告書")
        #expect(
            original
                == (try Printed(Form([line(inline("本文")[0]), .pageBreak, line(inline("次の頁")[0])])).document))
    }
}
