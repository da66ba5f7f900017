public import HanmenCore
import HanmenForms
import HanmenReport

extension LedgerEntry {
    /// What it was spent on, or where it comes from (摘要), as written.
    public var purpose: Spanned<String>? { written(.purpose) }
    /// Who was paid (支払先), as written.
    public var payee: Spanned<String>? { written(.payee) }
    /// What else is to be said (備考), as written.
    public var note: Spanned<String>? { written(.note) }

    private func written(_ column: LedgerColumn) -> Spanned<String>? {
        guard let value = value(column), case .text(let text) = value else { return nil }
        return text
    }
}
