import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("出所: values from a faction's year")
struct SharedDataTests {
    private let form = """
        様式: 試し
        項目:
          会派名: { 型: 文字, 出所: 会派.名称 }
          収入: { 型: 金額, 出所: 収支.収入, 既定: 0円 }
          費用:
            型: 明細
            出所: 出納簿
            列: { 日: { 型: 日付, 出所: 年月日 }, 充当額: 金額 }
        構成:
          - { 名前: 行, 種類: 行, 文: "{会派名} {収入|円}" }
          - 名前: 表
            種類: 明細表
            繰り返し: 費用
            列: [{ 名前: 日, 値: "{日|略記}" }, { 名前: 額, 値: "{充当額|数字}" }]
        """

    private let place = SourceText(name: "会派.yaml", text: "会派: 緑風会\n").span(0..<6)

    private func text(_ value: String) -> FieldValue { .text(Spanned(value, at: place)) }

    private var shared: SharedData {
        let row = [("年月日", "令和7年4月12日"), ("充当額", "1,200"), ("備考", "要らない列")].map {
            ReportField(key: Spanned($0, at: place), value: text($1))
        }
        return SharedData([
            .faction: text("緑風会"), .income: text("240,000"), .ledger: .list([.record(row, place)], place),
        ])
    }

    private func bound(_ report: String, _ shared: SharedData) -> Diagnosed<Form> {
        let store = LayoutStore(workspace: MemoryWorkspace(["f.yaml": form]), root: "L")
        return FormBinder(store: store).bind(
            .read("---\n様式: 試し\n\(report)\n---\n"), layout: .file("f.yaml"), shared: shared)
    }

    private func line(_ form: Form?) -> String? {
        form?.blocks.lazy.compactMap {
            if case .line(let line) = $0.content { line.content.plainText } else { nil }
        }
        .first
    }

    @Test("what the report leaves out comes from there; columns by their own names or by 出所")
    func taken() throws {
        let bound = bound("", shared)
        #expect(bound.diagnostics.isEmpty)
        #expect(line(bound.value) == "緑風会 240,000円")
        #expect(try #require(bound.value?.table).texts == ["日|額", "R7.4.12|1,200"])
    }

    @Test("without a year, 既定 counts")
    func fallback() {
        #expect(line(bound("会派名: 緑風会", SharedData()).value) == "緑風会 0円")
    }

    @Test("what a report says otherwise is told with both places; the same in another spelling is not")
    func differences() throws {
        #expect(bound("収入: ２４００００円", shared).diagnostics.isEmpty)
        let found = bound("会派名: 緑風の会\n費用: [{ 日: 令和7年4月12日, 充当額: 1300円 }]", shared).diagnostics
        #expect(found.map(\.id) == [.valueDiffersFromData, .valueDiffersFromData])
        #expect(found[0].hints[0].japanese.contains("会派.yaml:1:1"))
        #expect(found[1].summary.japanese.contains("「1,300円」、年度のデータでは「1,200円」"))
    }

    @Test("rows that are mixed up differ, though their total is the same")
    func mixedUp() {
        let found = bound(
            "費用: [{ 日: 令和7年4月12日, 充当額: 1000円 }, { 日: 令和7年4月13日, 充当額: 200円 }]", shared
        ).diagnostics
        #expect(found.map(\.id) == [.valueDiffersFromData, .valueDiffersFromData])
    }

    @Test("出所 names only what there is")
    func unknownSources() {
        let problems = trial(
            "  甲: { 型: 文字, 出所: 会派.名前 }\n  乙: { 型: 明細, 出所: 出納簿, 列: { 日: { 型: 日付, 出所: 日 } } }",
            "  - { 名前: 行, 種類: 行, 文: \"{甲}\" }", ""
        ).diagnostics
        #expect(problems.map(\.id) == [.layoutValueWrong, .layoutValueWrong])
    }

    @Test("reports are collated in the order of a field, numbers by their size, columns of a 明細 as lists")
    func collated() throws {
        let reports = [("10", "森", "道路"), ("2", "青木", "公園"), ("", "木村", "水道")].map { number, name, subject in
            Report.read(
                "---\n受付番号: \(number)\n氏名: \(name)\n質問: [{ 件名: \(subject) }, { 件名: 学校 }]\n---\n")
        }
        guard case .list(let rows, _) = CollatedReports(reports, orderedBy: "受付番号").rows else {
            Issue.record("no list")
            return
        }
        let names = rows.map { row -> String in
            guard case .record(let entries, _) = row else { return "" }
            let value = { (key: String) in
                entries.first { $0.key.value == key }?.value.words.joined(separator: "、") ?? ""
            }
            return "\(value("氏名")) \(value("質問.件名"))"
        }
        #expect(names == ["青木 公園、学校", "森 道路、学校", "木村 水道、学校"])
    }
}
