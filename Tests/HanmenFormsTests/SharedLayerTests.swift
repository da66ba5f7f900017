import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

private let forms = [
    "L/forms/a.yaml": """
    様式: 甲の様式
    項目: { 会派名: { 型: 文字 }, 代表者: { 型: 氏名 } }
    構成:
      - { 名前: 表題, 種類: 表題, 文: "{様式}" }
      - { 名前: 前文, 種類: 段落, 文: 報告します。 }

    """,
    "L/forms/b.yaml": """
    様式: 乙の様式
    項目: { 会派名: { 型: 文字 } }
    構成:
      - { 名前: 表題, 種類: 表題, 文: "{様式}" }

    """,
]

private func store(_ files: [String: String]) -> LayoutStore {
    LayoutStore(workspace: MemoryWorkspace(forms.merging(files) { $1 }), root: "L")
}

private func resolve(_ files: [String: String], form: String? = "a") -> Diagnosed<ResolvedLayout> {
    LayoutResolver(store: store(files)).resolve(
        "L/councils/m/f.yaml", base: form.map { "L/forms/\($0).yaml" })
}

private func found(_ result: Diagnosed<ResolvedLayout>) -> [String] {
    result.diagnostics.map { "\($0.span.map { "\($0)" } ?? "-") \($0.id)" }
}

@Suite("Layers for several forms")
struct SharedLayerTests {
    private let files = [
        "L/councils/m/council.yaml": """
        名称: 緑野市議会
        体裁: { 文字: { 本文: 11pt } }
        固定: [構成.宛名]
        様式別:
          甲の様式:
            変更:
              - 追加: { 名前: 宛名, 種類: 行, 文: 議長　様 }

        """,
        "L/councils/m/f.yaml": """
        継承: council.yaml
        固定値: { 会派名: 緑風会, 代表者: 青木 結 }
        変更:
          - { 変える: 前文, 字下げ: 0字 }

        """,
    ]

    @Test("each form gets what concerns it")
    func each() throws {
        let a = try #require(resolve(files).value)
        let b = try #require(resolve(files, form: "b").value)
        #expect(a.blocks.map(\.name) == ["表題", "前文", "宛名"])
        #expect(b.blocks.map(\.name) == ["表題"])
        #expect([a, b].map(\.style.bodySize) == [.pt(11), .pt(11)])
        #expect(a.fixedValues.keys.sorted() == ["代表者", "会派名"].sorted())
        #expect(b.fixedValues.keys.sorted() == ["会派名"])
    }

    @Test("a report chooses the form, its council and faction")
    func chosen() throws {
        let report = Report.read("---\n様式: 乙の様式\n議会: 緑野市議会\n会派: f\n---\n")
        let bound = FormBinder(store: store(files)).bind(report)
        #expect(bound.diagnostics.map(\.id) == [])
        #expect(bound.value?.title == "乙の様式")
        #expect(
            bound.value?.layers.map(\.name) == [
                "L/forms/b.yaml", "L/councils/m/council.yaml", "L/councils/m/f.yaml",
            ])
    }

    @Test("what a layer locks binds the layers above it, not itself")
    func locks() {
        var files = files
        files["L/councils/m/f.yaml"] = "継承: council.yaml\n変更:\n  - 削除: 宛名\n"
        #expect(found(resolve(files)) == ["L/councils/m/f.yaml:3:5 layout.locked"])
        #expect(found(resolve(files, form: "b")) == [])
    }

    @Test("without a form there is nothing to lay them over")
    func formless() {
        let result = resolve(files, form: nil)
        #expect(found(result) == ["L/councils/m/council.yaml:1:1 layout.form-wanted"])
        #expect(result.diagnostics[0].hints[1].japanese == "使えるのは「甲の様式」「乙の様式」です")
    }

    @Test("様式別 names a form that there is")
    func unknownForm() {
        let result = resolve(["L/councils/m/f.yaml": "様式別:\n  丙の様式: { 用紙: { 向き: 横 } }\n"])
        #expect(found(result) == ["L/councils/m/f.yaml:2:3 layout.parent-unknown"])
    }

    @Test("a name that no form has is told when the file is checked")
    func misspelt() {
        var files = files
        files["L/councils/m/f.yaml"] = """
            継承: council.yaml
            固定値: { 代表者: 青木 結, 代表社: 青木 結 }
            変更:
              - { 変える: 前文, 字下げ: 0字 }
              - { 変える: 前分, 字下げ: 0字 }
              - { 変える: 表題, 位置: 前門の後 }

            """
        let found = LayoutLibrary(store: store(files)).namesOfNoForm(in: "L/councils/m/f.yaml")
        #expect(
            found.map { "\($0.span.map { "\($0)" } ?? "-")" }.sorted() == [
                "L/councils/m/f.yaml:2:19", "L/councils/m/f.yaml:5:12", "L/councils/m/f.yaml:6:20",
            ])
        #expect(found.allSatisfy { $0.id == .layoutNameOfNoForm })
    }

    @Test("a value fixed under a form's name must be of a field that it has")
    func fixedUnderForm() {
        let result = resolve(["L/councils/m/f.yaml": "様式別:\n  甲の様式:\n    固定値: { 会派銘: 甲 }\n"])
        #expect(found(result) == ["L/councils/m/f.yaml:3:12 layout.key.unknown"])
    }

    @Test("under a form's name a wrong block is told")
    func wrongBlock() {
        let result = resolve(["L/councils/m/f.yaml": "様式別:\n  甲の様式:\n    変更:\n      - 削除: 後文\n"])
        #expect(found(result) == ["L/councils/m/f.yaml:4:13 layout.name.unknown"])
    }
}

@Suite("Layouts stay among the layouts")
struct LayoutBoundsTests {
    @Test(
        "継承 does not lead outside", arguments: ["/etc/a.yaml", "../../../a.yaml", "../../../../etc/a.yaml"])
    func outside(_ path: String) {
        #expect(
            found(resolve(["L/councils/m/f.yaml": "継承: \(path)\n"])) == [
                "L/councils/m/f.yaml:1:5 layout.outside"
            ])
    }

    @Test("a layout elsewhere may stand on files beside it and on forms by name")
    func elsewhere() {
        let files = ["x/f.yaml": "継承: g.yaml\n", "x/g.yaml": "継承: 甲の様式\n"]
        #expect(LayoutResolver(store: store(files)).resolve("x/f.yaml").diagnostics.isEmpty)
    }

    @Test("all layers together are bounded")
    func size() {
        let padding = "# " + String(repeating: "x", count: 200_000) + "\n"
        var files = ["L/councils/m/f.yaml": padding + "継承: g0.yaml\n"]
        for number in 0..<5 {
            files["L/councils/m/g\(number).yaml"] =
                padding + "継承: \(number < 4 ? "g\(number + 1).yaml" : "甲の様式")\n"
        }
        #expect(resolve(files).diagnostics.map(\.id) == [.layoutTooLarge])
    }
}
