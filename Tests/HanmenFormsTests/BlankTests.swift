import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

private let fields = """
      氏名: { 型: 氏名, 必須: はい }
      開催日: { 型: 日付 }
      期間: { 型: 期間 }
      時間: { 型: 時間 }
      金額: { 型: 金額 }
      宿泊: { 型: 選択, 選択肢: [有, 無] }
      会場: { 型: 文字, 既定: 緑野市民会館 }
      要旨: { 型: 文章 }
    """

/// A blank form of a layout with one line, or other blocks.
private func blank(
    _ text: String = "", blocks: String? = nil, more: String = "", for purpose: BlankPurpose = .pen
) -> Diagnosed<Form> {
    let line = blocks ?? "  - { 名前: 行, 種類: 行, 文: \"\(text)\" }"
    let layout = "様式: 甲\n\(more)\n項目:\n\(fields)\n構成:\n\(line)\n"
    let store = LayoutStore(workspace: MemoryWorkspace(["L/forms/a.yaml": layout]), root: "L")
    return FormBinder(store: store).blank(.read("---\n様式: 甲\n---\n"), for: purpose)
}

/// The content of a line: words as they are, room as its width or its field's name in brackets.
private func printed(_ text: String, for purpose: BlankPurpose = .pen) throws -> String {
    let form = try #require(blank(text, for: purpose).value)
    guard case .line(let line)? = form["行"] else { return "" }
    return line.content.map(\.sketch).joined()
}

extension Inline {
    fileprivate var sketch: String {
        switch self {
        case .slot(let slot): "［\(slot.field ?? String(Int(slot.characters)))］"
        case .decorated(_, let content): content.map(\.sketch).joined()
        default: plainText
        }
    }
}

@Suite("Blank forms (白紙の様式)")
struct BlankTests {
    @Test(
        "a pen completes what is printed",
        arguments: [
            ("{氏名}", "［8］"), ("{開催日|和暦}", "令和［2］年［2］月［2］日"), ("{開催日|曜日}", "［2］"),
            ("{期間|和暦期間}", "令和［2］年［2］月［2］日～［2］月［2］日"), ("{時間}", "［2］時［2］分～［2］時［2］分"),
            ("{金額|円}", "［8］円"), ("{金額|升目}", "［8］"), ("{宿泊|○}", "有・無"), ("{宿泊}", "有・無"),
            ("会場は{会場}", "会場は緑野市民会館"), ("{様式}", "甲"),
        ])
    func pen(_ text: String, _ expected: String) throws { #expect(try printed(text) == expected) }

    @Test(
        "on a screen each field is one room, but a weekday alone is none",
        arguments: [
            ("{開催日|和暦}", "［開催日］"), ("{開催日|曜日}", "［2］"), ("{金額|円}", "［金額］円"), ("{宿泊|○}", "［宿泊］"),
            ("{会場}", "［会場］"),
        ])
    func screen(_ text: String, _ expected: String) throws {
        #expect(try printed(text, for: .screen) == expected)
    }

    @Test(
        "conditions hold so that there is room for all that may be written",
        arguments: [
            ("氏名がある", true), ("氏名がない", false), ("宿泊 = 有", true), ("宿泊 ≠ 有", true), ("会場がある", true),
        ])
    func conditions(_ condition: String, _ isShown: Bool) throws {
        let form = try #require(
            blank(blocks: "  - { 名前: 行, 種類: 行, 文: \"{氏名}\", 条件: \(condition) }").value)
        #expect((form["行"] != nil) == isShown)
    }

    @Test("空欄 says how many lines", arguments: [("", 8), (", 空欄: 12行", 12), (", 空欄: 0行", 1)])
    func lines(_ key: String, _ expected: Int) throws {
        let form = try #require(blank(blocks: "  - { 名前: 文, 種類: 文章, 内容: 要旨\(key) }").value)
        guard case .prose(let blocks)? = form["文"], case .paragraph(let paragraph)? = blocks.first,
            case .slot(let slot)? = paragraph.content.first
        else {
            Issue.record("no room")
            return
        }
        #expect(slot.lines == expected)
    }

    @Test("the fields of a PDF form: what is fixed is none, what has a 既定 says it")
    func fields() throws {
        let form = try #require(blank("{氏名}", more: "固定値: { 氏名: 青木 結 }", for: .screen).value?.blank)
        // Parts of a period, too, where a layout has room for them.
        let fields = form.fields.filter { !$0.name.contains(".") }
        #expect(fields.map(\.name) == ["開催日", "期間", "時間", "金額", "宿泊", "会場", "要旨"])
        #expect(fields.map(\.value) == ["", "", "", "", "", "緑野市民会館", ""])
        #expect(fields[4].kind == .choice(options: ["有", "無"]))
        #expect(fields[6].kind == .text(isMultiline: true))
        #expect(fields.allSatisfy { $0.tooltip.hasPrefix($0.name) })
        #expect(form.identity == [DocumentForm.Entry(key: "様式", value: "甲")])
    }

    @Test("a form in columns is for pens only")
    func vertical() {
        let columns = "用紙: { 組み方向: 縦 }"
        #expect(blank("{氏名}", more: columns).value != nil)
        let refused = blank("{氏名}", more: columns, for: .screen)
        #expect(refused.value == nil)
        #expect(refused.diagnostics.map(\.id) == [.blankVertical])
    }

    @Test("an unknown form is told with the ones there are")
    func unknown() {
        let report = Report.read("---\n様式: 乙\n---\n")
        let found = FormBinder(store: .shipped).blank(report, for: .pen)
        #expect(found.value == nil && found.diagnostics.map(\.id) == [.formUnknown])
    }
}
