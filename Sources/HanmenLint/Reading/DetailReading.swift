import HanmenCore
import HanmenForms
import HanmenReport

/// The rows of a 明細 as the report has them, typed and with their places.
struct DetailReading {
    /// A row.
    struct Row {
        /// The typed columns; what is not written is nil.
        var parts: [FormData.Value.Part]
        /// The columns as written.
        var entries: [ReportField]
        /// The row's place.
        var span: SourceSpan

        /// Whole yen of the first of several columns that the row has.
        func yen(_ names: [String]) -> Int? {
            parts.first { part in names.contains(part.name) && part.value != nil }.flatMap { part in
                if case .amount(let yen)? = part.value { yen } else { nil }
            }
        }

        /// The text of a column.
        func text(_ name: String) -> String? {
            guard case .text(let text)? = parts.first(where: { $0.name == name })?.value else { return nil }
            return text
        }

        /// Where a column is written; the row, where it is not.
        func place(of name: String) -> SourceSpan {
            entries.first { $0.key.value == name }?.value.span ?? span
        }
    }

    /// The field's name.
    let name: String
    /// The rows that the report has.
    let rows: [Row]

    /// All 明細 that the report fills.
    static func all(_ reading: LintReading) -> [DetailReading] {
        reading.fields.compactMap { field, type in
            guard type == "明細", case .list(let items, _) = field.value,
                case .rows(let typed)? = reading.value(of: field.key.value)
            else { return nil }
            let written = items.compactMap { item -> (entries: [ReportField], span: SourceSpan)? in
                guard case .record(let entries, let span) = item, !entries.isEmpty else { return nil }
                return (entries, span)
            }
            return DetailReading(name: field.key.value, rows: rows(written, typed))
        }
    }

    /// The written rows with their types: in order, or by their first columns where the layout names the rows (区分).
    private static func rows(
        _ written: [(entries: [ReportField], span: SourceSpan)], _ typed: [[FormData.Value.Part]]
    ) -> [Row] {
        guard written.count != typed.count else {
            return zip(written, typed).map { Row(parts: $1, entries: $0.entries, span: $0.span) }
        }
        let named = typed.compactMap { parts -> (String, [FormData.Value.Part])? in
            guard case .text(let name)? = parts.first?.value else { return nil }
            return (name, parts)
        }
        let byName = Dictionary(named) { first, _ in first }
        guard let column = typed.first?.first?.name else { return [] }
        return written.compactMap { item in
            guard case .text(let text)? = item.entries.first(where: { $0.key.value == column })?.value,
                let parts = byName[text.value]
            else { return nil }
            return Row(parts: parts, entries: item.entries, span: item.span)
        }
    }
}
