import HanmenCore
import HanmenReport
import Testing

@Suite("Files that cannot be a report")
struct FileTests {
    private let reader = ReportReader()

    private func briefs(_ bytes: [UInt8], _ encoding: TextEncoding = .utf8) -> [String] {
        reader.read(name: "t.md", bytes: bytes, encoding: encoding).diagnostics.map(\.brief)
    }

    @Test("a byte order mark and Windows line ends do no harm")
    func windowsLineEnds() {
        let result = reader.read(
            name: "t.md", bytes: [0xEF, 0xBB, 0xBF] + Array("# ■題\r\n\r\n①一\r\n②二\r\n".utf8))
        #expect(result.diagnostics.isEmpty)
        #expect(result.value.map { Outline.lines($0.body) } == ["H1 <■>題", "L <①>一", "L <②>二"])
    }

    @Test("Windows-31J is offered by name, at the wrong byte")
    func windows31J() {
        // 「報告」 in Windows-31J after one line of ASCII.
        let bytes: [UInt8] = Array("ab\nc".utf8) + [0x95, 0xF1, 0x8D, 0x90, 0x81, 0x60]
        let result = reader.read(name: "t.md", bytes: bytes)
        #expect(result.value == nil)
        #expect(result.diagnostics.map(\.brief) == ["report.file.not-utf-8 2:2"])
        #expect(result.diagnostics.first?.hints.first?.japanese.contains("`--encoding windows-31j`") == true)
        let read = reader.read(name: "t.md", bytes: bytes, encoding: .windows31J)
        #expect(read.value.map { Outline.lines($0.body) } == ["P ab c報告～"])
    }

    @Test("other bytes are not taken for Windows-31J")
    func otherBytes() {
        let hints = reader.read(name: "t.md", bytes: [0x61, 0xFF, 0x00, 0xFE]).diagnostics.flatMap(\.hints)
        #expect(!hints.isEmpty && hints.allSatisfy { !$0.japanese.contains("31") })
        #expect(
            reader.read(name: "t.md", bytes: [0xFF, 0xFE, 0x42, 0x30]).diagnostics.first?.hints.first?
                .japanese.contains("UTF-16") == true)
    }

    @Test("a byte that is not Windows-31J is named")
    func wrongWindows31J() {
        #expect(
            briefs([0x82, 0xA0, 0x0A, 0x82, 0xA0, 0x82], .windows31J) == ["report.file.not-windows-31j 2:2"])
    }

    @Test("control characters are named one by one, the first twenty")
    func controlCharacters() {
        #expect(
            briefs(Array("あ\u{7}い\n\u{1B}\u{85}\u{0}".utf8)).sorted() == [
                "report.file.control-character 1:2", "report.file.control-character 2:1",
                "report.file.control-character 2:2", "report.file.control-character 2:3",
            ])
        #expect(problems("あ\u{7}い").first?.summary.japanese.contains("U+0007") == true)
        #expect(briefs([UInt8](repeating: 1, count: 500)).count == 21)
        #expect(problems("項目\t値").isEmpty)
    }

    @Test("10 MB are refused by the limit, at once")
    func tooLarge() {
        let clock = ContinuousClock()
        let bytes = [UInt8](repeating: 0x61, count: 10 << 20)
        var result = Diagnosed<Report>(nil)
        let time = clock.measure { result = reader.read(name: "t.md", bytes: bytes) }
        #expect(result.value == nil)
        #expect(result.diagnostics.first?.summary.japanese.contains("4 MB") == true)
        #expect(time < .seconds(2))
    }

    @Test("a lone line of 20,000 characters is fine, one of 100,001 is not")
    func longLines() {
        #expect(Outline.of(String(repeating: "緑", count: 20_000)).first?.count == 20_002)
        #expect(
            problems("\n" + String(repeating: "緑", count: 100_001)).map(\.brief) == [
                "report.file.line-too-long 2:1"
            ])
    }

    @Test("lines without number are refused")
    func manyLines() {
        let text = String(repeating: "x\n", count: 300_000)
        #expect(problems(text).map(\.brief) == ["report.file.too-many-lines 200001:1"])
    }

    @Test("a table of 10,000 rows is read, one above the limit is refused")
    func longTables() {
        let rows = (0..<10_000).map { "| \($0) | 値 |" }.joined(separator: "\n")
        #expect(Outline.of("| 番 | 値 |\n|---|---|\n" + rows).count == 10_001)
        let small = ReportReader(limits: ReadingLimits(tableRows: 2))
        let table = SourceText(name: "t.md", text: "前\n\n| a |\n|---|\n| 1 |\n| 2 |\n| 3 |")
        #expect(small.read(table).diagnostics.map(\.brief) == ["report.body.table-too-long 3:1"])
    }

    @Test("cells beyond the head are an error, for nothing may be lost")
    func lostCells() {
        #expect(
            problems("| a | b |\n|---|---|\n| 1 | 2 | 3 |").map(\.brief) == [
                "report.body.table-cells-lost 3:1"
            ])
        #expect(problems("| a | b |\n|---|---|\n| 1 | 2\\|3 |\n| 1 |\n1 | 2").isEmpty)
    }

    @Test("nesting beyond twenty levels is refused", arguments: [">", "- "])
    func deep(mark: String) {
        let text = String(repeating: mark, count: 2_000) + "深い"
        #expect(problems(text).contains { $0.id.name == "report.body.too-deep" })
        #expect(problems(String(repeating: mark, count: 10) + "浅い").isEmpty)
    }

    @Test(
        "hostile Markdown takes bounded time",
        arguments: [
            "[", "*a ", "`", "> ", "![", "<", "_a*", "&", "- ", "**a[", "<!--", "[a](", "{a|", "|", "①", "\\",
        ])
    func hostile(piece: String) {
        let line = String(repeating: piece, count: 20_000 / piece.utf8.count)
        let text = String(repeating: line + "\n", count: 10)
        let time = ContinuousClock().measure { _ = problems(text) }
        #expect(time < .seconds(30))
    }
}
