import HanmenYear

/// A text of a ledger as the public may see it: the text, or that it is withheld.
enum LedgerText: Hashable {
    case open(String)
    case withheld

    /// The text and its 公開区分, as two cells.
    var cells: [OpenCell] {
        switch self {
        case .open(let text): [OpenCell(text: text), Disclosure.open.cell]
        case .withheld: [.blank, Disclosure.withheld.cell]
        }
    }

    /// The text in one cell.
    var shown: OpenCell {
        switch self {
        case .open(let text): OpenCell(text: text)
        case .withheld: .text("（非公開）")
        }
    }
}

/// The texts of a row of a ledger that may be withheld.
enum LedgerTexts {
    static func purpose(_ entry: LedgerEntry) -> LedgerText { text(entry.purpose, .purpose, of: entry) }

    static func payee(_ entry: LedgerEntry) -> LedgerText { text(entry.payee, .payee, of: entry) }

    static func note(_ entry: LedgerEntry) -> LedgerText { text(entry.note, .note, of: entry) }

    /// A text with a piece that is marked as private (`{山田太郎|非公開}`) is withheld as a whole.
    private static func text(
        _ written: String?, _ column: LedgerEntry.Withheld, of entry: LedgerEntry
    ) -> LedgerText {
        guard !entry.withheld.contains(column) else { return .withheld }
        guard let written else { return .open("") }
        let isMarked = written.contains("|非公開")
        return isMarked ? .withheld : .open(WrittenText.plain(written))
    }
}
