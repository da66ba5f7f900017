import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenForms

@Suite("点検 in layouts")
struct LintSettingsTests {
    private func resolved(_ settings: String) -> Diagnosed<ResolvedLayout> {
        let form = """
            様式: 試し
            項目: { 提出日: { 型: 日付 }, 期間: { 型: 期間 } }
            構成: [{ 名前: 題, 種類: 表題, 文: 試し }]
            \(settings)
            """
        let workspace = MemoryWorkspace(["L/forms/a.yaml": form])
        return LayoutResolver(store: LayoutStore(workspace: workspace, root: "L"))
            .resolve("L/forms/a.yaml", base: nil)
    }

    @Test("all keys")
    func all() throws {
        let layout = resolved(
            """
            点検:
              切る: [L12, L13]
              所感の最少: 400字
              期限: { 欄: 提出日, 起点: 期間, 日数: 30 }
              上限: [{ 対象: 宿泊料, 額: "14,800円" }, { 対象: 会議費, 額: 20000, 単位: 一年 }]
              辞書: 辞書.yaml
            """)
        #expect(layout.diagnostics.map(\.summary.japanese) == [])
        let lint = try #require(layout.value).lint
        #expect(lint.switchedOff == ["L12", "L13"])
        #expect(lint.opinionMinimum == 400)
        #expect(lint.deadline?.days == 30)
        #expect(lint.limits.map(\.yen) == [14_800, 20_000])
        #expect(lint.limits.map(\.isYearly) == [false, true])
        #expect(lint.dictionary?.value == "辞書.yaml")
    }

    @Test("none")
    func none() throws {
        let lint = try #require(resolved("").value).lint
        #expect(lint.switchedOff.isEmpty && lint.limits.isEmpty && lint.deadline == nil)
    }

    @Test(
        "what is wrong is told",
        arguments: [
            "切る: [L24]", "切る: L12", "期限: { 欄: 提出日 }", "期限: { 欄: 提出日, 起点: 期間, 日数: 三十 }",
            "上限: [{ 対象: 宿泊料 }]", "上限: [{ 対象: 宿泊料, 額: 一万円 }]", "所感の最少: 400", "最少: 400字",
        ])
    func wrong(_ line: String) {
        let layout = resolved("点検: { \(line) }")
        #expect(layout.diagnostics.count == 1, "\(layout.diagnostics.map(\.summary.japanese))")
        #expect(layout.diagnostics.first?.span?.start.line == 4)
    }

    @Test("a dictionary is no faction")
    func dictionary() {
        let workspace = MemoryWorkspace([
            "L/councils/a/council.yaml": "名称: 甲", "L/councils/a/辞書.yaml": "民生委員: 民政委員",
            "L/councils/a/b.yaml": "名称: 乙",
        ])
        #expect(LayoutStore(workspace: workspace, root: "L").factions(ofCouncil: "a") == ["b"])
    }
}
