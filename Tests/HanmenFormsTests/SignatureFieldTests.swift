import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("Fields to be signed (署名欄)")
struct SignatureFieldTests {
    private let fields = "  名: { 型: 氏名 }"

    private func form(
        _ blocks: String, edition: Edition = .original
    ) -> Diagnosed<Form> { trial(fields, blocks, "名: 青木　結", edition: edition) }

    private func rows(_ rows: String) -> String { "      - { 名前: 差出, 種類: 差出, 行: [\(rows)] }" }

    @Test("a row, a room for a name and a box have one each, named as the layout says")
    func named() throws {
        let blocks = """
            \(rows("{ 名前: 代表, 値: \"{名}\", 印: ㊞, 署名欄: 会派代表者 }"))
                  - { 名前: 受領, 種類: 署名, 値: "{名}", 署名欄: 受領者 }
                  - { 名前: 決裁, 種類: 決裁欄, 欄: [{ 名前: 議長, 署名欄: 議長 }, { 名前: 局長 }] }
            """
        let bound = form(blocks)
        #expect(problems(bound) == [])
        let form = try #require(bound.value)
        #expect(form.takesSignatures)
        #expect(form.signatureFields.map(\.name.value) == ["会派代表者", "受領者", "議長"])
        #expect(form.signatureFields[0].seal == IntendedSeal(form: .personal, text: "青木"))
        let field = form.signatureFields[0].formField
        #expect(field.tooltip == "会派代表者の電子署名欄")
        #expect(field.kind == .signature(IntendedSeal(form: .personal, text: "青木")))
    }

    @Test("the room for a digital signature has one by itself, named after its row")
    func implied() throws {
        let form = try #require(form(rows("{ 名前: 代表, 値: \"{名}\", 印: 電子署名 }")).value)
        #expect(form.signatureFields.map(\.name.value) == ["代表"])
        #expect(form.signatureFields[0].seal.form == .none)
    }

    @Test("editions that nobody signs take none", arguments: Edition.allCases)
    func editions(_ edition: Edition) throws {
        let row = rows("{ 名前: 代表, 値: \"{名}\", 印: 電子署名 }")
        let form = try #require(form(row, edition: edition).value)
        #expect(form.takesSignatures == (edition == .original))
    }

    @Test("two of one name are refused, with both places")
    func twice() {
        let found = form(
            rows("{ 名前: 甲, 値: \"{名}\", 署名欄: 代表 }, { 名前: 乙, 値: \"{名}\", 署名欄: 代表 }")
        ).diagnostics
        #expect(found.map(\.id) == [.signatureFieldTwice])
        #expect(found.first?.summary.japanese.contains("一つ目: ") == true)
    }

    @Test(
        "a name has no full stop and is no sentence",
        arguments: ["会派.代表者", String(repeating: "長", count: 41)])
    func names(_ name: String) {
        let found = form(rows("{ 名前: 甲, 値: \"{名}\", 署名欄: \(name) }")).diagnostics
        #expect(found.map(\.id) == [.layoutValueWrong])
    }

    @Test(
        "the surname stands before the given name, whatever title stands before both",
        arguments: [
            ("緑野　太郎", "緑野"), ("代表　緑野 太郎", "緑野"), ("緑野", "緑野"), ("", ""),
        ])
    func surname(name: String, surname: String) {
        #expect(
            SealText.surname(of: [.text(Spanned(name, at: SourceText(name: "", text: "").span(0..<0)))])
                == surname)
    }
}
