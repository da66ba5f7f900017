import HanmenCore
import HanmenReport

/// Fills in what a layout computes: columns row by row, then fields, each after those that it speaks of.
struct FieldCalculator {
    let fields: [FieldDefinition]
    let findings: Findings

    /// The values with all that is computed from them.
    func completed(_ values: [String: TypedValue]) -> [String: TypedValue] {
        var values = values
        for field in fields where field.type.kind == .rows {
            guard case .rows(var rows)? = values[field.name.value] else { continue }
            let columns = Self.inOrder(field.columns)
            var before: [String: ExactNumber] = [:]
            for index in rows.rows.indices {
                let row = columns.reduce(rows.rows[index].values) { row, column in
                    set(
                        column, from: values.merging(row) { $1 }, into: row, at: rows.rows[index].span,
                        after: before[column.name.value])
                }
                rows.rows[index].values = row
                before.merge(columns.compactMap { $0.number(in: row) }) { $1 }
            }
            values[field.name.value] = .rows(rows)
        }
        return Self.inOrder(fields).reduce(values) { set($1, from: $0, into: $0, at: nil) }
    }

    /// The values with a computed one; what was written otherwise is told.
    private func set(
        _ field: FieldDefinition, from known: [String: TypedValue], into values: [String: TypedValue],
        at place: SourceSpan?, after before: ExactNumber? = nil
    ) -> [String: TypedValue] {
        guard let calculation = field.calculation else { return values }
        let name = field.name.value
        let written = values[name]
        let computed = findings.catching { () throws(DiagnosticError) in
            try Calculator(values: known, before: before).outcome(calculation).map {
                outcome throws(DiagnosticError) in
                try field.value(of: outcome, at: written?.place ?? place ?? field.name.span)
            }
        }
        guard let computed else { return values }
        var values = values
        if let computed, let written, computed.inlines(nil).plainText != written.inlines(nil).plainText {
            findings.add(
                .fieldCalculated(
                    name, computed: computed.inlines(nil).plainText, at: written.place ?? field.name.span))
        }
        values[name] = computed ?? written
        return values
    }

    // MARK: Order

    /// Computed fields, each behind those that it speaks of; those in a circle are left out.
    static func inOrder(_ fields: [FieldDefinition]) -> [FieldDefinition] {
        var ordered: [FieldDefinition] = []
        var waiting = fields.filter { $0.calculation != nil }
        while !waiting.isEmpty {
            let names = waiting.map(\.name.value)
            let ready = waiting.filter { field in !field.spokenOf.contains { names.contains($0.value) } }
            guard !ready.isEmpty else { break }
            ordered += ready
            waiting.removeAll { field in ready.contains { $0.name.value == field.name.value } }
        }
        return ordered
    }

    /// A chain of fields that are computed from each other, if there is one.
    static func circle(in fields: [FieldDefinition]) -> [FieldDefinition]? {
        let ordered = inOrder(fields).map(\.name.value)
        let stuck = fields.filter { $0.calculation != nil && !ordered.contains($0.name.value) }
        guard var field = stuck.first else { return nil }
        var chain: [FieldDefinition] = []
        while !chain.contains(where: { $0.name.value == field.name.value }) {
            chain.append(field)
            let next = field.spokenOf.lazy.compactMap { name in stuck.first { $0.name.value == name.value } }
                .first
            guard let next else { return nil }
            field = next
        }
        return Array(chain.drop { $0.name.value != field.name.value }) + [field]
    }
}

extension FieldDefinition {
    /// The fields that its 計算 speaks of.
    var spokenOf: [Spanned<String>] { calculation?.references.map(\.field) ?? [] }

    /// Its name and its number in a row, where it has one.
    fileprivate func number(in row: [String: TypedValue]) -> (String, ExactNumber)? {
        row[name.value]?.number.map { (name.value, $0) }
    }

    /// What a calculation came to, as a value of the field's type.
    fileprivate func value(
        of outcome: Calculator.Outcome, at place: SourceSpan
    ) throws(DiagnosticError) -> TypedValue {
        switch (outcome, type.kind) {
        case (.day(let day), _): return .date(Spanned(WrittenDate(day: day), at: place))
        case (.number(let number), .amount):
            guard let yen = number.whole else {
                throw DiagnosticError(.calculationNotWhole(name.value, number, at: place))
            }
            return .amount(Spanned(yen, at: place))
        case (.number(let number), .rate): return .rate(Spanned(number, at: place))
        case (.number(let number), _): return .number(Spanned(number, at: place), unit: unit)
        }
    }
}
