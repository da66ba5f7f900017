public import HanmenCore

/// What can be wrong with a faction's year.
extension DiagnosticID {
    /// A folder without 会派.yaml.
    public static let yearFolder: DiagnosticID = "year.folder"
    /// A key that 会派.yaml does not have.
    public static let yearKeyUnknown: DiagnosticID = "year.key.unknown"
    /// A key that 会派.yaml must have.
    public static let yearKeyMissing: DiagnosticID = "year.key.missing"
    /// A value of another shape than its key wants.
    public static let yearValue: DiagnosticID = "year.value"
    /// A paper that no form is made for.
    public static let yearPaperUnknown: DiagnosticID = "year.paper.unknown"
    /// A ledger that is not written as one.
    public static let ledgerTable: DiagnosticID = "ledger.table"
    /// A column that ledgers do not have.
    public static let ledgerColumnUnknown: DiagnosticID = "ledger.column.unknown"
    /// A column that ledgers must have.
    public static let ledgerColumnMissing: DiagnosticID = "ledger.column.missing"
    /// A row without its date.
    public static let ledgerDateMissing: DiagnosticID = "ledger.date.missing"
    /// A date before or after the fiscal year.
    public static let ledgerDateOutside: DiagnosticID = "ledger.date.outside-year"
    /// Two rows of one number.
    public static let ledgerNumberTwice: DiagnosticID = "ledger.number.twice"
    /// A row with both income and expense, or with neither.
    public static let ledgerAmount: DiagnosticID = "ledger.amount"
    /// An expense below zero.
    public static let ledgerNegative: DiagnosticID = "ledger.amount.negative"
    /// A category that the council does not have.
    public static let ledgerCategory: DiagnosticID = "ledger.category"
    /// A share that is not what total and rate make, or more than the total.
    public static let ledgerShare: DiagnosticID = "ledger.share"
    /// A kind of evidence that there is not.
    public static let ledgerEvidence: DiagnosticID = "ledger.evidence"
    /// A column that cannot be withheld from the public.
    public static let ledgerWithheld: DiagnosticID = "ledger.withheld"
    /// A receipt that is not there.
    public static let receiptMissing: DiagnosticID = "receipt.missing"
    /// A file among the receipts that no row speaks of.
    public static let receiptUnknown: DiagnosticID = "receipt.unknown"
    /// A receipt in a format that cannot be placed.
    public static let receiptFormat: DiagnosticID = "receipt.format"
    /// A receipt of which nobody has said what is private.
    public static let receiptUnjudged: DiagnosticID = "receipt.unjudged"
    /// A receipt whose amount is not that of its row.
    public static let receiptAmount: DiagnosticID = "receipt.amount"
    /// Accounts and grant, or accounts and ledger, that differ.
    public static let accountsDiffer: DiagnosticID = "accounts.differ"
    /// A report that the ledger speaks of and that is not there.
    public static let ledgerReport: DiagnosticID = "ledger.report"
}
