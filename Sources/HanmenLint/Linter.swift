public import HanmenCore
import HanmenForms

/// Looks a report through by all rules (点検).
public struct Linter: Sendable {
    /// The most findings of one rule that are told.
    private static let mostOfARule = 20

    private static let checks: [any LintCheck.Type] = [
        WeekdayRule.self, EraRule.self, RangeRule.self, AgreementRule.self, ParticipantsRule.self,
        SumsRule.self, CapsRule.self, ApportionmentRule.self, DeadlineRule.self, NoticeRule.self,
        WidthRule.self, CountersRule.self, HeadingsRule.self, CharactersRule.self, GlyphsRule.self,
        LayoutSpacesRule.self, OpinionRule.self, AlternativesRule.self, SheetsRule.self, BlanksRule.self,
        DictionaryRule.self,
    ]

    /// A linter.
    public init() {}

    /// What the rules find, in the order of the report; rules that the layout switches off (切る) are silent.
    public func findings(in subject: LintSubject) -> [Diagnostic] {
        let reading = LintReading(subject)
        let found = Self.checks.filter { !subject.settings.switchedOff.contains($0.rule.code) }
            .flatMap { $0.findings(in: reading).prefix(Self.mostOfARule) }
        return found.enumerated().sorted { a, b in
            (a.element.span?.range.lowerBound ?? .max, a.offset)
                < (b.element.span?.range.lowerBound ?? .max, b.offset)
        }.map(\.element)
    }
}
