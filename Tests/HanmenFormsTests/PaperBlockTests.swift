import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("Blocks of forms on paper (宛名, 署名, 注, 決裁欄, 印欄, 貼付欄)")
struct PaperBlockTests {
    private func content(_ block: String) throws -> FormContent {
        let layout = try TinyLayout(blocks: "- { 名前: 甲, \(block) }").layout()
        return try #require(layout.blocks.first?.kind.content(["会派名": .text(Spanned("緑風会", at: nowhere))]))
    }

    private func problems(_ block: String) -> [DiagnosticID] {
        TinyLayout(blocks: "- { 名前: 甲, \(block) }").resolved().diagnostics.map(\.id)
    }

    private let nowhere = SourceText(name: "様式.yaml", text: "").span(0..<0)

    @Test(
        "an addressee has its honorific, or （あて先） and none (C15)",
        arguments: [
            ("文: 緑野市長", "緑野市長　様"), ("文: 緑野市長, 敬称: 殿", "緑野市長　殿"), ("文: 緑野市長, 敬称: なし", "緑野市長"),
            ("文: 緑野市長, あて先: はい", "（あて先）緑野市長"), ("文: \"{会派名}\", 敬称: 御中", "緑風会　御中"),
        ])
    func addressee(keys: String, text: String) throws {
        #expect(try content("種類: 宛名, \(keys)").lines == [text])
    }

    @Test("what goes through an office says so on the next line")
    func route() throws {
        guard case .line(let line) = try content("種類: 宛名, 文: 緑野市長, 経由: 事務局") else { return }
        #expect(line.content.contains { if case .lineBreak = $0 { true } else { false } })
        #expect(line.content.plainText.hasSuffix("（事務局経由）"))
    }

    @Test("（あて先） goes with no honorific")
    func twice() { #expect(problems("種類: 宛名, 文: 長, あて先: はい, 敬称: 殿") == [.layoutValueWrong]) }

    @Test("notes are small unless the layout says otherwise; empty ones are left out")
    func notes() throws {
        guard case .notes(let notes) = try content("種類: 注, 項目: [甲, \"\", \"{会派名}\"], 印: 備考") else {
            return
        }
        #expect(notes.notes.map(\.plainText) == ["甲", "緑風会"])
        #expect(notes.look.size == .pt(9))
        #expect(notes.mark == .remarks)
        #expect(problems("種類: 注") == [.layoutKeyMissing])
    }

    @Test("boxes have their titles: the names, others, or none")
    func boxes() throws {
        let block = "種類: 決裁欄, 欄: [{ 名前: 議長 }, { 名前: 乙, 見出し: 局長 }, { 名前: 丙, 見出し: \"\" }]"
        guard case .approval(let boxes) = try content(block) else { return }
        #expect(boxes.boxes.map { $0.caption?.value } == ["議長", "局長", nil])
        #expect(boxes.side == .mm(18))
        #expect(boxes.alignment == .right)
    }

    @Test(
        "what cannot be is refused",
        arguments: [
            "種類: 決裁欄, 欄: []", "種類: 印欄, 欄: [{ 名前: 印 }], 大きさ: 90mm", "種類: 貼付欄, 高さ: 5mm",
            "種類: 貼付欄, 重ね線: 多い", "種類: 署名, 印: 判子",
        ])
    func refused(block: String) { #expect(problems(block) == [.layoutValueWrong]) }

    @Test("a faction adds a box to those of its council")
    func verbs() throws {
        let base = """
            様式: 見本
            構成:
              - { 名前: 決裁, 種類: 決裁欄, 欄: [{ 名前: 議長 }] }
            """
        let faction = """
            継承: 見本
            変更:
              - 変える: 決裁
                欄: [{ 追加: { 名前: 局長 }, 位置: 議長の前 }]
            """
        let files = ["L/forms/mihon.yaml": base, "L/councils/a/b.yaml": faction]
        let store = LayoutStore(workspace: MemoryWorkspace(files), root: "L")
        let layout = try #require(LayoutResolver(store: store).resolve("L/councils/a/b.yaml").value)
        #expect(layout.blocks.first?.kind.content([:]).lines == ["局長", "議長"])
    }

    @Test("a sender's row says its mark and where that stands (C17, C20)")
    func seal() throws {
        let rows = "種類: 差出, 行: [{ 名前: 乙, 値: 名, 印: 枠, 印の位置: 右余白 }, { 名前: 丙, 値: 名 }]"
        guard case .sender(let sender) = try content(rows) else { return }
        #expect(sender.rows.map(\.seal.mark) == [.box, .none])
        #expect(sender.rows.map(\.sealPlace) == [.margin, .afterSpace])
    }
}
