import HanmenCore
import HanmenForms
public import HanmenYear

/// A faction's year as tables: its ledger, its accounts, its members. Telephone, office and account are not in them.
public struct YearTables {
    let year: FactionYear

    /// The tables of a year.
    public init(_ year: FactionYear) { self.year = year }

    /// All of them.
    public var all: [OpenTable] { [members, ledger, accounts] }

    // MARK: Whose

    /// Every row says whose it is, so that the tables of many factions can be put under each other (L2-02).
    static let owner = [
        OpenColumn("議会", "council", "議会の名称"), OpenColumn("会派", "faction", "会派の名称"),
        OpenColumn("年度_西暦", "fiscal_year", .integer, "年度が始まる年（令和7年度なら 2025）"),
    ]

    var owner: [OpenCell] {
        let faction = year.faction
        return [
            OpenCell(text: faction.council.value), OpenCell(text: faction.name.value),
            .integer(faction.fiscalYear.value),
        ]
    }

    // MARK: 会派

    /// A row a member.
    var members: OpenTable {
        OpenTable(
            name: "会派", title: "会派の所属議員",
            columns: Self.owner + [
                OpenColumn("氏名", "name", "議員の氏名"), OpenColumn("ふりがな", "name_reading", "氏名の読み"),
                OpenColumn("議席番号", "seat", "議場の議席の番号"), OpenColumn("職", "post", "会派の中の職"),
                OpenColumn("加入日", "joined", .day, "年度の途中で加わった日。空欄は年度の初めから"),
                OpenColumn("加入日_和暦", "joined_era", "加入日の和暦"),
                OpenColumn("脱退日", "left", .day, "年度の途中で脱けた日。空欄は年度の終わりまで"),
                OpenColumn("脱退日_和暦", "left_era", "脱退日の和暦"),
            ],
            rows: year.faction.members.map { member in
                owner + [
                    OpenCell(text: WrittenText.plain(member.name.value)), OpenCell(text: member.reading),
                    OpenCell(text: member.seat), OpenCell(text: member.post),
                ] + Self.day(member.joined?.value) + Self.day(member.left?.value)
            })
    }

    /// A day, and the same in the era.
    static func day(_ day: CalendarDate?) -> [OpenCell] { [OpenCell(day), OpenCell(text: day?.eraText)] }

    // MARK: 収支

    /// A row a kind of income, and one a category of expenses.
    var accounts: OpenTable {
        OpenTable(
            name: "収支", title: "政務活動費の収支",
            columns: Self.owner + [
                OpenColumn("区分", "side", .word(Side.allCases.map(\.rawValue)), "収入か支出"),
                OpenColumn("項目", "item", "収入は摘要、支出は費目"),
                OpenColumn("金額", "amount", .integer, unit: "円", "収入額、または政務活動費の充当額の合計。空欄は、その費目の支出がないこと"),
                OpenColumn("件数", "count", .integer, unit: "件", "出納簿の行の数"),
            ], rows: incomes + expenses)
    }

    private var incomes: [[OpenCell]] {
        let entries = year.entries.filter { $0.income != nil }
        guard !entries.isEmpty else {
            let grant = year.faction.grant
            let amounts = [
                ("政務活動費の交付", grant.amount(year.faction.members)), ("前年度繰越", grant.carried?.value),
            ]
            return amounts.filter { $0.1 != nil }.map { item(.income, .text($0), $1, count: 0) }
        }
        let names = entries.map(LedgerTexts.purpose)
        return names.uniqued.map { name in
            let rows = zip(names, entries).filter { $0.0 == name }.map(\.1)
            return item(
                .income, name.shown, rows.compactMap(\.income?.value).reduce(0, +), count: rows.count)
        }
    }

    private var expenses: [[OpenCell]] {
        year.accounts.categories.map { category in
            let rows = year.entries.filter { $0.category?.value == category.name && $0.share != nil }
            return item(.expense, OpenCell(text: category.name), category.amount, count: rows.count)
        }
    }

    private func item(_ side: Side, _ name: OpenCell, _ amount: Int?, count: Int) -> [OpenCell] {
        owner + [.text(side.rawValue), name, OpenCell(amount), .integer(count)]
    }

    /// Money in, money out.
    enum Side: String, CaseIterable {
        case income = "収入"
        case expense = "支出"
    }
}

extension [LedgerText] {
    /// Each once, in the order in which they first come.
    fileprivate var uniqued: [LedgerText] {
        var seen: Set<LedgerText> = []
        return filter { seen.insert($0).inserted }
    }
}
