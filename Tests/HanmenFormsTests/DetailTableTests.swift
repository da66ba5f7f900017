import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

private let costFields = """
      費用: { 型: 明細, 列: { 費目: 文字, 金額: 金額, 率: 率, 充当額: { 型: 金額, 計算: 切捨て(金額 × 率) } } }
      合計額: { 型: 金額, 計算: 合計(費用.充当額) }
    """
private let costTable = """
      - 名前: 表
        種類: 明細表
        繰り返し: 費用
        列:
          - { 名前: 番, 値: "{連番}", 幅: 2字 }
          - { 名前: 費目, 値: "{費目}" }
          - { 名前: 充当額, 見出し: 充当額（円）, 値: "{充当額|数字}", 揃え: 右 }
        合計行: { 列: 充当額, 値: "{合計額|数字}" }
    """

@Suite("明細 and 明細表")
struct DetailTableTests {
    private let report = """
        費用:
          - { 費目: 旅費, 金額: "10,575円", 率: 1/2 }
          - { 費目: 資料, 金額: "1,001円", 率: 21.56% }
          - { 費目: 未定 }
        """

    @Test("rows are computed one by one, then summed")
    func table() throws {
        let bound = trial(costFields, costTable, report)
        #expect(problems(bound) == [])
        #expect(
            try #require(bound.value?.table).texts == [
                "番|費目|充当額（円）", "1|旅費|5,287", "2|資料|215", "3|未定|", "合計|5,502",
            ])
    }

    @Test("a sum of any rows is that of their amounts")
    func sums() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let amounts = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Int.random(in: -5000...5_000_000)
            }
            let rows = amounts.map { "  - { 費目: 甲, 金額: \"\($0 < 0 ? "▲" : "")\(abs($0))\", 率: 1/1 }" }
            let bound = trial(costFields, costTable, "費用:\n" + rows.joined(separator: "\n"))
            let last = try #require(bound.value?.table?.texts.last)
            #expect(last == "合計|" + AmountText.commas(amounts.reduce(0, +)))
        }
    }

    @Test("no rows: the head, and a blank total")
    func empty() throws {
        #expect(try #require(trial(costFields, costTable, "").value?.table).texts == ["番|費目|充当額（円）", "合計|"])
    }

    @Test("full sheets of rows, and what becomes of those that hold nothing")
    func padding() throws {
        let closed = try #require(
            trial(costFields, costTable + "\n    行数: 5行\n    余り: 以下余白", report).value?.table)
        #expect(closed.texts == ["番|費目|充当額（円）", "1|旅費|5,287", "2|資料|215", "3|未定|", "以下余白", "||", "合計|5,502"])
        let struck = try #require(
            trial(costFields, costTable + "\n    行数: 2行\n    余り: 斜線", report).value?.table)
        #expect(struck.rows.map(\.startsPage) == [false, false, true, false, false])
        #expect(struck.rows.map(\.isStruck) == [false, false, false, true, false])
    }

    @Test("rows that the layout names are there in its order, blank where nothing is said")
    func sections() throws {
        let fields = "  支出: { 型: 明細, 区分: [旅費, 資料費], 列: { 費目: 文字, 額: 金額 } }"
        let blocks = """
              - 名前: 表
                種類: 明細表
                繰り返し: 支出
                列: [{ 名前: 費目, 値: "{費目}" }, { 名前: 額, 値: "{額}" }]
            """
        let some = trial(fields, blocks, "支出: [{ 費目: 資料費, 額: 5円 }]")
        #expect(some.value?.table?.texts == ["費目|額", "旅費|", "資料費|5"])
        #expect(trial(fields, blocks, "").value?.table?.texts == ["費目|額", "旅費|", "資料費|"])
        let wrong = trial(fields, blocks, "支出: [{ 費目: 交際費, 額: 5円 }, { 費目: 旅費 }, { 費目: 旅費 }]")
        #expect(wrong.diagnostics.map(\.id) == [.choiceUnknown, .valueShape])
    }

    @Test("what a report says wrong of rows")
    func wrong() {
        #expect(trial(costFields, costTable, "費用: 旅費").diagnostics.map(\.id) == [.valueShape])
        #expect(trial(costFields, costTable, "費用: [旅費]").diagnostics.map(\.id) == [.valueShape])
        #expect(trial(costFields, costTable, "費用: [{ 品目: 旅費 }]").diagnostics.map(\.id) == [.fieldUnknown])
        let other = trial(costFields, costTable, "費用: [{ 金額: 10円, 率: 1/2, 充当額: 6円 }]")
        #expect(problems(other) == ["report.md:3:30 report.field.calculated 「充当額」は、計算では 5 になります"])
    }

    @Test("a fraction of a yen is refused, with the way out")
    func fraction() {
        let fields = "  額: { 型: 金額 }\n  半額: { 型: 金額, 計算: 額 ÷ 2 }"
        let bound = trial(fields, "  - { 名前: 行, 種類: 行, 文: \"{半額}{額}\" }", "額: 5円")
        #expect(bound.diagnostics.map(\.summary.japanese) == ["「半額」の答え 2.5 に、一円未満の端数があります"])
    }

    @Test("circles and unknown names in 計算 are told")
    func wrongCalculations() {
        let line = "  - { 名前: 行, 種類: 行, 文: 甲 }"
        let circle = trial("  甲: { 型: 金額, 計算: 乙 }\n  乙: { 型: 金額, 計算: 甲 + 1 }", line, "")
        #expect(circle.diagnostics.map(\.summary.japanese) == ["計算が輪になっています: 甲 → 乙 → 甲"])
        let unknown = trial("  甲: { 型: 金額, 計算: 丙 + 丁.額 }", line, "")
        #expect(unknown.diagnostics.map(\.id) == [.calculationNameUnknown, .calculationNameUnknown])
        let text = trial("  名: { 型: 文字 }\n  甲: { 型: 金額, 計算: 名 + 1 }", line, "")
        #expect(text.diagnostics.map(\.id) == [.calculationNameUnknown])
        let type = trial("  名: { 型: 文字, 計算: 1 + 1 }", line, "")
        #expect(type.diagnostics.map(\.id) == [.layoutValueWrong])
    }

    @Test("days and nights of a period, retention by fiscal year")
    func days() {
        let fields = """
              期間: { 型: 期間 }
              日数: { 型: 数, 単位: 日, 計算: 日数(期間) }
              泊: { 型: 数, 計算: 泊数(期間) }
              提出日: { 型: 日付 }
              期限: { 型: 日付, 計算: "年度末(提出日, 5)" }
            """
        let line = "  - { 名前: 行, 種類: 行, 文: \"{日数}{泊} {期限|和暦} {期間.終わり|略記}\" }"
        let bound = trial(fields, line, "期間: 令和7年10月22日～24日\n提出日: 令和8年2月1日")
        #expect(problems(bound) == [])
        #expect(bound.value?.plainText == "3日2 令和13年3月31日 R7.10.24\n")
    }
}
