package import HanmenCore

extension StructureRole {
    /// The standard structure type (ISO 32000-1, 14.8.4).
    package var standardType: String {
        switch self {
        case .document: "Document"
        case .part: "Part"
        case .section: "Sect"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .list: "L"
        case .listItem: "LI"
        case .listLabel: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableRow: "TR"
        case .tableHeader: "TH"
        case .tableData: "TD"
        case .span: "Span"
        case .figure: "Figure"
        case .caption: "Caption"
        case .note: "Note"
        case .quote: "BlockQuote"
        case .link: "Link"
        case .form: "Form"
        case .ruby: "Ruby"
        case .rubyBase: "RB"
        case .rubyText: "RT"
        }
    }
}

extension StructureNode {
    /// The element's table attributes (ISO 32000-1, 14.8.5.7), or nil where it has none.
    var tableAttributes: PDFValue? {
        var entries: [(key: String, value: PDFValue)] = []
        if case .tableHeader(let scope) = role { entries.append(("Scope", .name(scope.name))) }
        if attributes.columnSpan > 1 { entries.append(("ColSpan", .integer(attributes.columnSpan))) }
        if attributes.rowSpan > 1 { entries.append(("RowSpan", .integer(attributes.rowSpan))) }
        return entries.isEmpty ? nil : .dictionary([("O", .name("Table"))] + entries)
    }
}

extension TableScope {
    fileprivate var name: String {
        switch self {
        case .row: "Row"
        case .column: "Column"
        case .both: "Both"
        }
    }
}
