import GRDB

/// An entry as a row of the ledger's table.
struct EntryRow: FetchableRecord, PersistableRecord, Codable {
    static let databaseTableName = "entry"

    let entry: PrintEntry

    init(_ entry: PrintEntry) { self.entry = entry }

    init(from decoder: any Decoder) throws { entry = try PrintEntry(from: decoder) }

    func encode(to encoder: any Encoder) throws { try entry.encode(to: encoder) }
}
