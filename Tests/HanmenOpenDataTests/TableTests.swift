import HanmenCore
import Testing

@testable import HanmenOpenData

@Suite("Tables of open data")
struct TableTests {
    private let table = OpenTable(
        name: "表 1", title: "表",
        columns: [
            OpenColumn("名 称", "name", "名称"), OpenColumn("金額", "amount", .integer, unit: "円", "金額"),
            OpenColumn("名称", "name", "もう一つ"),
        ],
        rows: [[.text("a,\"b\""), .integer(-1200), .blank], [.blank, .integer(0), .text("c")]])

    @Test("are UTF-8 behind a byte order mark, quoted where they must be, blank where nothing is")
    func csv() {
        #expect(table.csv == "\u{FEFF}名称,金額（円）,名称_2\r\n\"a,\"\"b\"\"\",-1200,\r\n,0,c\r\n")
    }

    @Test(
        "have no formulas in CSV (L2-06), and the text as it is in JSON",
        arguments: ["=1+1", "+a", "-\u{0301}", "＠a", "＝1"])
    func formulas(_ text: String) {
        var table = table
        table.rows = [[.text(text), .integer(-1), .blank]]
        #expect(table.csv.hasSuffix("\r\n'\(text),-1,\r\n"))
        #expect(table.json.line.contains(":\"\(text)\""))
    }

    @Test("are JSON with null for nothing")
    func json() {
        #expect(
            table.json.line
                == #"[{"名称":"a,\"b\"","金額（円）":-1200,"名称_2":null},{"名称":null,"金額（円）":0,"名称_2":"c"}]"#)
    }

    @Test("have names and identifiers that are there once")
    func unique() {
        #expect(table.columns.map(\.identifier) == ["name", "amount", "name_2"])
        #expect(table.name == "表_1")
    }

    @Test("a file that breaks a rule is not published")
    func refused() {
        var set = OpenDataset(publisher: "緑野市議会", now: 0)
        set.tables = [
            OpenTable(
                name: "a", title: "a", columns: [OpenColumn("名称", "name", "名称")],
                rows: [[.text("\u{E000}田")]])
        ]
        let files = set.files()
        #expect(files.value == nil)
        #expect(files.diagnostics.map(\.id) == ["opendata.l1-08"])
    }

    @Test("two files of one name are refused")
    func twice() {
        var set = OpenDataset(publisher: "緑野市議会", now: 0)
        set.tables = [table, table]
        #expect(set.files().value == nil)
        #expect(set.files().diagnostics.map(\.id).contains("opendata.name.twice"))
    }

    @Test("the catalogue names files, columns, units, terms")
    func catalog() throws {
        var set = OpenDataset(publisher: "緑野市議会", now: 1_775_001_600, license: "CC BY 4.0")
        set.tables = [table]
        let files = try #require(set.files().value)
        #expect(files.map(\.name) == ["表_1.csv", "目録.csv", "項目定義.csv", "表_1.json", "目録.json"])
        let catalog = String(decoding: files[1].bytes, as: UTF8.self)
        #expect(catalog.contains("表_1.csv,表,CSV,UTF-8（BOM付き）,2,緑野市議会,2026-04-01,CC BY 4.0\r\n"))
        let columns = String(decoding: files[2].bytes, as: UTF8.self)
        #expect(columns.contains("表_1.csv,2,金額（円）,amount,整数,円,金額\r\n"))
    }

    @Test("terms that the council has not set stay blank")
    func noTerms() throws {
        var set = OpenDataset(publisher: "緑野市議会", now: 0)
        set.tables = [table]
        let catalog = try #require(set.files().value?.first { $0.name == "目録.csv" })
        #expect(String(decoding: catalog.bytes, as: UTF8.self).contains("1970-01-01,\r\n"))
    }
}
