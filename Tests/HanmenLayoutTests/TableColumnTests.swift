import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Table columns")
struct TableColumnTests {
    private func columns(_ widths: [ColumnWidth]) throws -> [Double] {
        let cells = widths.map { _ in TableBlock.Cell.value("緑") }
        let row = TableBlock.Row(name: "行", cells: cells, minimumLines: 1, span: nowhere)
        return Lattice(try Printed(.table(widths, [row]))).columns
    }

    @Test("a fixed label column, the rest for values")
    func labelAndRest() throws {
        let columns = try columns([.fixed(.characters(6)), .rest])
        #expect(columns.count == 3)
        #expect(zip(columns, [0, 6, 44]).allSatisfy { $0.isNear($1) })
    }

    @Test("several rests share what is left")
    func rests() throws {
        let columns = try columns([.rest, .fixed(.characters(8)), .rest, .rest])
        #expect(zip(columns, [0, 12, 20, 32, 44]).allSatisfy { $0.isNear($1) })
    }

    @Test("a width in millimetres is that wide")
    func millimetres() throws {
        let columns = try columns([.fixed(.mm(30)), .rest])
        #expect((columns[1] * 10.5 / 72 * 25.4).isNear(30))
    }

    @Test("fixed columns alone may leave room at the right")
    func narrow() throws {
        #expect(try columns([.fixed(.characters(6)), .fixed(.characters(10))]).last?.isNear(16) == true)
    }

    @Test(
        "columns that ask for more than there is share the measure",
        arguments: [[30.0, 30], [50, nil], [44, nil, nil], [20, 20, 20, nil], [1000]])
    func tooWide(characters: [Double?]) throws {
        let columns = try columns(characters.map { $0.map { .fixed(.characters($0)) } ?? .rest })
        #expect(columns.count == characters.count + 1)
        #expect(columns.last?.isNear(44) == true)
        #expect(zip(columns, columns.dropFirst()).allSatisfy { $1 - $0 > 1.97 }, "\(columns)")
    }

    @Test(
        "a table of the narrative fills the measure, however many columns",
        arguments: [1, 2, 3, 5, 8, 13, 22])
    func bodyTable(count: Int) throws {
        let head = (0..<count).map { "列\($0)" }
        let printed = try Printed(.grid(head: head, [head.map { _ in "緑野" }]))
        let columns = Lattice(printed).columns
        #expect(columns.count == count + 1)
        #expect(columns.last?.isNear(44) == true)
        #expect(zip(columns, columns.dropFirst()).allSatisfy { $1 - $0 >= 1.97 }, "\(columns)")
        #expect(printed.readText == head.joined() + head.map { _ in "緑野" }.joined())
    }

    @Test("columns of the narrative are as wide as their texts ask")
    func proportional() throws {
        let printed = try Printed(.grid(head: ["年", "内容"], [["七", running(60)]]))
        let columns = Lattice(printed).columns
        #expect(columns[1] > 2 && columns[1] < 8)
    }

    @Test("columns of the narrative are whole characters wide, so that their lines need no stretching")
    func wholeCharacters() throws {
        let columns = Lattice(
            try Printed(.grid(head: ["年", "内容", "備考"], [["令和七", running(60), running(9)]]))
        )
        .columns
        #expect(columns.allSatisfy { $0.isNear($0.rounded()) }, "\(columns)")
    }

    @Test("a number is not broken for the sake of a long text beside it")
    func numbers() throws {
        let amount = "123,456,789"
        let printed = try Printed(.grid(head: ["金額", "摘要", "備考"], [[amount, running(300), running(200)]]))
        #expect(try printed.line(amount).page == 0)
    }

    @Test("a word longer than its share does not push the others out")
    func longWord() throws {
        let word = String(repeating: "x", count: 400)
        let printed = try Printed(.grid(head: ["資料", "摘要"], [[word, "緑野市"]]))
        #expect(printed.readText == "資料摘要\(word)緑野市")
        #expect(Lattice(printed).columns[1] <= 40)
    }

    @Test("so many columns that none has room still end at the measure, and lose nothing")
    func absurd() throws {
        let head = (0..<60).map { _ in "列" }
        let printed = try Printed(.grid(head: head, []))
        let columns = Lattice(printed).columns
        #expect(columns.last?.isNear(44) == true)
        #expect(columns.count == 61)
        #expect(printed.readText == head.joined())
    }
}
