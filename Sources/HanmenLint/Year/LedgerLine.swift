public import HanmenCore
public import HanmenForms

/// A row of a ledger (出納簿), as rules look at it. What is not written is nil: blank is not zero (forms.md A8).
public struct LedgerLine: Sendable {
    /// Its number (番号).
    public var number: Int?
    /// The day.
    public var date: CalendarDate?
    /// The category (費目).
    public var category: String?
    /// Yen that were paid (支出総額).
    public var total: Int?
    /// The share that the grant bears (按分率).
    public var rate: ExactNumber?
    /// Yen of the grant (充当額).
    public var share: Int?
    /// The note (備考).
    public var note: String?
    /// The row's place.
    public var span: SourceSpan?

    /// A row.
    public init(
        number: Int? = nil, date: CalendarDate? = nil, category: String? = nil,
        total: Int? = nil, rate: ExactNumber? = nil, share: Int? = nil, note: String? = nil,
        span: SourceSpan? = nil
    ) {
        self.number = number
        self.date = date
        self.category = category
        self.total = total
        self.rate = rate
        self.share = share
        self.note = note
        self.span = span
    }

    /// Yen that the grant bears: what is written, or else all that was paid.
    var borne: Int? { share ?? total }

    /// How messages call the row.
    var title: Message {
        guard let number else { return Message("この行", en: "this row") }
        return Message("番号 \(number)", en: "row \(number)")
    }
}
