import HanmenCore

/// A rule at work on a report: one file a rule.
protocol LintCheck: Sendable {
    /// Which rule.
    static var rule: LintRule { get }
    /// What it finds.
    static func findings(in reading: LintReading) -> [Diagnostic]
}
