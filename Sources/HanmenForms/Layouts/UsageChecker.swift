import HanmenCore

/// Every field that a text or condition names must be there, and every format must go with its type.
struct UsageChecker {
    let fields: [FieldDefinition]
    let findings: Findings

    /// Checks what blocks speak about; they may name some texts beside the fields.
    func check(_ usages: [FieldUsage], beside texts: [String] = []) {
        var kinds = fields.kinds
        for text in ["様式"] + texts { kinds[text] = .text }
        let names = ["様式"] + texts + fields.map(\.name.value)
        for usage in usages { check(usage, kinds: kinds, names: names) }
    }

    private func check(_ usage: FieldUsage, kinds: [String: ValueKind], names: [String]) {
        var (kinds, names) = (kinds, names)
        if let field = usage.rowsOf {
            guard let rows = rows(of: field) else { return }
            kinds.merge(rows.kinds) { $1 }
            names = rows.names + names
        }
        for template in usage.templates {
            findings.add(contentsOf: template.problems(given: kinds, names: names))
        }
        for name in usage.conditions.flatMap(\.fieldNames) where kinds[name.value] == nil {
            findings.add(.templateFieldUnknown(name, known: names))
        }
        for name in usage.conditions.flatMap(\.comparedNames) {
            if let kind = kinds[name.value], !kind.isNumeric { findings.add(.calculationNotNumeric(name)) }
        }
        for inner in usage.inner { check(inner, kinds: kinds, names: names) }
    }

    /// What the rows of a field have.
    private func rows(of name: Spanned<String>) -> (kinds: [String: ValueKind], names: [String])? {
        let fitting = fields.filter { [.rows, .texts].contains($0.type.kind) }
        guard let field = fitting.first(where: { $0.name.value == name.value }) else {
            findings.add(.templateFieldUnknown(name, known: fitting.map(\.name.value)))
            return nil
        }
        var kinds = field.columns.kinds
        if field.type.kind == .texts { kinds[RowNames.item] = .text }
        let columns = field.columns.map(\.name.value)
        let names = field.type.kind == .texts ? [RowNames.item] : columns
        kinds[RowNames.number] = .number
        return (kinds, names + [RowNames.number])
    }

    // MARK: 計算

    /// Everything that a 計算 speaks of must be there and be something to compute with; none may go in a circle.
    func checkCalculations() {
        for field in fields {
            check(field, among: fields)
            if let place = field.calculation?.balance { findings.add(.calculationBalanceMisplaced(place)) }
            for column in field.columns {
                check(column, among: field.columns + fields)
                if let place = column.calculation?.innerBalance {
                    findings.add(.calculationBalanceMisplaced(place))
                }
            }
            refuseCircle(in: field.columns)
        }
        refuseCircle(in: fields)
    }

    private func check(_ field: FieldDefinition, among known: [FieldDefinition]) {
        for reference in field.calculation?.references ?? [] {
            guard let found = known.first(where: { $0.name.value == reference.field.value }) else {
                findings.add(.calculationNameUnknown(reference.field, known: known.map(\.name.value)))
                continue
            }
            guard let column = reference.column else {
                if !found.type.kind.isNumeric { findings.add(.calculationNotNumeric(reference.field)) }
                continue
            }
            let columns = found.columns
            if !columns.contains(where: { $0.name.value == column.value }) {
                findings.add(.calculationNameUnknown(column, known: columns.map(\.name.value)))
            }
        }
    }

    private func refuseCircle(in fields: [FieldDefinition]) {
        guard let circle = FieldCalculator.circle(in: fields), let first = circle.first else { return }
        findings.add(.calculationCycle(circle.map(\.name.value), at: first.name.span))
    }
}

extension ValueKind {
    /// Whether 計算 may speak of it; lists and rows can be counted.
    fileprivate var isNumeric: Bool {
        switch self {
        case .amount, .number, .rate, .fiscalYear, .date, .period, .rows, .texts: true
        case .text, .times, .prose, .choice, .account, .pictures: false
        }
    }
}
