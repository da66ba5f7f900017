public import HanmenCore

/// A faction's fiscal year: one data set that feeds all sheets.
public struct FactionYear: Sendable {
    /// The folder.
    public let path: String
    /// The faction, its members, its grant.
    public let faction: Faction
    /// The ledger, row by row.
    public let entries: [LedgerEntry]
    /// The receipts' pictures.
    let receipts: Receipts
    /// The reports that were written.
    public let reports: [YearReport]
    /// The sums.
    public let accounts: Accounts

    /// What somebody should look at before the year is published: pictures of receipts that are not masked.
    public var publicationWarnings: [Diagnostic] { receipts.unjudged(in: entries) }

    init(path: String, faction: Faction, entries: [LedgerEntry], receipts: Receipts, reports: [YearReport]) {
        self.path = path
        self.faction = faction
        self.entries = entries
        self.receipts = receipts
        self.reports = reports
        accounts = Accounts(faction: faction, entries: entries)
    }
}

/// A report of a year, by its file.
public struct YearReport: Hashable, Sendable {
    /// The file's name without `.md`: what the ledger calls it (報告書).
    public var name: String
    /// The file.
    public var path: String
}
