import HanmenCore
import Testing

@testable import HanmenForms

@Suite("Looks (体裁.色, 罫線)")
struct LookTests {
    @Test("every colour for text is read on white, black is read on every tint")
    func contrast() {
        #expect(NamedColor.texts.allSatisfy { $0.color.contrast(with: .white) >= 4.5 })
        #expect(NamedColor.tints.allSatisfy { $0.color.contrast(with: .black) >= 4.5 })
        #expect(!NamedColor.texts.contains(.vermilion))
        #expect(NamedColor.texts.contains(.black))
    }

    @Test("colours and rules of 体裁 reach the style")
    func tokens() throws {
        let style = try TinyLayout(
            appearance: "{ 色: { 罫線: 朱, 見出し: 紺, 表題: 茶, 見出し地: 薄青, 帯: 緑 }, 罫線: { 外の形: 二重, 縦: いいえ } }"
        ).layout().style
        #expect(style.tableRules.color == .vermilion)
        #expect(style.colors.heading == NamedColor.navy.color)
        #expect(style.colors.title == NamedColor.brown.color)
        #expect(style.colors.bar == NamedColor.green.color)
        #expect(style.tableRules.labelFill == NamedColor.paleBlue.color)
        #expect(style.tableRules.isDoubleOutside)
        #expect(!style.tableRules.hasVerticalRules)
    }

    @Test("a colour that is hard to read is refused for text", arguments: ["朱", "薄青", "桃"])
    func unreadable(color: String) {
        let found = TinyLayout(appearance: "{ 色: { 見出し: \(color) } }").resolved().diagnostics
        #expect(found.map(\.id) == [.layoutValueWrong])
    }

    @Test("a line says its own size, face and colour")
    func line() throws {
        let layout = try TinyLayout(
            blocks: "- { 名前: 番号, 種類: 行, 文: 様式第1号, 大きさ: 9pt, 書体: 見出し, 色: 紺 }"
        ).layout()
        guard case .line(let line)? = layout.blocks.first?.kind.content([:]) else {
            Issue.record("no line")
            return
        }
        #expect(
            line.look == TextLook(size: .pt(9), usesHeadingFont: true, color: NamedColor.navy.color))
    }

    @Test("a title may stand at the left, underlined or boxed")
    func title() throws {
        let layout = try TinyLayout(
            blocks: "- { 名前: 題, 種類: 表題, 文: 報告書, 揃え: 左, 枠: はい, 大きさ: 20pt, 色: 緑 }"
        ).layout()
        guard case .title(let title)? = layout.blocks.first?.kind.content([:]) else {
            Issue.record("no title")
            return
        }
        #expect(title.alignment == .left)
        #expect(title.frame == .box)
        #expect(title.size == .pt(20))
        #expect(title.color == NamedColor.green.color)
    }
}

/// A layout of a few lines, to try one key.
struct TinyLayout {
    var appearance = "{}"
    var fields = "会派名: { 型: 文字 }"
    var blocks = "- { 名前: 行, 種類: 行, 文: 文 }"
    var margins = ""

    func resolved() -> Diagnosed<ResolvedLayout> {
        let text = """
            様式: 見本
            体裁: \(appearance)
            項目:
              \(fields)
            構成:
              \(blocks)
            \(margins)
            """
        let store = LayoutStore(workspace: MemoryWorkspace(["L/forms/mihon.yaml": text]), root: "L")
        return LayoutResolver(store: store).resolve("L/forms/mihon.yaml")
    }

    func layout() throws -> ResolvedLayout { try #require(resolved().value) }
}
