import HanmenCore
import HanmenReport
import Testing

@Suite("The examples")
struct ExampleTests {
    static func source(_ name: String) throws -> SourceText {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let bytes = try DiskWorkspace().read("\(root)/Examples/\(name)", limit: 1 << 20)
        return SourceText(name: name, text: String(decoding: bytes, as: UTF8.self))
    }

    @Test("the report of 緑野市 is read without a word")
    func example() throws {
        let read = ReportReader().read(try Self.source("kenshu-midorino.md"))
        #expect(read.diagnostics.map(\.brief) == [])
        let report = try #require(read.value)
        let outline = Outline.lines(report.body)
        #expect(outline.count { $0.hasPrefix("H1 <■>") } == 4)
        #expect(outline.count { $0.hasPrefix("H2 <・>") } == 3)
        #expect(outline.count { $0.hasPrefix("S ") } == 3)
        #expect(outline.count { $0.hasPrefix("T ") } == 4)
        #expect(outline.contains { $0.contains("{錯綜|さくそう}") })
        #expect(outline.contains { $0.hasPrefix("L <ウ>") })
        #expect(outline.contains { $0.hasPrefix("L <※>") })
    }

    @Test("the old text of 緑野市 becomes a report of the same form")
    func oldText() throws {
        let imported = try Imported(try Self.source("kyu-kenshu-midorino.md").text)
        #expect(
            imported.report.fields.map(\.key.value) == [
                "様式", "提出日", "会派名", "会派代表者", "参加者", "期間", "研修時間", "研修場所", "研修内容", "目的",
            ])
        #expect(imported.outline.count { $0.hasPrefix("H2 <・>") } == 2)
        #expect(imported.outline.count { $0.hasPrefix("S ") } == 2)
        #expect(imported.lines(.joined).count == 1)
        #expect(imported.outline.contains { $0.contains("イベントと同じ日に") })
    }
}
