import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("Outside the type area (欄外)")
struct FurnitureTests {
    private let base = """
        様式: 見本
        項目: { 会派名: { 型: 文字 }, ロゴ: { 型: 画像 } }
        構成: [{ 名前: 行, 種類: 行, 文: 文 }]
        欄外:
          - { 名前: 会派, 位置: 上外, 文: "{会派名} {頁}/{全頁}", 大きさ: 9pt, 初頁: いいえ }
        """

    private func resolved(_ faction: String) -> Diagnosed<ResolvedLayout> {
        let files = ["L/forms/mihon.yaml": base, "L/councils/a/b.yaml": "継承: 見本\n" + faction]
        let store = LayoutStore(workspace: MemoryWorkspace(files), root: "L")
        return LayoutResolver(store: store).resolve("L/councils/a/b.yaml")
    }

    private func items(_ faction: String, _ values: [String: TypedValue] = [:]) throws -> [FurnitureItem] {
        try #require(resolved(faction).value).furniture.compactMap { $0.item(values) }
    }

    private func text(_ text: String) -> TypedValue { .text(Spanned(text, at: nowhere)) }

    @Test("its text has the fields' values, and leaves the page's number to the page")
    func values() throws {
        let item = try #require(try items("", ["会派名": text("緑風会")]).first)
        guard case .text("緑風会 {頁}/{全頁}", let look) = item.content else {
            Issue.record("\(item.content)")
            return
        }
        #expect(look.size == .pt(9))
        #expect(item.pages == .afterFirst)
        #expect(item.place == .topOuter)
    }

    @Test("a faction adds a thing without a verb, and changes one by its name")
    func layers() throws {
        let found = try items(
            """
            欄外:
              - { 名前: 帯, 位置: 上端, 帯: 紺, 大きさ: 3mm }
              - { 変える: 会派, 位置: 下左 }
            """, ["会派名": text("緑風会")])
        #expect(found.map(\.name) == ["会派", "帯"])
        #expect(found.map(\.place) == [.bottomLeft, .topEdge])
    }

    @Test("a faction takes a thing away")
    func removed() throws {
        #expect(try items("欄外: [{ 削除: 会派 }]").isEmpty)
    }

    @Test("a code without a text and a picture without a file are left out")
    func empty() throws {
        let added = "欄外: [{ 名前: 番, 位置: 下右, QR: \"{会派名}\" }, { 名前: 絵, 位置: 下左, 画像: \"{ロゴ}\" }]"
        #expect(try items(added).map(\.name) == ["会派"])
    }

    @Test(
        "what cannot be is told with its place",
        arguments: [
            "{ 名前: 帯, 位置: 上左, 帯: 紺 }", "{ 名前: 帯, 位置: 上端, 文: 文 }", "{ 名前: 帯, 位置: 上左 }",
            "{ 名前: 帯, 位置: 上左, 文: 文, QR: 文 }", "{ 名前: 帯, 位置: 右, 文: 文 }",
            "{ 名前: 帯, 位置: 上左, QR: 文, 大きさ: 300mm }",
        ])
    func refused(thing: String) {
        #expect(resolved("欄外: [\(thing)]").diagnostics.map(\.id) == [.layoutValueWrong])
    }

    @Test("a field that is not there is told; the page's number is no field of blocks")
    func unknown() {
        #expect(resolved("欄外: [{ 名前: 甲, 位置: 上左, 文: \"{会派}\" }]").diagnostics.count == 1)
        #expect(resolved("変更: [{ 変える: 行, 文: \"{頁}\" }]").diagnostics.count == 1)
    }

    private let nowhere = SourceText(name: "様式.yaml", text: "").span(0..<0)
}

@Suite("Pictures of fields and layouts (画像, 写真の一覧)")
struct PictureFieldTests {
    private func pictures(_ yaml: String) throws -> [InlineImage] {
        let report = Report.read("---\n写真:\n\(yaml)\n---\n")
        let value = try #require(report["写真"])
        guard case .pictures(let pictures) = try PicturesField.read(value, of: "写真") else { return [] }
        return pictures
    }

    @Test("a line is a file and what is said about it")
    func lines() throws {
        let found = try pictures("  - p1.jpg 会場のようす\n  - 写真 二.png\n  - { ファイル: a b.jpg, 説明: 質疑 }")
        #expect(found.map(\.path.value) == ["p1.jpg", "写真 二.png", "a b.jpg"])
        #expect(found.map { $0.caption?.value } == ["会場のようす", nil, "質疑"])
    }

    @Test("a record wants its file and nothing else", arguments: ["{ 説明: 質疑 }", "{ ファイル: a.jpg, 題: 甲 }"])
    func records(record: String) {
        #expect(throws: DiagnosticError.self) { try pictures("  - \(record)") }
    }

    @Test("a layout's picture wants words for those who cannot see it, unless it decorates")
    func said() {
        func found(_ more: String) -> [DiagnosticID] {
            TinyLayout(blocks: "- { 名前: 絵, 種類: 画像, ファイル: logo.png\(more) }").resolved().diagnostics
                .map(\.id)
        }
        #expect(found("") == [.layoutKeyMissing])
        #expect(found(", 説明: 緑風会のロゴ").isEmpty)
        #expect(found(", 飾り: はい").isEmpty)
    }

    @Test("pictures of a layout and of a report with one name are two")
    func names() {
        let layout = SourceText(name: "Layouts/a/b.yaml", text: "")
        let names = PictureNames(layers: [layout])
        let own = Spanned("logo.png", at: layout.span(0..<0))
        let written = Spanned("logo.png", at: SourceText(name: "report.md", text: "").span(0..<0))
        func key(_ path: Spanned<String>) -> String {
            names.key(of: InlineImage(path: path, alternative: path))
        }
        #expect(key(written) == "logo.png")
        #expect(key(own) != key(written))
        #expect(names.layoutFolder(of: own) == "Layouts/a")
        #expect(names.layoutFolder(of: written) == nil)
    }
}
