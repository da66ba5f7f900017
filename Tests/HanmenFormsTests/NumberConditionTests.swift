import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("Numbers in conditions")
struct NumberConditionTests {
    @Test(
        "compare numbers, amounts, days and counts",
        arguments: [
            ("額 < 0", false), ("額 > 999", true), ("額 ≧ 1,000", true), ("額 <= 999", false),
            ("件数(人) ≧ 2", true),
            ("人数 ＜ 額", true), ("無 < 1", false), ("額 > 0 かつ 件数(人) > 2", false), ("始め < 終わり", true),
        ])
    func compare(_ condition: String, _ holds: Bool) {
        let fields = """
              額: { 型: 金額 }
              無: { 型: 金額 }
              人数: { 型: 数 }
              人: { 型: 氏名の一覧 }
              始め: { 型: 日付 }
              終わり: { 型: 日付 }
            """
        let bound = trial(
            fields, "  - { 名前: 行, 種類: 行, 文: あり, 条件: \"\(condition)\" }",
            "額: 1,000円\n人数: 3\n人: [甲, 乙]\n始め: 令和7年1月5日\n終わり: 令和7年2月1日")
        #expect(problems(bound) == [])
        #expect((bound.value?.blocks.isEmpty == false) == holds)
    }
}
