import HanmenCore
public import HanmenReport

/// Values that are written once, outside of any report, and that every form takes from there (出所).
///
/// Each value keeps its place, so that what is wrong with it is told where it was written.
public struct SharedData: Sendable {
    /// The values; what is not known is left out.
    public var values: [SharedName: FieldValue]

    /// Values by their names.
    public init(_ values: [SharedName: FieldValue] = [:]) { self.values = values }

    /// What a field takes from here; rows with the columns that the field has, under the field's own names.
    func value(for field: FieldDefinition) -> FieldValue? {
        guard let source = field.source, let value = values[source.value], !value.isEmpty else { return nil }
        guard !field.columns.isEmpty, case .list(let rows, let span) = value else { return value }
        return .list(rows.map { row(of: $0, for: field.columns) }, span)
    }

    private func row(of value: FieldValue, for columns: [FieldDefinition]) -> FieldValue {
        guard case .record(let entries, let span) = value else { return value }
        let taken = columns.compactMap { column -> ReportField? in
            let name = column.columnSource?.value ?? column.name.value
            guard let entry = entries.first(where: { $0.key.value == name }) else { return nil }
            return ReportField(key: entry.key.map { _ in column.name.value }, value: entry.value)
        }
        return .record(taken, span)
    }
}
