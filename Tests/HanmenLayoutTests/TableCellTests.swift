import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Table cells")
struct TableCellTests {
    private let columns: [ColumnWidth] = [.fixed(.characters(10)), .rest]
    private let air = Length.pt((18 - 10.5) / 4)

    private func table(_ rows: TableBlock.Row..., columns: [ColumnWidth]? = nil) throws -> Printed {
        try Printed(.table(columns ?? self.columns, rows))
    }

    @Test("labels are spread to the widest and stand in the middle of their column")
    func labels() throws {
        let printed = try table(
            .init(.label("期間"), .value("四月")), .init(.label("研修実施場所"), .value("緑野市")))
        let (short, long) = (try printed.line("期間"), try printed.line("研修実施場所"))
        #expect(long.start.isNear(2) && long.end.isNear(8))
        #expect(short.start.isNear(2) && short.end.isNear(8))
        #expect(long.steps.allSatisfy { $0.isNear(1) })
    }

    @Test("labels too wide for their column wrap, all in the middle")
    func wideLabels() throws {
        let printed = try table(
            .init(.label("期間"), .value("四月")), .init(.label(running(15)), .value("緑野市")))
        #expect(printed.readText == "期間四月" + running(15) + "緑野市")
        #expect(printed.lines.filter { $0.start < 9 && $0.mark.leaf != nil }.allSatisfy { $0.end <= 9.53 })
    }

    @Test("a label of two lines prints both, each spread")
    func labelOfTwoLines() throws {
        let printed = try table(.init(.label("研修\n実施場所"), .value("緑野市")))
        #expect(printed.readText == "研修実施場所緑野市")
        let lines = try ["研修", "実施"].map { try printed.line($0) }
        #expect(lines.allSatisfy { $0.start.isNear(3) && $0.end.isNear(7) })
    }

    @Test("a label of two paragraphs prints both")
    func labelOfTwoParagraphs() throws {
        let label = TableBlock.Cell(
            paragraphs: [inline("研修"), inline("場所")], alignment: .spread, scope: .row)
        #expect(try table(.init(label, .value("緑野市"))).readText == "研修場所緑野市")
    }

    @Test("a label of one character stands in the middle")
    func labelOfOne() throws {
        let printed = try table(.init(.label("記"), .value("")), .init(.label("研修場所"), .value("")))
        #expect(try printed.line("記").start.isNear(4.5))
    }

    @Test(
        "values stand left, middle or right, half a character from the rule",
        arguments: [(TableBlock.Cell.Alignment.left, 10.5), (.center, 25), (.right, 39.5)])
    func alignment(alignment: TableBlock.Cell.Alignment, start: Double) throws {
        let printed = try table(.init(.label("期間"), .value("四月一日", alignment)))
        #expect(try printed.line("四月").start.isNear(start))
    }

    @Test(
        "amounts of the narrative's tables stand at the right, where nothing is said",
        arguments: [
            ("1,204", true), ("△300円", true), ("12.5%", true), ("令和8", false), ("4月1日", false), ("なし", false),
        ])
    func amounts(text: String, isRight: Bool) throws {
        let line = try Printed(.grid(head: ["項目", "値"], [["会議費", text]])).line(text)
        #expect((line.start > 38) == isRight)
    }

    @Test("wrapped text keeps half a character from both rules", arguments: 1...12)
    func padding(width: Int) throws {
        let text = running(70, of: "研修、に参加。した「緑野」市ABC")
        let printed = try table(
            .init(.value(text), .value(text)), columns: [.fixed(.characters(Double(width + 1))), .rest])
        #expect(printed.readText == text + text)
        let edge = Lattice(printed).columns[1]
        for line in printed.text(onPage: 0) {
            let isLeft = line.start < edge - 0.6
            let (left, right) = isLeft ? (0, edge) : (edge, 44)
            // The left half of a bracket's cell is empty, and the right half of a mark's.
            #expect(line.start >= left + (line.text.hasPrefix("「") ? 0 : 0.5) - 0.03)
            let isNarrow = line.text.last.map { $0.isASCII || "、。」".contains($0) } ?? false
            #expect(line.end <= right - (isNarrow ? 0 : 0.5) + 0.03, "\(line.text) \(line.end)")
        }
    }

    @Test("a row is as high as its highest cell, with air above and below", arguments: [1, 2, 5])
    func height(lines: Int) throws {
        let printed = try table(.init(.label("期間"), .value(running(33 * (lines - 1) + 20))))
        #expect(Lattice(printed).heights == [.pt(18) * lines + air * 2])
    }

    @Test("a row is at least as high as the layout says", arguments: [1.5, 3, 10])
    func minimumHeight(lines: Double) throws {
        let printed = try table(.init(.label("期間"), .value("四月"), minimumLines: lines))
        #expect(Lattice(printed).heights == [.pt(18) * lines + air * 2])
    }

    @Test("labels and values stand in the middle of a high row")
    func middle() throws {
        let printed = try table(.init(.label("期間"), .value("四月"), minimumLines: 5))
        let baseline = TypeArea.baseline(inCellOf: .pt(90) + air * 2, em: .pt(10.5))
        #expect(try printed.line("期間").y == baseline)
        #expect(try printed.line("四月").y == baseline)
    }

    @Test("a value that is to stand at the top does")
    func top() throws {
        var value = TableBlock.Cell.value("四月")
        value.verticalAlignment = .top
        let printed = try table(.init(.label("期間"), value, minimumLines: 5))
        #expect(try printed.line("四月").y == air + TypeArea.baseline(inCellOf: .pt(18), em: .pt(10.5)))
    }

    @Test("paragraphs of a cell stand under one another")
    func paragraphs() throws {
        let cell = TableBlock.Cell(paragraphs: [inline("①一"), inline("②二"), inline("")])
        let printed = try table(.init(.label("概要"), cell))
        #expect(try printed.line("②").y - printed.line("①").y == .pt(18))
        #expect(Lattice(printed).heights == [.pt(54) + air * 2])
    }

    @Test("an empty row has room for a line")
    func empty() throws {
        let printed = try table(.init(.value(""), .value("")), .init(.value("緑"), .value("野")))
        #expect(Lattice(printed).heights.map { $0 } == [.pt(18) + air * 2, .pt(18) + air * 2])
    }

    @Test("a cell without paragraphs is an empty one")
    func noParagraphs() throws {
        let printed = try table(.init(TableBlock.Cell(paragraphs: []), .value("野")))
        #expect(printed.readText == "野")
    }

    @Test("a cell over two columns has no rule through it")
    func span() throws {
        let printed = try table(
            .init(.value("一"), .value("二"), .value("三")),
            .init(.value(running(25), columns: 2), .value("狭い")),
            columns: [.fixed(.characters(10)), .fixed(.characters(20)), .rest])
        let lattice = Lattice(printed)
        #expect(lattice.stretches(at: 10, em: printed.em) == [lattice.rows[0]...lattice.rows[1]])
        #expect(lattice.stretches(at: 30, em: printed.em) == [lattice.rows[0]...lattice.rows[2]])
        #expect(try printed.line(running(25)).end.isNear(25.5))
        #expect(try printed.line("狭い").start.isNear(30.5))
    }

    @Test("a rule that a cell interrupts goes on below it")
    func interrupted() throws {
        let printed = try table(
            .init(.value("一"), .value("二")), .init(.value("三", columns: 2)), .init(.value("四"), .value("五")))
        let lattice = Lattice(printed)
        let rows = lattice.rows
        #expect(lattice.stretches(at: 10, em: printed.em) == [rows[0]...rows[1], rows[2]...rows[3]])
        #expect(lattice.isClosed(thickness: .pt(0.8)))
    }

    @Test("cells beyond the last column are printed in it, not lost", arguments: [1, 2, 4])
    func tooMany(span: Int) throws {
        let printed = try table(
            .init(.value("一"), .value("二", columns: span), .value("三"), .value("四")), columns: columns)
        #expect(printed.readText == "一二三四")
        #expect(printed.text(onPage: 0).allSatisfy { $0.end <= 44 })
    }

    @Test("a row of fewer cells than columns is still framed")
    func tooFew() throws {
        #expect(Lattice(try table(.init(.value("一")))).isClosed(thickness: .pt(0.8)))
    }

    @Test("a span of nothing counts as one", arguments: [0, -3])
    func noSpan(span: Int) throws {
        #expect(try table(.init(.value("一", columns: span), .value("二"))).readText == "一二")
    }
}
