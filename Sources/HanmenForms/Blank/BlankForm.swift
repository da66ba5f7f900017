import HanmenCore
import HanmenReport

/// The values of a blank form: what its layout fixes, and room for all else.
struct BlankForm {
    let layout: ResolvedLayout
    let purpose: BlankPurpose
    let findings: Findings

    /// What stands in the place of each field.
    func values() -> [String: TypedValue] {
        var values: [String: TypedValue] = [:]
        for field in layout.fields {
            let value = printedValue(of: field).flatMap { printed in
                findings.catching { () throws(DiagnosticError) in try field.read(printed) }
            }
            values[field.name.value] = value ?? room(for: field)
        }
        values["様式"] = .text(Spanned(layout.title, at: layout.tree.span))
        return values.withParts
    }

    /// What a blank form says in the place of a field: what the layout fixes; for a pen also what it says where nobody
    /// writes anything else.
    private func printedValue(of field: FieldDefinition) -> FieldValue? {
        let fallback = purpose == .pen || field.type.kind == .rows ? field.fallback : nil
        let value = layout.fixedValues[field.name.value] ?? fallback
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func room(for field: FieldDefinition) -> TypedValue {
        guard field.type.kind == .rows else { return .blank(BlankField(field, for: purpose)) }
        let rows = (0..<rowCount(of: field)).map { index in
            let values = cells(of: field, row: index).map { column, cell in
                (column.name.value, sectionText(of: field, column, row: index) ?? .blank(cell))
            }
            return DetailRows.Row(
                values: Dictionary(values, uniquingKeysWith: { first, _ in first }), span: field.name.span)
        }
        return .rows(DetailRows(columns: field.columns, rows: rows, span: field.name.span))
    }

    // MARK: Rows

    /// As many as the layout names (区分), as a sheet has (行数), or as is usual.
    private func rowCount(of field: FieldDefinition) -> Int {
        guard field.sections.isEmpty else { return field.sections.count }
        let sheets = layout.blocks.compactMap(\.kind.blankRows)
        return sheets.first { $0.field == field.name.value }?.count ?? BlankField.usualRows
    }

    private func cells(of field: FieldDefinition, row: Int) -> [(column: FieldDefinition, cell: BlankField)] {
        field.columns.map { column in
            let name = "\(field.name.value).\(row + 1).\(column.name.value)"
            return (column, BlankField(column, named: name, for: purpose))
        }
    }

    /// The word that the layout gives a row, in its first column.
    private func sectionText(of field: FieldDefinition, _ column: FieldDefinition, row: Int) -> TypedValue? {
        guard column.name.value == field.columns.first?.name.value, field.sections.indices.contains(row)
        else { return nil }
        return .text(field.sections[row])
    }

    // MARK: Fields of a PDF form

    /// All that may be filled in, in order; which of it a page has an area for is known once it is set.
    var fields: [FormField] {
        layout.fields.filter { printedValue(of: $0) == nil && $0.calculation == nil }.flatMap { field in
            guard field.type.kind == .rows else {
                let whole = BlankField(field, for: purpose)
                return [whole.formField(isRequired: field.isRequired)]
                    + whole.parts.compactMap { part in
                        if case .blank(let part) = part.value {
                            part.formField(isRequired: false)
                        } else {
                            nil
                        }
                    }
            }
            return (0..<rowCount(of: field)).flatMap { row in
                cells(of: field, row: row).filter {
                    $0.column.calculation == nil && sectionText(of: field, $0.column, row: row) == nil
                }.map { $0.cell.formField(isRequired: false) }
            }
        }
    }

    /// What the rows of a filled form say already, though no field does: the words of 区分.
    var sectionEntries: [DocumentForm.Entry] {
        layout.fields.filter { $0.type.kind == .rows }.flatMap { field in
            guard let column = field.columns.first else { return [DocumentForm.Entry]() }
            return field.sections.enumerated().map { index, section in
                DocumentForm.Entry(
                    key: "\(field.name.value).\(index + 1).\(column.name.value)", value: section.value)
            }
        }
    }
}
