/// A table of open data: one row of names, then one record a row.
public struct OpenTable: Hashable, Sendable {
    /// The file's name without its ending.
    public var name: String
    /// What the table is about, for the catalogue.
    public var title: String
    /// The columns.
    public var columns: [OpenColumn]
    /// The records; every row has a cell for every column.
    public var rows: [[OpenCell]]

    /// A table; names that come twice are told apart by a number (L2-03).
    public init(name: String, title: String, columns: [OpenColumn], rows: [[OpenCell]] = []) {
        self.name = OpenFile.name(name)
        self.title = title
        self.columns = Self.unique(columns)
        self.rows = rows
    }

    private static func unique(_ columns: [OpenColumn]) -> [OpenColumn] {
        var names: Set<String> = []
        var identifiers: Set<String> = []
        return columns.map { column in
            var column = column
            column.name = first(column.name, notIn: &names)
            column.identifier = first(column.identifier, notIn: &identifiers)
            return column
        }
    }

    /// The name, or the name with the first number that makes it new.
    private static func first(_ name: String, notIn taken: inout Set<String>) -> String {
        var candidate = name
        var count = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(name)_\(count)"
            count += 1
        }
        return candidate
    }
}
