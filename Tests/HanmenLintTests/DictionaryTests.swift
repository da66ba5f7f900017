import HanmenCore
import Testing

@testable import HanmenLint

@Suite("Dictionaries of names")
struct DictionaryTests {
    private func read(_ text: String) -> Diagnosed<LintDictionary> {
        LintDictionary.read(SourceText(name: "辞書.yaml", text: text))
    }

    @Test("a list, or one name alone")
    func shapes() throws {
        let read = read("民生委員: [民政委員, 民生員]\n保護司: 保護士\n")
        #expect(read.diagnostics.isEmpty)
        #expect(read.value?.words.map(\.wrong) == ["民政委員", "民生員", "保護士"])
        #expect(read.value?.words.last?.right == "保護司")
    }

    @Test("nothing but comments is an empty dictionary")
    func empty() { #expect(read("# まだない\n").value?.words.isEmpty == true) }

    @Test(
        "what is no entry is told at its place",
        arguments: ["- 民生委員", "民生委員: 民生委員", "民生委員: 民", "民生委員: []", "民生委員: { 誤り: 民政委員 }"])
    func wrong(_ text: String) {
        let read = read(text)
        #expect(read.diagnostics.map(\.id) == [.dictionaryUnreadable])
        #expect(read.diagnostics.first?.span?.start.line == 1)
    }

    @Test("too many words are refused")
    func tooMany() {
        let text = (0..<5_001).map { "正しい\($0): 誤り\($0)" }.joined(separator: "\n")
        #expect(read(text).value == nil)
    }

    @Test("a council's entry goes before the common one")
    func merging() throws {
        let common = try #require(read("民生委員: 民政委員").value)
        let own = try #require(read("民政推進委員: 民政委員").value)
        #expect(common.merging(own).words.map(\.right) == ["民政推進委員"])
    }
}
