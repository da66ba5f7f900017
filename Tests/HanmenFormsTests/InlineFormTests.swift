import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

private func spanned(_ text: String) -> Spanned<String> {
    let source = SourceText(name: "form.yaml", text: text)
    return Spanned(text, at: source.span(0..<text.utf8.count))
}

/// A form of a layout whose fields and blocks are given as YAML.
private func bind(_ fields: String, _ blocks: String, _ values: String = "") -> Diagnosed<Form> {
    let layout = "様式: 甲\n項目:\n\(fields)\n構成:\n\(blocks)\n"
    let store = LayoutStore(workspace: MemoryWorkspace(["L/forms/a.yaml": layout]), root: "L")
    return FormBinder(store: store).bind(.read("---\n様式: 甲\n\(values)\n---\n"))
}

@Suite("Choices")
struct ChoiceTests {
    private let field = "  証拠書類: { 型: 選択, 選択肢: [有, 無] }"
    private let block = "  - { 名前: 行, 種類: 行, 文: \"{証拠書類|○}\" }"

    private func content(_ value: String, block: String? = nil) throws -> [Inline] {
        let bound = bind(field, block ?? self.block, value)
        guard case .line(let line)? = try #require(bound.value)["行"] else { return [] }
        return line.content
    }

    /// The words with a ring.
    private func ringed(_ content: [Inline]) -> [String] {
        content.flatMap { inline -> [String] in
            switch inline {
            case .decorated(.ring, let inner): [inner.plainText]
            case .decorated(_, let inner): ringed(inner)
            default: []
            }
        }
    }

    @Test("all are printed, the chosen one with a ring", arguments: ["有", "無"])
    func chosen(_ choice: String) throws {
        let content = try content("証拠書類: \(choice)")
        #expect(content.plainText == "有・無")
        #expect(ringed(content) == [choice])
    }

    @Test("nothing chosen prints all without a ring, for a pen")
    func unfilled() throws {
        let content = try content("")
        #expect(content.plainText == "有・無")
        #expect(ringed(content) == [])
    }

    @Test("without a format the chosen one alone is printed")
    func bare() throws {
        let block = "  - { 名前: 行, 種類: 行, 文: \"{証拠書類}\" }"
        #expect(try content("証拠書類: 無", block: block).plainText == "無")
        #expect(try content("", block: block).plainText == "")
    }

    @Test("any of the circles that keyboards give", arguments: ["○", "〇", "◯"])
    func circles(_ circle: String) throws {
        let block = "  - { 名前: 行, 種類: 行, 文: \"{証拠書類|\(circle)}\" }"
        #expect(ringed(try content("証拠書類: 有", block: block)) == ["有"])
    }

    @Test("a word that is no choice is refused at its place, with those there are")
    func unknown() throws {
        let found = bind(field, block, "証拠書類: あり").diagnostics
        #expect(found.map(\.id) == [.choiceUnknown])
        #expect(found[0].span?.text == "あり")
        #expect(found[0].hints[0].japanese == "使えるのは「有」「無」です")
    }

    @Test(
        "a choice wants two or more words, other types none",
        arguments: ["型: 選択", "型: 選択, 選択肢: [有]", "型: 文字, 選択肢: [有, 無]", "型: 選択, 選択肢: [有, 無], 既定: 甲"])
    func definitions(_ definition: String) {
        #expect(bind("  証拠書類: { \(definition) }", "  - { 名前: 行, 種類: 空き }").hasErrors)
    }

    @Test("conditions ask what was chosen")
    func conditions() throws {
        let block = "  - { 名前: 行, 種類: 行, 文: 添付あり, 条件: 証拠書類 = 有 }"
        #expect(try content("証拠書類: 有", block: block).plainText == "添付あり")
        #expect(try content("証拠書類: 無", block: block).plainText == "")
        let missing = "  - { 名前: 行, 種類: 行, 文: 未記入, 条件: 証拠書類がない }"
        #expect(try content("", block: missing).plainText == "未記入")
    }
}

@Suite("Amounts")
struct AmountFormatTests {
    private func printed(_ format: String, _ amount: String) throws -> [Inline] {
        let value = try AmountField.read(.text(spanned(amount)), of: "額")
        return try TextTemplate(spanned("{額|\(format)}")).inlines(["額": value])
    }

    @Test(
        "formats",
        arguments: [
            ("円", "1234567", "1,234,567円"), ("円", "▲12345", "▲12,345円"), ("数字", "1000", "1,000"),
            ("数字", "-999", "▲999"), ("升目", "12345", "¥12345"), ("升目", "▲12345", "▲12345"), ("円", "0", "0円"),
            ("数字", "999999999999999", "999,999,999,999,999"),
        ])
    func formats(_ format: String, _ amount: String, _ expected: String) throws {
        #expect(try printed(format, amount).plainText == expected)
    }

    @Test("the number is set solid, the unit behind it is not")
    func solid() throws {
        guard case .decorated(.solid, let number)? = try printed("円", "▲1,000").first else {
            return #expect(Bool(false), "not solid")
        }
        #expect(number.plainText == "▲1,000")
    }

    @Test(
        "a comma in the wrong place may be a lost digit",
        arguments: ["1,23", "1,2345", "12345,678", ",123", "1,"])
    func commas(_ amount: String) {
        #expect(throws: DiagnosticError.self) { try AmountField.read(.text(spanned(amount)), of: "額") }
    }

    @Test("formats go with their types only")
    func unfit() {
        let found = bind("  名: { 型: 文字 }", "  - { 名前: 行, 種類: 行, 文: \"{名|升目}{名|○}\" }").diagnostics
        #expect(found.map(\.id) == [.templateFormatUnfit, .templateFormatUnfit])
    }
}

@Suite("Lines, tables and notices")
struct BlockFormTests {
    @Test("a line with a text at either end")
    func tabbed() throws {
        let bound = bind(
            "  額: { 型: 金額 }", "  - { 名前: 行, 種類: 行, 文: 旅費, 右文: \"{額|円}\", 点線: はい }", "額: 1200")
        guard case .line(let line)? = try #require(bound.value)["行"] else { return }
        #expect(line.rightContent.plainText == "1,200円")
        #expect(line.hasLeader)
    }

    @Test(
        "what makes no sense is refused",
        arguments: ["右文: 甲, 揃え: 右", "右文: 甲, 揃え: 中", "点線: はい", "右文: \"{丙}\""])
    func refused(_ keys: String) {
        #expect(bind("  額: { 型: 金額 }", "  - { 名前: 行, 種類: 行, 文: 旅費, \(keys) }").hasErrors)
    }

    @Test(
        "tables keep together where the layout says so",
        arguments: [("まとめる: はい", true), ("まとめる: いいえ", false)])
    func together(_ key: String, _ expected: Bool) throws {
        let bound = bind("  額: { 型: 金額 }", "  - { 名前: 表, 種類: 表, \(key) }")
        guard case .table(let table)? = try #require(bound.value)["表"] else { return }
        #expect(table.staysTogether == expected)
    }

    private let notice = """
          - 名前: 記
            種類: 記
            行:
              - { 名前: 目的, 見出し: 目的, 値: "{目的}" }
              - { 名前: 人, 見出し: 出席者, 一覧: 人 }
              - { 名前: 額, 値: 費用, 条件: 額がある }
        """
    private let fields = "  目的: { 型: 文字 }\n  人: { 型: 氏名の一覧 }\n  額: { 型: 金額 }"

    @Test("items, a list under one, conditions")
    func items() throws {
        let form = try #require(bind(fields, notice, "目的: 研修\n人: 青木 結、森 一郎").value)
        #expect(form.plainText == "記\n目的：研修\n出席者：\n青木 結\n森 一郎\n以上\n")
        guard case .notice(let block)? = form["記"] else { return }
        #expect(block.items.map(\.items.count) == [0, 2])
        #expect(block.linesBefore == 1)
    }

    @Test("a list without a label stands at its own level")
    func flatList() throws {
        let block = "  - { 名前: 記, 種類: 記, 行: [ { 名前: 人, 一覧: 人 } ] }"
        guard case .notice(let notice)? = try #require(bind(fields, block, "人: 甲、乙").value)["記"] else {
            return
        }
        #expect(notice.items.map(\.content.plainText) == ["甲", "乙"])
    }

    @Test("there are three levels and no fourth")
    func depth() {
        let three = "行: [ { 名前: 一, 値: 甲, 行: [ { 名前: 二, 値: 乙, 行: [ { 名前: 三, 値: 丙 } ] } ] } ]"
        #expect(!bind(fields, "  - { 名前: 記, 種類: 記, \(three) }").hasErrors)
        let four = three.replacing("値: 丙 }", with: "値: 丙, 行: [ { 名前: 四, 値: 丁 } ] }")
        #expect(bind(fields, "  - { 名前: 記, 種類: 記, \(four) }").diagnostics.map(\.id) == [.layoutValueWrong])
    }

    @Test("an item that says nothing is refused")
    func empty() {
        let found = bind(fields, "  - { 名前: 記, 種類: 記, 行: [ { 名前: 一 } ] }").diagnostics
        #expect(found.map(\.id) == [.layoutKeyMissing])
    }
}
