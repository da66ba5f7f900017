import HanmenForms
import Testing

@testable import HanmenLint

@Suite("The list of rules")
struct LintRuleTests {
    @Test("twenty-three, numbered in order, each with an identifier of its own")
    func numbers() {
        let codes = (1...23).map { "L\($0 < 10 ? "0" : "")\($0)" }
        #expect(LintRule.allCases.map(\.code) == codes)
        #expect(Set(LintRule.allCases.map(\.id)).count == 23)
    }

    @Test("no identifier of reading or binding stands for two rules")
    func covered() {
        let covered = LintRule.allCases.flatMap(\.covered)
        #expect(Set(covered).count == covered.count)
    }
}

@Suite("Layouts and rules")
struct RuleNumbersTests {
    @Test("layouts know the numbers of all rules")
    func codes() { #expect(LintSettings.codes == LintRule.allCases.map(\.code)) }
}
