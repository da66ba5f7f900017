import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("繰り返し and a table in a cell")
struct RepeatTests {
    private let fields = """
          会派名: { 型: 文字 }
          視察先: { 型: 明細, 列: { 市町村: 文字, 案件: 文字 } }
          参加者: { 型: 氏名の一覧 }
        """

    @Test("blocks once a row, once an item")
    func rows() {
        let blocks = """
              - 名前: 各
                種類: 繰り返し
                対象: 視察先
                構成: [{ 名前: 行, 種類: 行, 文: "{連番} {市町村} {会派名}" }, { 名前: 案, 種類: 行, 文: "{案件}", 条件: 案件がある }]
              - { 名前: 人, 種類: 繰り返し, 対象: 参加者, 構成: [{ 名前: 行, 種類: 行, 文: "{連番} {値}" }] }
            """
        let report = "会派名: 緑風会\n視察先: [{ 市町村: 北浜市, 案件: 公園 }, { 市町村: 峰岡町 }]\n参加者: [青木 結, 森 一郎]"
        let bound = trial(fields, blocks, report)
        #expect(problems(bound) == [])
        #expect(bound.value?.plainText == "1 北浜市 緑風会\n公園\n2 峰岡町 緑風会\n1 青木 結\n2 森 一郎\n")
    }

    @Test("names of rows are known only there, and repeats do not nest")
    func wrong() {
        let outside = trial(fields, "  - { 名前: 行, 種類: 行, 文: \"{市町村}\" }", "")
        #expect(outside.diagnostics.map(\.id) == [.templateFieldUnknown])
        let inside = "{ 名前: 各, 種類: 繰り返し, 対象: 視察先, 構成: [{ 名前: 行, 種類: 行, 文: \"{人口}\" }] }"
        #expect(trial(fields, "  - \(inside)", "").diagnostics.map(\.id) == [.templateFieldUnknown])
        let nested = "{ 名前: 各, 種類: 繰り返し, 対象: 視察先, 構成: [\(inside)] }"
        #expect(trial(fields, "  - \(nested)", "").diagnostics.map(\.id).contains(.layoutValueWrong))
        let text = "{ 名前: 各, 種類: 繰り返し, 対象: 会派名, 構成: [{ 名前: 行, 種類: 改ページ }] }"
        #expect(trial(fields, "  - \(text)", "").diagnostics.map(\.id) == [.templateFieldUnknown])
    }

    @Test("slips: a row each, so many a sheet; a blank form has one full sheet")
    func slips() throws {
        let blocks = """
              - 名前: 各
                種類: 繰り返し
                対象: 視察先
                一枚に: "3"
                構成: [{ 名前: 行, 種類: 行, 文: "{市町村}" }]
              - { 名前: 線, 種類: 切り取り線 }
            """
        let bound = trial(fields, blocks, "視察先: [{ 市町村: 北浜市 }, { 市町村: 峰岡町 }]")
        #expect(problems(bound) == [])
        guard case .slips(let slips)? = bound.value?["各"] else { throw NotThere() }
        #expect((slips.slips.count, slips.perSheet) == (2, 3))
        #expect(bound.value?.plainText == "北浜市\n峰岡町\n")
        #expect(bound.value?.blocks.flattened.map(\.name) == ["行", "行", "線"])
        let form = "様式: 試し\n項目:\n\(fields)\n構成:\n\(blocks)\n"
        let store = LayoutStore(workspace: MemoryWorkspace(["f.yaml": form]), root: "L")
        let blank = FormBinder(store: store).blank(
            .read("---\n様式: 試し\n---\n"), layout: .file("f.yaml"), for: .pen)
        guard case .slips(let empty)? = blank.value?["各"] else { throw NotThere() }
        #expect(empty.slips.count == 3)
        let wrong = blocks.replacing("\"3\"", with: "\"9\"")
        #expect(trial(fields, wrong, "").diagnostics.map(\.id) == [.layoutValueWrong])
    }

    private struct NotThere: Error {}

    @Test("a table in a cell has the rows of a 明細")
    func inner() throws {
        let blocks = """
              - 名前: 表
                種類: 表
                行:
                  - 名前: 視察先
                    表: { 繰り返し: 視察先, 列: [{ 名前: 市町村, 値: "{市町村}" }, { 名前: 案件, 値: "{案件}" }] }
            """
        let bound = trial(fields, blocks, "視察先: [{ 市町村: 北浜市, 案件: 公園 }]")
        #expect(problems(bound) == [])
        let cell = try #require(bound.value?.table?.rows.first?.cells.last)
        #expect(cell.table?.texts == ["市町村|案件", "北浜市|公園"])
    }
}
