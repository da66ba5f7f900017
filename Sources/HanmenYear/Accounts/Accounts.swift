import HanmenCore
import HanmenForms
import HanmenReport

/// The sums of a year (収支): all of them from the ledger and the grant, each exact to the yen.
public struct Accounts: Hashable, Sendable {
    /// A category of expenses and what was spent on it; nil where the ledger has no row of it: blank is not zero.
    public struct Category: Hashable, Sendable {
        /// The category's name.
        public var name: String
        /// Yen of the grant.
        public var amount: Int?
        /// What it was spent on, mainly; what is withheld is marked as private.
        public var purposes: [String]
    }

    /// The grant and what was carried over, or the ledger's own income where it has some.
    public var income: Int
    /// All expenses that the grant bears.
    public var expenses: Int
    /// What is left; below zero for a deficit (forms.md A2).
    public var balance: Int { income - expenses }
    /// The categories in the faction's order.
    public var categories: [Category]

    /// The accounts of a faction's ledger.
    public init(faction: Faction, entries: [LedgerEntry]) {
        let incomes = entries.compactMap(\.income?.value)
        income =
            incomes.isEmpty
            ? (faction.grant.amount(faction.members) ?? 0) + (faction.grant.carried?.value ?? 0)
            : incomes.reduce(0, +)
        expenses = entries.compactMap(\.share?.value).reduce(0, +)
        let named = faction.categories.map(\.value)
        let others = entries.compactMap(\.category?.value).filter { !named.contains($0) }
        categories = (named + others.uniqued).map { name in
            let rows = entries.filter { $0.category?.value == name && $0.share != nil }
            return Category(
                name: name, amount: rows.isEmpty ? nil : rows.compactMap(\.share?.value).reduce(0, +),
                purposes: rows.sorted { ($0.share?.value ?? 0) > ($1.share?.value ?? 0) }
                    .compactMap { $0.markedText(.purpose) }.uniqued)
        }
    }
}

extension LedgerEntry {
    func text(_ column: LedgerColumn) -> String? {
        guard let value = value(column), case .text(let text) = value else { return nil }
        return text.value
    }
}

extension [String] {
    /// Each text once, in the order in which they first come.
    var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
