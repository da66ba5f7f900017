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
