import HanmenCore
import HanmenReport

/// Gives every field of a layout its typed value from the report, the layer that fixes it, or its 既定.
struct ValueBinder {
    /// The field that the narrative under the front matter fills.
    static let bodyField = "本文"

    let layout: ResolvedLayout
    let report: Report
    let shared: SharedData
    let findings: Findings

    /// The values by field, without their parts; fields without a value are left out.
    func values() -> [String: TypedValue] {
        refuseUnknownKeys()
        refuseOtherForm()
        var values: [String: TypedValue] = [:]
        for field in layout.fields {
            if let value = value(of: field) { values[field.name.value] = value }
        }
        values = FieldCalculator(fields: layout.fields, findings: findings).completed(values)
        values["様式"] = .text(Spanned(layout.title, at: layout.tree["様式"]?.text?.span ?? layout.tree.span))
        return values
    }

    private func value(of field: FieldDefinition) -> TypedValue? {
        let name = field.name.value
        if name == Self.bodyField, report[name] == nil, field.type.kind == .prose { return body(field) }
        let given = report[name].flatMap { $0.isEmpty ? nil : $0 }
        let fixed = layout.fixedValues[name]
        if let given, let fixed, given.words != fixed.words {
            findings.add(.fieldFixed(name, at: given.span, fixed: fixed))
            return nil
        }
        guard let value = given ?? fixed ?? shared.value(for: field) ?? field.fallback, !value.isEmpty else {
            if field.isRequired, field.calculation == nil {
                findings.add(.fieldMissing(name, at: place(of: name)))
            }
            return field.unfilled
        }
        let isShared = given == nil && fixed == nil && shared.value(for: field) != nil
        let typed = findings.catching { () throws(DiagnosticError) in
            isShared ? field.chosen(try field.read(value)) : try field.read(value)
        }
        if let typed {
            findings.add(contentsOf: typed.warnings)
            if given != nil { compareWithShared(typed, field) }
        }
        return typed
    }

    /// What a report says otherwise than the data that it belongs to is told, with both places.
    private func compareWithShared(_ written: TypedValue, _ field: FieldDefinition) {
        guard let known = shared.value(for: field), let other = (try? field.read(known)).map(field.chosen)
        else { return }
        findings.add(contentsOf: DataComparison(field: field).differences(written, other))
    }

    private func body(_ field: FieldDefinition) -> TypedValue? {
        guard let first = report.body.first, let last = report.body.last else {
            if field.isRequired { findings.add(.bodyMissing(at: end)) }
            return nil
        }
        let start = first.span.range.lowerBound
        return .prose(report.body, report.source.span(start..<max(start, last.span.range.upperBound)))
    }

    /// Where a missing field belongs: at its key without a value, or else at the top of the report.
    private func place(of name: String) -> SourceSpan {
        report.fields.first { $0.key.value == name }?.key.span ?? report.source.span(0..<0)
    }

    private var end: SourceSpan { report.source.span(report.source.utf8.count..<report.source.utf8.count) }

    private func refuseUnknownKeys() {
        let known = layout.fieldNames + ControlKeys.all
        for field in report.fields where !known.contains(field.key.value) {
            findings.add(.fieldUnknown(field.key, known: known.filter { $0 != Self.bodyField }))
        }
    }

    private func refuseOtherForm() {
        guard case .text(let form)? = report[ControlKeys.form], form.value.trimmed != layout.title else {
            return
        }
        findings.add(.formMismatch(form, layout: layout.title))
    }
}

extension FieldDefinition {
    /// Of the rows of its 出所, those that it takes (選ぶ行).
    fileprivate func chosen(_ value: TypedValue) -> TypedValue {
        guard let rowCondition, case .rows(var detail) = value else { return value }
        detail.rows.removeAll { !rowCondition.holds(for: $0.values) }
        return .rows(detail)
    }
}

extension TypedValue {
    /// Ruby that is not right.
    var warnings: [Diagnostic] {
        switch self {
        case .text(let text): InlineParser.warnings(inFieldText: text)
        case .texts(let texts): texts.flatMap(InlineParser.warnings(inFieldText:))
        default: []
        }
    }
}
