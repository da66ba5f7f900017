import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@Suite("Binder")
struct BinderTests {
    @Test("the shipped form binds a report")
    func shipped() throws {
        let bound = FormBinder(store: .shipped).bind(.sample())
        #expect(bound.diagnostics.map(\.summary.japanese) == [])
        let form = try #require(bound.value)
        #expect(form.title == "研修参加報告書")
        #expect(
            form.blocks.map(\.name) == ["表題", "提出日", "差出", "前文", "概要表", "別紙表題", "別紙表", "本文"])
    }
}
