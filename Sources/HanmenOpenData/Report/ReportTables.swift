public import HanmenForms

/// What a report says as tables: one of its fields, and one for each 明細.
///
/// Narratives (文章) and pictures are no data: they are in the HTML page.
public struct ReportTables {
    private let data: FormData
    private let name: String

    /// The tables of a report's data under the name of its file.
    public init(_ data: FormData, named name: String) {
        self.data = data
        self.name = name
    }

    /// All of them.
    public var all: [OpenTable] { [fields] + data.fields.compactMap(details) }

    // MARK: Fields

    /// A row a field, or a row a value of one with several.
    var fields: OpenTable {
        let rows = data.fields.filter { !$0.isNarrative && $0.columns.isEmpty }.flatMap { field in
            FieldRecord.records(of: field).map { record in
                [OpenCell(text: data.form), .text(CellText.label(field.name))]
                    + record.cells(type: field.type)
            }
        }
        return OpenTable(
            name: name, title: "\(CellText.label(data.form))の項目",
            columns: [
                OpenColumn("様式", "form", "様式の名前"), OpenColumn("項目名", "field", "項目の名前"),
            ] + FieldRecord.columns, rows: rows)
    }

    // MARK: 明細

    /// A row a row.
    private func details(_ field: FormData.Field) -> OpenTable? {
        guard !field.columns.isEmpty else { return nil }
        var rows: [[FormData.Value.Part]] = []
        if case .rows(let written)? = field.value { rows = written }
        let columns = field.columns.enumerated().filter { !$0.element.isNarrative }.map { index, column in
            DetailColumn(
                column, number: index + 1,
                values: rows.map { row in row.first { $0.name == column.name }?.value })
        }
        return OpenTable(
            name: "\(name)_\(CellText.label(field.name))",
            title: "\(CellText.label(data.form))の\(CellText.label(field.name))",
            columns: columns.flatMap(\.columns),
            rows: rows.indices.map { index in columns.flatMap { $0.cells[index] } })
    }
}

extension FormData.Field {
    /// Whether it is a text to be read or a picture, not data.
    var isNarrative: Bool { ["文章", "画像", "写真の一覧"].contains(type) }
}
