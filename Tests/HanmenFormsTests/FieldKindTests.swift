import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("New types and formats")
struct NewTypeTests {
    @Test(
        "print as papers write them",
        arguments: [
            ("日付", "令和3年10月25日", "和暦西暦", "令和3(2021)年10月25日"), ("日付", "令和元年5月1日", "西暦", "2019年5月1日"),
            ("日付", "2021-10-25", "略記", "R3.10.25"),
            ("時間", "13:15～16:35、9:00～12:20", "午前午後", "午後1時15分～午後4時35分、午前9時～午後0時20分"),
            ("金額", "12,345円", "金円也", "金12,345円也"), ("金額", "▲12,345円", "円△", "△12,345円"),
            ("金額", "12,999円", "千円", "12"),
            ("率", "21.56%", "百分率", "21.56%"), ("率", "2/3", "分数", "3分の2"), ("率", "1/2", "", "50%"),
            ("年度", "2025年度", "", "令和7年度"), ("年度", "令和元年度", "", "令和元年度"), ("年度", "R7", "", "令和7年度"),
            ("数", "1,234.5", "", "1,234.5"), ("数", "4人", "", "4人"), ("文書番号", "緑議第12号", "", "緑議第12号"),
            ("口座", "{ 金融機関: 緑野銀行, 支店: 本店, 種別: 普通, 番号: \"0123456\", 名義: 緑風会 }", "", "緑野銀行 本店 普通 0123456 緑風会"),
            ("選択○", "有", "", "有・無"),
        ])
    func print(_ type: String, _ value: String, _ format: String, _ printed: String) {
        let more = type == "選択○" ? ", 選択肢: [有, 無]" : type == "数" && value.hasSuffix("人") ? ", 単位: 人" : ""
        let text = format.isEmpty ? "{欄}" : "{欄|\(format)}"
        let bound = trial("  欄: { 型: \(type)\(more) }", "  - { 名前: 行, 種類: 行, 文: \"\(text)\" }", "欄: \(value)")
        #expect(problems(bound) == [])
        #expect(bound.value?.plainText == printed + "\n")
    }

    @Test(
        "what is none of them",
        arguments: [("率", "半分"), ("数", "多い"), ("年度", "令和7年度分"), ("口座", "緑野銀行"), ("口座", "{ 銀行: 甲 }")])
    func wrong(_ type: String, _ value: String) {
        let bound = trial("  欄: { 型: \(type) }", "  - { 名前: 行, 種類: 行, 文: \"{欄}\" }", "欄: \(value)")
        #expect(bound.diagnostics.count == 1 && bound.hasErrors)
    }
}
