import Hanmen
import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

/// A small form that is in order.
private let good = """
    様式: 試しの様式
    項目:
      会派名: { 型: 文字, 必須: はい }
      参加者: { 型: 氏名の一覧, 必須: はい }
      費用: { 型: 明細, 列: { 費目: 文字, 金額: 金額 } }
      本文: { 型: 文章 }
    構成:
      - { 名前: 表題, 種類: 表題, 文: "{様式}" }
      - { 名前: 会派, 種類: 行, 文: "{会派名}" }
      - { 名前: 人, 種類: 段落, 文: "{参加者|読点}" }
      - { 名前: 費用表, 種類: 明細表, 繰り返し: 費用, 列: [{ 名前: 費目, 値: "{費目}" }, { 名前: 金額, 値: "{金額|円}" }] }
      - { 名前: 本文, 種類: 文章 }

    """

private let folder = TestHome.home.layouts + "/forms"

/// The layout tried out, with what else lies beside it.
private func check(_ layout: String, _ others: [String: String] = [:]) throws -> Press.LayoutCheck {
    var files = ["\(folder)/trial.yaml": layout]
    for (name, text) in others { files["\(folder)/\(name)"] = text }
    let workspace = TestHome(files.mapValues { Array($0.utf8) })
    let resolved = LayoutResolver(store: LayoutStore(workspace: workspace, root: TestHome.home.layouts))
        .resolve("\(folder)/trial.yaml")
    let press = try Press(home: TestHome.home, workspace: workspace)
    return press.check(try #require(resolved.value, "\(resolved.diagnostics.map(\.summary.japanese))"))
}

/// A layer over the small form, tried out.
private func check(over lines: String) throws -> Press.LayoutCheck {
    try check("継承: base.yaml\n" + lines, ["base.yaml": good])
}

extension Press.LayoutCheck {
    /// What was found, each kind once.
    fileprivate var names: [String] {
        var seen: Set<String> = []
        return diagnostics.map(\.id.name).filter { seen.insert($0).inserted }
    }
}

@Suite("Trying a layout out")
struct LayoutCheckTests {
    @Test("a layout in order: nothing is found, every case has pages")
    func clean() throws {
        let check = try check(good)
        #expect(check.diagnostics.map(\.summary.japanese) == [])
        #expect(LayoutCase.allCases.allSatisfy { (check.documents[$0]?.pages.count ?? 0) > 0 })
        #expect((check.documents[.fullest]?.pages.count ?? 0) > 3)
        #expect(check.documents[.sparsest]?.pages.count == 1)
    }

    @Test("every shipped layout is in order")
    func shipped() throws {
        let library = LayoutLibrary(
            store: LayoutStore(workspace: DiskWorkspace(), root: TestHome.home.layouts))
        let press = try Press.make()
        for file in library.all() {
            let layout = try #require(library.layout(file).value)
            let check = press.check(layout)
            #expect(check.diagnostics.map { "\(file.path) \($0.summary.japanese)" } == [])
            #expect(check.sample != nil)
        }
    }

    @Test(
        "each defect is found",
        arguments: [
            ("変更: [{ 変える: 会派, 端の空き: 44字 }]", ["check.page.beyond-type-area"]),
            ("変更: [{ 変える: 会派, 端の空き: 70字 }]", ["check.page.beyond-sheet"]),
            ("ページ番号: { 大きさ: 72pt }", ["check.page.overlap"]),
            ("変更: [{ 変える: 会派, 文: \"{会派名}🧿\" }]", ["text.glyph.missing"]),
            ("体裁: { 書体: { 本文: 丸文字 } }", ["hanmen.font.unknown-role"]),
            ("変更: [{ 削除: 会派 }]", ["check.field.required-unused"]),
            ("項目: { 余り: { 型: 文字 } }", ["check.field.unused"]),
        ])
    func defects(_ lines: String, _ expected: [String]) throws {
        #expect(try check(over: lines + "\n").names == expected)
    }
}

@Suite("Samples of layouts")
struct LayoutSampleTests {
    private let sample = "---\n様式: 試しの様式\n会派名: 見本会\n参加者: 青木 結\n消えた欄: 何か\n---\n\n見本。\n"

    @Test("the sample beside a layout is used, and what the layout lacks is left out")
    func own() throws {
        let check = try check(good, ["trial.sample.md": sample])
        #expect(check.diagnostics.map(\.summary.japanese) == [])
        #expect(check.sample?.hasSuffix("trial.sample.md") == true)
    }

    @Test("a layer uses the sample of the layer below; fixed values and new required fields go with it")
    func inherited() throws {
        let lines =
            "継承: base.yaml\n固定値: { 会派名: 緑風会 }\n項目: { 題目: { 型: 文字, 必須: はい } }\n変更: [{ 変える: 人, 文: \"{題目}\" }]\n"
        let check = try check(lines, ["base.yaml": good, "base.sample.md": sample])
        #expect(check.sample?.hasSuffix("base.sample.md") == true)
        #expect(check.names == ["check.field.required-unused"])
    }

    @Test("a broken sample is told")
    func broken() throws {
        let check = try check(good, ["trial.sample.md": "---\n様式： 試しの様式\n---\n"])
        #expect(!check.diagnostics.isEmpty)
    }
}
