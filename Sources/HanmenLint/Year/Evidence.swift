public import HanmenCore

/// A category and its sum on the statement of accounts (収支報告書, F5).
public struct AccountsRow: Sendable {
    /// The category (費目).
    public var category: String
    /// Yen; nil where nothing is written.
    public var amount: Int?
    /// Where it stands.
    public var span: SourceSpan?

    /// A row.
    public init(category: String, amount: Int?, span: SourceSpan? = nil) {
        self.category = category
        self.amount = amount
        self.span = span
    }
}

/// A row of a certificate of payment (支払証明書, F7), or a pasted receipt (領収書等貼付用紙, F16).
public struct EvidenceEntry: Sendable {
    /// The number of the ledger's row that it proves.
    public var number: Int
    /// Yen that were paid; nil where the paper does not say.
    public var total: Int?
    /// Yen of the grant; nil where the paper does not say.
    public var share: Int?
    /// Where it stands.
    public var span: SourceSpan?

    /// An entry.
    public init(number: Int, total: Int? = nil, share: Int? = nil, span: SourceSpan? = nil) {
        self.number = number
        self.total = total
        self.share = share
        self.span = span
    }
}
