import HanmenCore
import Testing

@testable import HanmenForms

/// A form with one block, and what is found in it.
private func found(_ text: String, block: String = "{ 名前: 甲, 種類: 改ページ }") -> [String] {
    let form = "様式: 試し\n\(text)項目: { 会派名: { 型: 文字 }, 期間: { 型: 期間 } }\n構成:\n  - \(block)\n"
    let store = LayoutStore(workspace: MemoryWorkspace(["f.yaml": form]), root: "L")
    return LayoutResolver(store: store).resolve("f.yaml").diagnostics.map {
        "\($0.id): \($0.summary.japanese) → \($0.hints.map(\.japanese).joined(separator: " / "))"
    }
}

@Suite("Layouts: keys and values")
struct LayoutReaderTests {
    @Test("an unknown key lists those that there are, closest first")
    func unknownKey() {
        #expect(
            found("用紙: { 綴じしろ: 5mm }\n") == [
                "layout.key.unknown: 「綴じしろ」という項目はありません → 使えるのは「綴じ代」「大きさ」「向き」「組み方向」「余白」「見開き」「行長」「行数」「行の格子」「末頁」です"
            ])
    }

    @Test("a length wants a unit")
    func units() {
        #expect(
            found("用紙: { 綴じ代: 5ミリ }\n") == [
                "layout.unit.wrong: 「綴じ代」の長さ「5ミリ」を読み取れません → 数に単位を付けてください。使える単位は mm・pt・Q です"
            ])
        #expect(found("用紙: { 綴じ代: 5 }\n").count == 1)
        #expect(found("用紙: { 綴じ代: 1e9mm }\n").count == 1)
        #expect(found("用紙: { 綴じ代: -5mm }\n").count == 1)
        #expect(found("用紙: { 綴じ代: 2字 }\n").count == 1)
        #expect(found("用紙: { 綴じ代: ５mm }\n").isEmpty)
    }

    @Test("a choice lists its words")
    func choices() {
        #expect(
            found("用紙: { 大きさ: A2 }\n") == [
                "layout.value.wrong: 「大きさ」に「A2」は使えません → 使えるのは「A3」「A4」「A5」「B4」「B5」です"
            ])
        #expect(found("ページ番号: { 初頁: yes }\n").count == 1)
    }

    @Test("a map where a text is meant, and the other way round")
    func shapes() {
        #expect(found("用紙: A4\n").first?.hasPrefix("layout.value.wrong") == true)
        #expect(found("体裁: { 行送り: [18pt] }\n").first?.hasPrefix("layout.value.wrong") == true)
    }

    @Test("margins that leave no room are refused")
    func typeArea() {
        #expect(found("用紙: { 余白: { 左: 100mm, 右: 100mm } }\n").count == 1)
    }

    @Test("lines closer than the characters are high are refused")
    func linePitch() {
        #expect(found("体裁: { 行送り: 8pt }\n").count == 1)
    }

    @Test("an unknown kind of block lists the kinds")
    func unknownKind() {
        #expect(
            found("", block: "{ 名前: 甲, 種類: 表代 }").first?.hasPrefix(
                "layout.value.wrong: 「種類」に「表代」は使えません → 使えるのは「表題」「表」「行」") == true)
    }

    @Test("an unknown field in a text lists the fields")
    func unknownField() {
        #expect(
            found("", block: "{ 名前: 甲, 種類: 行, 文: \"{会派}\" }") == [
                "layout.text.field-unknown: 「会派」という欄はありません → 使えるのは「会派名」「様式」「期間」です"
            ])
        #expect(found("", block: "{ 名前: 甲, 種類: 改ページ, 条件: 講師がある }").count == 1)
        #expect(found("", block: "{ 名前: 甲, 種類: 改ページ, 条件: 会派名 > 3 }").count == 1)
        #expect(found("", block: "{ 名前: 甲, 種類: 改ページ, 条件: 会派名がある かつ 期間がない }").isEmpty)
    }

    @Test("formats are a closed set, and each goes with its types")
    func formats() {
        #expect(
            found("", block: "{ 名前: 甲, 種類: 行, 文: \"{期間|西歴}\" }").first?.hasPrefix(
                "layout.text.format-unknown: 「西歴」という書式はありません → 使えるのは「西暦」「和暦」") == true)
        #expect(
            found("", block: "{ 名前: 甲, 種類: 行, 文: \"{期間|円}\" }") == [
                "layout.text.format-unfit: 書式「円」は「期間」の型に合いません → 使えるのは「西暦」「略記」「和暦期間」「和暦西暦」「和暦期間曜日」です"
            ])
    }

    @Test("braces must pair", arguments: ["\"{会派名\"", "\"会派名}\"", "\"{会派名{期間}\""])
    func braces(_ text: String) {
        #expect(
            found("", block: "{ 名前: 甲, 種類: 行, 文: \(text) }").first?.hasPrefix("layout.text.syntax") == true)
    }

    @Test("full-width braces need no quotes")
    func wideBraces() {
        #expect(found("", block: "{ 名前: 甲, 種類: 行, 文: 会派　｛会派名｝｛期間｜和暦期間｝ }").isEmpty)
    }

    @Test("a form without blocks, and one without a name")
    func missing() {
        let store = LayoutStore(
            workspace: MemoryWorkspace(["a": "様式: 甲\n", "b": "構成: [{ 名前: 甲, 種類: 改ページ }]\n"]), root: "L")
        #expect(LayoutResolver(store: store).resolve("a").diagnostics.map(\.id) == [.layoutKeyMissing])
        #expect(LayoutResolver(store: store).resolve("b").diagnostics.map(\.id) == [.layoutKeyMissing])
    }

    @Test("an unknown type of field lists the types")
    func unknownType() {
        let form = "様式: 甲\n項目: { 日: { 型: 日付け } }\n構成:\n  - { 名前: 甲, 種類: 改ページ }\n"
        let store = LayoutStore(workspace: MemoryWorkspace(["f": form]), root: "L")
        let hints = LayoutResolver(store: store).resolve("f").diagnostics.flatMap(\.hints).map(\.japanese)
        #expect(hints.count == 1 && hints[0].hasPrefix("使えるのは「日付」「文字」「期間」"))
    }

    @Test("a 既定 must be of its field's type")
    func fallback() {
        func ids(_ fallback: String) -> [DiagnosticID] {
            let form = "様式: 甲\n項目: { 日: { 型: 日付, 既定: \(fallback) } }\n構成:\n  - { 名前: 甲, 種類: 行, 文: \"{日}\" }\n"
            let store = LayoutStore(workspace: MemoryWorkspace(["f": form]), root: "L")
            return LayoutResolver(store: store).resolve("f").diagnostics.map(\.id)
        }
        #expect(ids("令和3年10月4日") == [])
        #expect(ids("令和3年2月30日") == [.dateImpossible])
    }

    @Test("paths of 固定 and 上書き可 must lead somewhere")
    func paths() {
        #expect(found("上書き可: [様式, 体裁.文字.本分]\n").map { $0.prefix(20) } == ["layout.path-unknown:"])
        #expect(found("固定: [構成.乙]\n").map { $0.prefix(20) } == ["layout.path-unknown:"])
        #expect(found("固定: [構成.甲]\n").isEmpty)
    }

    @Test("a text on several lines keeps its inner line ends only")
    func blockText() throws {
        let form = "様式: 甲\n構成:\n  - 名前: 甲\n    種類: 行\n    文: |\n      一行目\n      二行目\n"
        let store = LayoutStore(workspace: MemoryWorkspace(["f": form]), root: "L")
        let layout = try #require(LayoutResolver(store: store).resolve("f").value)
        #expect(layout.blocks[0].kind.content([:]).lines == ["一行目\n二行目"])
    }

    @Test("several problems are told at once")
    func several() {
        #expect(found("用紙: { 綴じ代: 5, 向き: 斜め }\n体裁: { 字: 1 }\n").count == 3)
    }
}
