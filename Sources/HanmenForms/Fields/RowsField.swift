import HanmenCore
import HanmenReport

/// 明細: rows of the columns that the layout names (列), as a YAML list of maps.
///
/// With 区分 the layout names the rows too, by their first column: all of them are there, in its order, blank where the
/// report says nothing.
enum RowsField: FieldType {
    static let name = "明細"
    static let kind = ValueKind.rows

    /// The most rows of a field.
    static let most = 10_000

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        throw DiagnosticError(.fieldWantsRows(field, at: value.span))
    }

    static func read(_ value: FieldValue, as field: FieldDefinition) throws(DiagnosticError) -> TypedValue {
        guard case .list(let items, let span) = value else {
            throw DiagnosticError(.fieldWantsRows(field.name.value, at: value.span))
        }
        guard items.count <= most else { throw DiagnosticError(.tooManyRows(at: span)) }
        var rows: [DetailRows.Row] = []
        var problems: [Diagnostic] = []
        for item in items where !item.isEmpty {
            do throws(DiagnosticError) {
                rows.append(try row(item, as: field))
            } catch {
                problems += error.diagnostics
            }
        }
        let detail = DetailRows(columns: field.columns, rows: rows, span: span)
        let arranged = detail.arranged(by: field.sections, findings: &problems)
        guard problems.isEmpty else { throw DiagnosticError(Array(problems.prefix(Findings.most))) }
        return .rows(arranged)
    }

    private static func row(
        _ item: FieldValue, as field: FieldDefinition
    ) throws(DiagnosticError) -> DetailRows.Row {
        guard case .record(let entries, let span) = item else {
            throw DiagnosticError(.fieldWantsRows(field.name.value, at: item.span))
        }
        var row = DetailRows.Row(values: [:], span: span)
        var problems: [Diagnostic] = []
        let names = field.columns.map(\.name.value)
        for entry in entries {
            guard let column = field.columns.first(where: { $0.name.value == entry.key.value }) else {
                problems.append(.columnUnknown(entry.key, known: names))
                continue
            }
            if entry.value.isEmpty { continue }
            do throws(DiagnosticError) {
                row.values[column.name.value] = try column.read(entry.value)
            } catch {
                problems += error.diagnostics
            }
        }
        for column in field.columns where column.isRequired && row.values[column.name.value] == nil {
            problems.append(.columnMissing(column.name.value, at: span))
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return row
    }
}

/// The rows of a 明細.
struct DetailRows: Sendable {
    /// A row: its values by column.
    struct Row: Sendable {
        var values: [String: TypedValue]
        var span: SourceSpan
    }

    /// The columns in the layout's order.
    var columns: [FieldDefinition]
    var rows: [Row]
    var span: SourceSpan

    /// The rows that a layout names, in its order; what the report says of others is a problem.
    fileprivate func arranged(by sections: [Spanned<String>], findings: inout [Diagnostic]) -> DetailRows {
        guard !sections.isEmpty, let key = columns.first?.name.value else { return self }
        var given: [String: Row] = [:]
        for row in rows {
            let name = row.values[key]?.inlines(nil).plainText ?? ""
            let place = row.values[key]?.place ?? row.span
            if !sections.contains(where: { $0.value == name }) {
                findings.append(
                    .choiceUnknown(Spanned(name, at: place), field: key, known: sections.map(\.value)))
            } else if given.updateValue(row, forKey: name) != nil {
                findings.append(.sectionTwice(Spanned(name, at: place)))
            }
        }
        var arranged = self
        arranged.rows = sections.map { section in
            given[section.value] ?? Row(values: [key: .text(section)], span: section.span)
        }
        return arranged
    }
}
