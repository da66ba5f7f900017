package import HanmenCore
package import HanmenReport

/// What a report says in each field of a layout, whatever is wrong with it: for showing it while it is written.
package struct WrittenFields: Sendable {
    /// The fields in the layout's order.
    package let fields: [WrittenField]
    /// What is wrong with the report, field or not.
    package let diagnostics: [Diagnostic]

    /// A report in a layout, with what the layout takes from elsewhere (出所).
    package init(_ report: Report, in layout: ResolvedLayout, shared: SharedData = SharedData()) {
        let findings = Findings()
        let values = ValueBinder(layout: layout, report: report, shared: shared, findings: findings).values()
        let found = findings.diagnostics
        fields = zip(layout.fields, layout.outlines).map { field, outline in
            let name = field.name.value
            let entry = report.fields.first { $0.key.value == name }
            let given = entry.flatMap { $0.value.isEmpty ? nil : $0.value }
            let taken = layout.fixedValues[name] ?? shared.value(for: field) ?? field.fallback
            return WrittenField(
                outline: outline, entry: entry, taken: given == nil || outline.isFixed ? taken : nil,
                value: values[name], problems: found.filter { $0.concerns(field, entry, of: report) })
        }
        diagnostics = found
    }
}

/// A field and what a report says in it.
package struct WrittenField: Sendable {
    /// The field.
    package let outline: FieldOutline
    /// The key and the value in the report; nil where the key is not there.
    package let entry: ReportField?
    /// What stands in it though the report says nothing: fixed by the layout, taken from elsewhere, or its 既定.
    package let taken: FieldValue?
    /// The value as its type reads it.
    let value: TypedValue?
    /// What is wrong with it.
    package let problems: [Diagnostic]

    /// The value as forms print it, dates with their weekdays; nil where there is none, and for rows and narratives.
    package var printed: String? { value?.formText }

    /// The day of a date or, for a period, both days with `/` between them (ISO 8601).
    package var iso8601: String? { value?.iso8601 }

    /// The cells of rows as they are printed, by column; computed ones too.
    package var printedRows: [[String: String]] {
        guard case .rows(let detail)? = value else { return [] }
        return detail.rows.map { row in row.values.compactMapValues(\.formText) }
    }

    /// What the amounts of each column come to, as they are printed; columns without any are left out.
    package var sums: [(column: String, sum: String)] {
        guard case .rows(let detail)? = value else { return [] }
        return detail.columns.filter { $0.type.kind == .amount }.compactMap { column in
            let amounts = detail.rows.compactMap { row -> Int? in
                guard case .amount(let yen)? = row.values[column.name.value] else { return nil }
                return yen.value
            }
            let sum = amounts.reduce(Optional(0)) { sum, yen in
                sum.flatMap { sum in
                    let (next, isTooLarge) = sum.addingReportingOverflow(yen)
                    return isTooLarge ? nil : next
                }
            }
            guard !amounts.isEmpty, let sum else { return nil }
            return (column.name.value, AmountText.commas(sum) + "円")
        }
    }
}

extension TypedValue {
    /// The value as a form prints it.
    fileprivate var formText: String? {
        switch self {
        case .date(let date): date.value.text(weekdayIn: .full)
        case .period(let period): period.value.text(weekdays: true)
        case .amount(let yen): AmountText.commas(yen.value) + "円"
        case .choice(let chosen, _, _): chosen?.value
        case .rows, .prose, .pictures, .blank, .redacted: nil
        case .text, .texts, .times, .number, .rate, .fiscalYear, .account: inlines(nil).plainText
        }
    }

    fileprivate var iso8601: String? {
        switch self {
        case .date(let date): date.value.day.iso8601
        case .period(let period):
            [period.value.start, period.value.end].compactMap { $0?.day.iso8601 }.joined(separator: "/")
        default: nil
        }
    }
}

extension Diagnostic {
    /// Whether it speaks about a field: it stands in the field's value, or misses one.
    fileprivate func concerns(_ field: FieldDefinition, _ entry: ReportField?, of report: Report) -> Bool {
        let name = field.name.value
        if id == .fieldMissing, entry == nil {
            return self == .fieldMissing(name, at: report.source.span(0..<0)) || isOfBody(field)
        }
        if let span, let entry, span.source === report.source {
            let (key, value) = (entry.key.span.range, entry.value.span.range)
            return key.lowerBound <= span.range.lowerBound
                && span.range.lowerBound <= max(key.upperBound, value.upperBound)
        }
        return span == field.name.span
    }

    private func isOfBody(_ field: FieldDefinition) -> Bool {
        guard field.name.value == ValueBinder.bodyField, field.type.kind == .prose, let span else {
            return false
        }
        return span.range.lowerBound == span.source.utf8.count
    }
}
