import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Tables over pages")
struct TablePageTests {
    private let columns: [ColumnWidth] = [.fixed(.characters(8)), .rest]
    private let head = TableBlock.Row(.head("番号"), .head("内容"))

    private func rows(_ count: Int) -> [TableBlock.Row] {
        (0..<count).map { .init(.value("第\($0)号"), .value("議案\($0)")) }
    }

    private func fill(_ count: Int) -> [FormContent] { (0..<count).map { _ in .line("埋", .left) } }

    /// Every page piece of a table is closed and inside the type area.
    private func expectClosed(_ printed: Printed, sourceLocation: SourceLocation = #_sourceLocation) {
        for page in printed.document.pages.indices where !printed.rules(onPage: page).isEmpty {
            let lattice = Lattice(printed, page: page)
            #expect(lattice.isClosed(thickness: .pt(0.8)), "page \(page)", sourceLocation: sourceLocation)
            let bottom = lattice.rows.last ?? .zero
            #expect(bottom <= printed.area.height, "page \(page)", sourceLocation: sourceLocation)
            for line in printed.text(onPage: page) {
                #expect(line.y < printed.area.height, sourceLocation: sourceLocation)
            }
        }
    }

    @Test("no row is lost, on pages of any height", arguments: 3...20)
    func rowsKept(height: Int) throws {
        let printed = try Printed(.table(columns, rows(60)), style: .lines(height))
        #expect(printed.readText == (0..<60).map { "第\($0)号議案\($0)" }.joined())
        expectClosed(printed)
    }

    @Test("the head stands on every page, but only once in the text", arguments: [4, 9, 14])
    func headRepeated(height: Int) throws {
        let printed = try Printed(.table(columns, head: [head], rows(40)), style: .lines(height))
        #expect(printed.document.pages.count > 2)
        for page in printed.document.pages.indices {
            let heads = printed.lines(onPage: page).filter { $0.text.hasPrefix("番号") }
            #expect(heads.count == 1)
            #expect(heads.allSatisfy { ($0.mark == .pagination(.tableHead)) == (page > 0) })
            #expect(heads.allSatisfy { $0.y < .pt(18) * 1.2 })
        }
        #expect(printed.readText == "番号内容" + (0..<40).map { "第\($0)号議案\($0)" }.joined())
        #expect(printed.document.structure.elements(.tableHeader(.column)).count == 2)
        expectClosed(printed)
    }

    @Test("two head rows are both repeated")
    func twoHeads() throws {
        let second = TableBlock.Row(.head("小"), .head("見出し"))
        let printed = try Printed(.table(columns, head: [head, second], rows(20)), style: .lines(10))
        for page in printed.document.pages.indices {
            #expect(printed.lines(onPage: page).prefix(4).contains { $0.text.hasPrefix("小") })
        }
        #expect(printed.readText.hasPrefix("番号内容小見出し第0号"))
    }

    @Test("rules between rows are thin, those around are thick")
    func thickness() throws {
        let lattice = Lattice(try Printed(.table(columns, rows(3))))
        #expect(lattice.rules.count { $0.thickness == .pt(0.4) } == 3)
        #expect(lattice.rules.count { $0.thickness == .pt(0.8) } == 4)
        #expect(lattice.isClosed(thickness: .pt(0.8)))
    }

    @Test("a head never stands alone at the foot of a page", arguments: 0...9)
    func headAtFoot(fill count: Int) throws {
        let printed = try Printed(
            Form(fill(count) + [.table(columns, head: [head], rows(3))], style: .lines(10)))
        let heads = printed.lines.filter { $0.text == "番号" && $0.mark.leaf != nil }
        let first = try printed.line("第0号")
        #expect(heads.map(\.page) == [first.page])
        expectClosed(printed)
    }

    @Test("a long cell is broken over pages, both pieces closed", arguments: 0...12)
    func longCell(fill count: Int) throws {
        let row = TableBlock.Row(.label("概要"), .value(running(34 * 30)))
        let printed = try Printed(Form(fill(count) + [.table(columns, [row])], style: .lines(16)))
        expectClosed(printed)
        #expect(printed.readText == String(repeating: "埋", count: count) + "概要" + running(34 * 30))
        let pieces = printed.document.pages.indices.map { page in
            printed.text(onPage: page).count { $0.text != "埋" && $0.text != "概要" }
        }
        #expect(pieces.allSatisfy { $0 == 0 || $0 >= 2 }, "\(pieces)")
    }

    @Test("the label of a broken row stands once, beside the first piece")
    func labelOfBrokenRow() throws {
        let row = TableBlock.Row(.label("概要"), .value(running(34 * 30)))
        let printed = try Printed(.table(columns, [row]), style: .lines(16))
        #expect(try printed.line("概要").page == 0)
    }

    @Test("a broken cell is one element with a leaf on each page")
    func brokenLeaves() throws {
        let row = TableBlock.Row(.label("概要"), .value(running(34 * 50)))
        let printed = try Printed(.table(columns, head: [head], [row]), style: .lines(16))
        let cell = try #require(printed.document.structure.elements(.tableData).first)
        #expect(cell.leaves.count == printed.document.pages.count)
        #expect(cell.leaves.count >= 4)
        #expect(printed.text(of: cell) == running(34 * 50))
        expectClosed(printed)
    }

    @Test("two long cells side by side go on side by side")
    func twoLongCells() throws {
        let row = TableBlock.Row(.value(running(400)), .value(running(900)))
        let printed = try Printed(.table([.rest, .rest], [row]), style: .lines(12))
        #expect(printed.readText == running(400) + running(900))
        #expect(printed.lines(onPage: 1).contains { $0.start < 5 })
        expectClosed(printed)
    }

    @Test("a short row is not broken")
    func shortRow() throws {
        let row = TableBlock.Row(.label("概要"), .value(running(34 * 4)))
        let printed = try Printed(Form(fill(8) + [.table(columns, [row])], style: .lines(10)))
        #expect(printed.rules(onPage: 0).isEmpty)
        expectClosed(printed)
    }

    @Test("a short row higher than the page is broken all the same", arguments: 2...5)
    func tinyPage(height: Int) throws {
        let row = TableBlock.Row(.label("概要"), .value(running(34 * 5)))
        let printed = try Printed(Form([.table(columns, [row])], style: .lines(height)))
        #expect(printed.readText == "概要" + running(34 * 5))
        expectClosed(printed)
    }

    @Test("a row whose least height is more than a page goes on over pages", arguments: [10.0, 30, 75])
    func highRow(lines: Double) throws {
        let row = TableBlock.Row(.label("所感"), .value("緑野市"), minimumLines: lines)
        let printed = try Printed(.table(columns, [row]), .line("後", .left), style: .lines(20))
        expectClosed(printed)
        #expect(printed.readText == "所感緑野市後")
        let heights = printed.document.pages.indices.flatMap { Lattice(printed, page: $0).heights }
        #expect(heights.reduce(.zero, +) >= .pt(18) * lines)
        #expect(heights.reduce(.zero, +) <= .pt(18) * (lines + 8))
    }

    @Test("a head higher than half a page is not repeated without end", arguments: [3, 6, 10, 14, 40])
    func highHead(lines: Double) throws {
        let head = TableBlock.Row(.head("番号"), .head("内容"), minimumLines: lines)
        let long = TableBlock.Row(.value("長"), .value(running(34 * 20)))
        let printed = try Printed(.table(columns, head: [head], rows(3) + [long]), style: .lines(8))
        #expect(printed.readText == "番号内容第0号議案0第1号議案1第2号議案2長" + running(34 * 20))
        expectClosed(printed)
    }

    @Test("a row too high for the page with the head on it ends too", arguments: 6...9)
    func headAndRow(lines: Int) throws {
        let row = TableBlock.Row(.value("長"), .value(running(34 * lines - 4)))
        let printed = try Printed(
            .table(columns, head: [head], rows(5) + [row, row, row]), style: .lines(lines + 1))
        #expect(printed.document.pages.count < 12)
        expectClosed(printed)
    }

    @Test("what follows a table stands below it")
    func below() throws {
        let printed = try Printed(.table(columns, rows(2)), .line("以上", .right))
        let line = try printed.line("以上")
        #expect(line.y - printed.em * 0.88 > Lattice(printed).rows.last ?? .zero)
    }

    @Test("two tables with air between them are two")
    func twoTables() throws {
        let printed = try Printed(.table(columns, rows(1)), .space(lines: 1), .table(columns, rows(1)))
        #expect(printed.rules(onPage: 0).count { $0.thickness == .pt(0.8) } == 8)
    }

    @Test("a table without rows leaves no trace")
    func noRows() throws {
        let printed = try Printed(.table(columns, []), .line("後", .left))
        #expect(printed.rules(onPage: 0).isEmpty)
        #expect(printed.document.structure.words == "Document(P)")
    }
}
