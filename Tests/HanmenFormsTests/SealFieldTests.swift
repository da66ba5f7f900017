import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("印 as a field")
struct SealFieldTests {
    private let fields = "  名: { 型: 氏名 }\n  印の形: { 型: 印, 既定: ㊞ }"
    private let blocks = """
          - { 名前: 差出, 種類: 差出, 行: [{ 名前: 代表, 値: "{名}", 印: "{印の形}" }] }
          - { 名前: 署名, 種類: 署名, 値: "{名}", 印: 枠 }
        """

    @Test("the report says which mark stands behind a name", arguments: ["", "印の形: 電子署名", "印の形: なし"])
    func chosen(_ line: String) throws {
        let bound = trial(fields, blocks, "名: 青木 結\n\(line)")
        #expect(problems(bound) == [])
        guard case .sender(let sender)? = bound.value?.blocks.first?.content else {
            return #expect(Bool(false))
        }
        let wanted: SealMark = line.isEmpty ? .printed : line.hasSuffix("なし") ? .none : .digital
        #expect(sender.rows.map(\.seal.mark) == [wanted])
    }

    @Test("nothing but the marks there are")
    func wrong() {
        #expect(trial(fields, blocks, "名: 青木 結\n印の形: 丸").diagnostics.map(\.id) == [.choiceUnknown])
        let word = blocks.replacing("印: 枠", with: "印: 丸")
        #expect(trial(fields, word, "名: 青木 結").diagnostics.map(\.id) == [.layoutValueWrong])
        let field = blocks.replacing("{印の形}", with: "{印の型}")
        #expect(trial(fields, field, "名: 青木 結").diagnostics.map(\.id) == [.templateFieldUnknown])
    }
}

@Suite("Imprints in layouts (認印, 角印, 印影, 契印)")
struct SealImprintFormTests {
    private let fields = "  名: { 型: 氏名 }\n  会: { 型: 文字, 既定: 緑 風会 }"

    private func rows(_ blocks: String, edition: Edition = .original) throws -> [SenderBlock.Row] {
        let block = "      - { 名前: 差出, 種類: 差出, 行: [\(blocks)] }"
        let form = try #require(trial(fields, block, "名: 青木　結", edition: edition).value)
        guard case .sender(let sender)? = form.blocks.first?.content else { return [] }
        return sender.rows
    }

    @Test("what is engraved is the surname, the organisation, or what the layout says")
    func texts() throws {
        let found = try rows(
            "{ 名前: 甲, 値: \"{名}\", 印: 認印 }, { 名前: 乙, 値: \"{会}\", 印: 角印 }, { 名前: 丙, 値: 名, 印: 丸印, 印の文字: \"{会}之印\", 印の大きさ: 21mm }"
        )
        #expect(found.map(\.seal.text) == ["青木", "緑風会", "緑 風会之印"])
        #expect(found.map(\.sealPlace) == [.afterSpace, .nameEnd, .afterSpace])
        #expect(found[2].seal.side == .mm(21))
    }

    @Test("a picture of an imprint needs no other word")
    func scans() throws {
        let found = try rows("{ 名前: 甲, 値: 名, 印影: in.png }")
        #expect(found[0].seal.mark == .scan && found[0].seal.scan?.path.value == "in.png")
        let missing = trial(
            fields, "      - { 名前: 差出, 種類: 差出, 行: [{ 名前: 甲, 値: 名, 印: 印影 }] }", "名: 青木　結")
        #expect(missing.diagnostics.map(\.id) == [.layoutKeyMissing])
    }

    @Test("a public edition has ㊞ in the place of every imprint")
    func published() throws {
        let found = try rows(
            "{ 名前: 甲, 値: \"{名}\", 印: 認印 }, { 名前: 乙, 値: 名, 印: 枠 }, { 名前: 丙, 値: 名, 印影: in.png }",
            edition: .public)
        #expect(found.map(\.seal.mark) == [.printed, .box, .printed])
        #expect(found.allSatisfy { $0.seal.scan == nil })
    }

    @Test("seals across edges stand at edges, nothing else at the seam")
    func edges() {
        func found(_ item: String) -> [DiagnosticID] {
            let form =
                "様式: 試し\n欄外:\n  - { 名前: 甲, \(item) }\n項目:\n\(fields)\n構成:\n  - { 名前: 題, 種類: 表題, 文: 題 }\n"
            let store = LayoutStore(workspace: MemoryWorkspace(["f.yaml": form]), root: "L")
            return FormBinder(store: store).bind(
                .read("---\n様式: 試し\n名: 青木　結\n---\n"), layout: .file("f.yaml")
            ).diagnostics.map(\.id)
        }
        #expect(found("位置: 綴じ目, 契印: \"{名}\"").isEmpty)
        #expect(found("位置: 上端, 割印: 緑野, 印: 角印").isEmpty)
        #expect(found("位置: 上左, 契印: 緑野") == [.layoutValueWrong])
        #expect(found("位置: 綴じ目, 文: 緑野") == [.layoutValueWrong])
    }
}
