import HanmenCore
import HanmenLint

/// The rules of looking reports through, a line each, with what is right under it.
struct LintRuleList {
    var language: MessageLanguage

    func print() {
        for rule in LintRule.allCases {
            Swift.print("\(rule.code)  \(rule.id.name)  \(rule.name.text(in: language))")
            Swift.print("     \(rule.right.text(in: language))")
            guard !rule.covered.isEmpty else { continue }
            let others = rule.covered.map(\.name).joined(separator: ", ")
            Swift.print("     \(language == .japanese ? "ほかに" : "also"): \(others)")
        }
    }
}
