import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

private func word(_ text: String) -> Inline { .text(Spanned(text, at: nowhere)) }

extension Printed {
    /// What is drawn without text, by page.
    fileprivate func boxes(onPage page: Int = 0) -> [Box] {
        document.pages[page].sequences.flatMap(\.steps).compactMap {
            if case .box(let box) = $0 { box } else { nil }
        }
    }

    /// The text, without line ends.
    fileprivate func text() -> String { rows.map(\.text).joined() }
}

private func line(_ content: Inline..., alignment: HorizontalAlignment = .left) -> FormContent {
    .line(LineBlock(content: content, alignment: alignment, inset: ZenkakuLength(0)))
}

@Suite("Rings around choices")
struct RingTests {
    private let choices = Inline.decorated(
        .choices, [word("有"), word("・"), .decorated(.ring, [word("無")])])

    @Test("an ellipse as decoration, the text as it is")
    func ring() throws {
        let printed = try Printed(line(choices))
        #expect(printed.text() == "有・無")
        let rings = printed.boxes().filter { $0.shape == .ellipse }
        #expect(rings.count == 1)
        let start = printed.origin(0).x + printed.em * (try printed.line("有").columns[2])
        #expect(rings[0].rect.minX < start)
        #expect(rings[0].rect.maxX > start + printed.em)
        #expect(printed.document.pages[0].sequences.filter { $0.mark == .artifact }.count >= 1)
    }

    @Test("read aloud, the chosen one says so")
    func spoken() throws {
        let printed = try Printed(line(word("証拠書類は"), choices, word("とする。")))
        let spans = printed.document.structure.elements(.span)
        #expect(spans.map(\.attributes.actualText) == [nil, "有・無（○）", nil])
        #expect(printed.text() == "証拠書類は有・無とする。")
    }

    @Test("reading order follows the text where a choice stands among words and lines")
    func order() throws {
        let printed = try Printed(line(word(running(45)), choices, word(running(45))))
        let leaves = printed.document.structure.leaves
        let drawn = printed.document.pages[0].sequences.compactMap { sequence -> LeafID? in
            if case .leaf(let leaf) = sequence.mark { leaf } else { nil }
        }
        #expect(leaves == drawn)
    }

    @Test("a ringed word is not broken over lines, however narrow")
    func unbroken() throws {
        for fill in 36...46 {
            let printed = try Printed(
                line(word(running(fill)), .decorated(.choices, [.decorated(.ring, [word("該当しない")])])))
            #expect(printed.boxes().count == 1)
            #expect(printed.lines.contains { $0.text.contains("該当しない") })
        }
    }
}

@Suite("Boxed digits")
struct BoxedDigitTests {
    private func boxed(_ text: String) -> Inline { .decorated(.boxes, [word(text)]) }

    @Test("each character in a box of one width; the text is what was meant")
    func boxes() throws {
        let printed = try Printed(line(boxed("¥1234567")))
        #expect(printed.text() == "¥1234567")
        let steps = try printed.line("¥").steps
        #expect(steps.allSatisfy { $0.isNear(17.0 / 16, within: 0.001) })
        #expect(printed.document.structure.elements(.span).map(\.attributes.actualText) == ["¥1234567"])
    }

    @Test("rules between thousands are thicker")
    func thousands() throws {
        let printed = try Printed(line(boxed("¥1234567")))
        let rules = printed.rules(onPage: 0).sorted { $0.from.x < $1.from.x }
        let outer = TableRules().outer
        #expect(rules.map { $0.thickness == outer } == [false, true, false, false, true, false, false])
    }

    @Test("words beside them keep their digits")
    func beside() throws {
        #expect(try Printed(line(word("第１回12"), boxed("¥12"), word("３円"))).text() == "第１回12¥12３円")
    }

    @Test("digits of either policy fill the boxes", arguments: CompositionStyle.Digits.allCases)
    func policies(_ digits: CompositionStyle.Digits) throws {
        var style = FormStyle()
        style.composition.digits = digits
        let printed = try Printed(line(boxed("¥1234")), style: style)
        #expect(printed.text() == "¥1234")
        #expect(try printed.line("¥").steps.allSatisfy { $0.isNear(17.0 / 16, within: 0.001) })
    }
}

@Suite("Amounts in columns")
struct AmountColumnTests {
    private func cell(_ amount: String, _ unit: String) -> TableBlock.Cell {
        let content = [Inline.decorated(.solid, [word(amount)])] + (unit.isEmpty ? [] : [word(unit)])
        return TableBlock.Cell(paragraphs: [content], alignment: .right)
    }

    @Test("last digits stand under each other, with and without a unit", arguments: ["", "円"])
    func aligned(unit: String) throws {
        let amounts = ["1,234,567", "▲12,345", "7", "980"]
        let rows = amounts.map { TableBlock.Row(.label("額"), cell($0, unit)) }
        let printed = try Printed(.table([.fixed(.characters(6)), .rest], rows))
        let ends = printed.lines.filter { amounts.contains($0.text.replacing("円", with: "")) }
            .map { $0.columns[$0.columns.count - 1 - unit.count] }
        #expect(Set(ends.map { ($0 * 100).rounded() }).count == 1)
        #expect(printed.lines.filter { $0.mark.leaf != nil }.count >= 4)
    }

    @Test("▲ stands close to its number, and the number stays whole")
    func solid() throws {
        let printed = try Printed(line(.decorated(.solid, [word("▲12,345")])))
        #expect(try printed.line("▲").steps[0].isNear(1))
        for fill in 38...44 {
            let broken = try Printed(line(word(running(fill)), .decorated(.solid, [word("▲1,234,567")])))
            #expect(broken.lines.contains { $0.text.contains("▲1,234,567") })
        }
    }
}

@Suite("Lines with a text at either end")
struct TabbedLineTests {
    private func tabbed(
        _ left: String, _ right: String, dots: Bool = true, inset: Double = 0
    ) -> FormContent {
        .line(
            LineBlock(
                content: [word(left)], alignment: .left, inset: ZenkakuLength(inset),
                rightContent: [word(right)],
                hasLeader: dots))
    }

    private func leaders(_ printed: Printed) -> [Rule] {
        printed.rules(onPage: 0).filter { if case .dotted = $0.style { true } else { false } }
    }

    @Test("the text at the right ends at the margin, on the same line")
    func right() throws {
        let printed = try Printed(tabbed("旅費", "一二三", dots: false))
        #expect(printed.lines[0].text == "旅費一二三")
        #expect(printed.lines[0].end.isNear(printed.area.width / printed.em))
        #expect(leaders(printed).isEmpty)
    }

    @Test("dots of all lines stand in one raster, counted from the right")
    func raster() throws {
        let printed = try Printed(tabbed("旅費", "七"), tabbed("資料の購入に係る費用", "一二三", inset: 1), tabbed("計", "一二"))
        let pitch = printed.em / 3
        let starts = leaders(printed).map { (printed.area.width - pitch / 2 - $0.from.x).raw }
        #expect(starts.count == 3)
        #expect(starts.allSatisfy { $0 % pitch.raw == 0 })
        for rule in leaders(printed) { #expect(rule.from.x > rule.to.x) }
    }

    @Test("dots are no text and no content")
    func artifact() throws {
        let printed = try Printed(tabbed("旅費", "七"))
        #expect(printed.text() == "旅費七")
        #expect(printed.document.structure.leaves.count == 1)
    }

    @Test("dots keep clear of both texts")
    func clear() throws {
        let printed = try Printed(tabbed("旅費", "七"))
        let rule = try #require(leaders(printed).first)
        #expect(rule.from.x <= printed.area.width - printed.em * 1.5)
        #expect(rule.to.x >= printed.em * 2)
    }

    @Test("a long text at the left wraps before the one at the right; the last line has the dots")
    func wrapped() throws {
        let printed = try Printed(tabbed(running(60), "一二三四五"))
        #expect(printed.rows.count == 2)
        #expect(printed.rows[1].text.hasSuffix("一二三四五"))
        #expect((printed.rows[0].columns.last ?? 0) < printed.area.width / printed.em - 7)
    }

    @Test("two texts that have no room beside each other stand under each other")
    func stacked() throws {
        let printed = try Printed(tabbed("旅費", running(50)))
        #expect(printed.text() == "旅費" + running(50))
        #expect(printed.rows[0].text == "旅費")
    }
}

@Suite("記 … 以上")
struct NoticeTests {
    private func item(_ label: String?, _ text: String, _ items: [NoticeBlock.Item] = []) -> NoticeBlock.Item
    {
        NoticeBlock.Item(
            label: label.map { Spanned($0, at: nowhere) }, content: text.isEmpty ? [] : [word(text)],
            items: items, span: nowhere)
    }

    private func notice(_ items: NoticeBlock.Item...) -> FormContent {
        .notice(
            NoticeBlock(
                heading: Spanned("記", at: nowhere), items: items, closing: Spanned("以上", at: nowhere),
                indent: ZenkakuLength(0), linesBefore: 1, linesAfter: 1))
    }

    @Test("記 in the middle, 以上 one character from the right")
    func words() throws {
        let printed = try Printed(notice(item(nil, "緑")))
        let measure = printed.area.width / printed.em
        #expect(try printed.line("記").start.isNear((measure - 1) / 2))
        #expect(try printed.line("以上").end.isNear(measure - 1))
    }

    @Test("numbers by level, each level one character further in")
    func numbers() throws {
        let printed = try Printed(notice(item(nil, "緑", [item(nil, "野", [item(nil, "市")])]), item(nil, "議")))
        #expect(printed.rows.map(\.text) == ["記", "1緑", "(1)野", "ア市", "2議", "以上"])
        #expect(printed.rows[1...3].map { ($0.columns.last ?? 0).rounded() } == [2, 3, 4])
        #expect(
            printed.document.structure.words.contains("L(LI(Lbl LBody(L(LI(Lbl LBody(L(LI(Lbl LBody")
        )
    }

    @Test("labels of a level are spread to one width, values stand under each other")
    func labels() throws {
        let printed = try Printed(notice(item("日時", "緑"), item("研修場所", "野")))
        let columns = ["1日時緑", "2研修場所野"].map { text in
            printed.rows.first { $0.text == text }?.columns.last ?? 0
        }
        #expect(columns[0].isNear(columns[1]))
        #expect(columns[0].isNear(8))
    }

    @Test("goes over to the next page as a whole, but is broken where it is higher than a page")
    func together() throws {
        let fill = FormContent.prose((0..<16).map { _ in .body("埋") })
        let items = (0..<3).map { _ in item(nil, "緑") }
        let whole = try Printed(fill, notice(items[0], items[1], items[2]), style: .lines(20))
        #expect(whole.rows.filter { $0.page == 1 }.map(\.text) == ["記", "1緑", "2緑", "3緑", "以上"])
        let long = NoticeBlock.Item(
            label: nil, content: [word("緑")], items: (0..<30).map { _ in item(nil, "野") }, span: nowhere)
        let broken = try Printed(fill, notice(long), style: .lines(20))
        #expect(broken.text(onPage: 0).contains { $0.text == "記" })
        #expect(broken.document.pages.count == 3)
    }

    @Test("is read as it stands: number, label, value, then the items under it")
    func reading() throws {
        let boxes = NoticeBlock.Item(
            label: Spanned("額", at: nowhere), content: [.decorated(.boxes, [word("¥12")])],
            items: [item(nil, "野")], span: nowhere)
        #expect(try Printed(notice(boxes)).readText == "記1額¥12(1)野以上")
    }

    @Test("more items than kana go on with numbers")
    func many() {
        #expect(NoticeNumber.text(1, level: 2) == "ア")
        #expect(NoticeNumber.text(46, level: 2) == "ン")
        #expect(NoticeNumber.text(47, level: 2) == "47")
        #expect(NoticeNumber.text(12, level: 1) == "(12)")
    }
}
