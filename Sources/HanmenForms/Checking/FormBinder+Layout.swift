public import HanmenCore
public import HanmenReport

extension FormBinder {
    /// A report in a layout that is already resolved, for trying the layout out: the report's own choice of layout is
    /// passed over, and required fields may be missing.
    public func bind(_ report: Report, to layout: ResolvedLayout) -> Diagnosed<Form> {
        let findings = Findings()
        let values = ValueBinder(layout: layout, report: report, shared: SharedData(), findings: findings)
            .values()
        let found = findings.diagnostics.filter { $0.id != .fieldMissing }
        let isGood = !found.contains { $0.severity == .error }
        return Diagnosed(isGood ? form(layout, values.withParts) : nil, found)
    }
}
