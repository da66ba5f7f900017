import Foundation
import HanmenCore
import HanmenForms
import HanmenTesting
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

@Suite("docs/lint.md")
struct LintDocumentationTests {
    @Test("names every rule, its identifier and those that stand for it elsewhere")
    func complete() throws {
        let bytes = try DiskWorkspace().read("\(SharedFolder.package.path)/docs/lint.md", limit: 1 << 20)
        let text = String(decoding: bytes, as: UTF8.self)
        let rows = text.split(separator: "\n")
        for rule in LintRule.allCases {
            let row = rows.first { $0.hasPrefix("| \(rule.code) |") }
            #expect(row?.contains("| \(rule.id.name) |") == true, "\(rule.code)")
            #expect(rule.covered.allSatisfy { text.contains($0.name) }, "\(rule.code)")
        }
    }
}
