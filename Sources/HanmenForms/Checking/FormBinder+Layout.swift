public import HanmenCore
public import HanmenReport

extension FormBinder {
    /// A report in a layout that is already resolved; the report's own choice of layout is passed over.
    ///
    /// - Parameter isBlank: whether required fields may be missing, as in a form that nobody has filled in yet.
    public func bind(_ report: Report, to layout: ResolvedLayout, isBlank: Bool = false) -> Diagnosed<Form> {
        let findings = Findings()
        let values = ValueBinder(layout: layout, report: report, findings: findings).values()
        let found = findings.diagnostics.filter { !(isBlank && $0.id == .fieldMissing) }
        let isGood = !found.contains { $0.severity == .error }
        return Diagnosed(isGood ? form(layout, values) : nil, found)
    }
}
