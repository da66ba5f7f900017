/// How many papers of a form a faction's year has (作成単位), and what each of them is about.
public enum PaperUnit: String, CaseIterable, Hashable, Sendable {
    /// One for the whole year.
    case year = "年度"
    /// One a category of expenses that were paid without a receipt: 支払証明書.
    case certificate = "支払証明"
    /// One an entry of expenses: 支出伝票.
    case entry = "支出"
    /// One a sheet that receipts are pasted on, by its number.
    case receiptSheet = "領収書用紙"
}
