import HanmenCore
import HanmenForms
import HanmenReport

/// What forms take from a year (出所), gathered once for all its papers.
struct YearData {
    /// What every paper takes.
    let shared: SharedData
    /// The sheets that receipts are pasted on, by the numbers of their rows.
    let sheets: [Int: Int]
    private let receipts: Receipts

    init(_ year: FactionYear) {
        receipts = year.receipts
        sheets = Self.sheets(year.entries)
        var values = Self.written(year.faction).merging(Self.computed(year)) { $1 }
        let place = year.entries.first?.span ?? year.faction.grant.span
        values[.ledger] = .list(year.entries.map { [sheets] in Self.row(of: $0, sheets) }, place)
        shared = SharedData(values)
    }

    // MARK: Every paper

    /// What stands in 会派.yaml as it is.
    private static func written(_ faction: Faction) -> [SharedName: FieldValue] {
        var values: [SharedName: FieldValue] = [:]
        for (name, key) in writtenNames { values[name] = faction.values[key] }
        for (name, key) in grantNames { values[name] = faction.values["交付"]?[key] }
        values[.memberNames] = .list(faction.members.map { .text($0.name) }, faction.grant.span)
        values[.members] = .list(faction.members.map(\.row), faction.grant.span)
        return values
    }

    private static let writtenNames: [(SharedName, String)] = [
        (.council, "議会"), (.chair, "議長"), (.faction, "会派"), (.reading, "ふりがな"), (.leader, "代表者"),
        (.treasurer, "経理責任者"), (.office, "事務所"), (.phone, "電話"), (.founded, "結成年月日"), (.account, "口座"),
        (.fiscalYear, "年度"),
    ]

    private static let grantNames: [(SharedName, String)] = [
        (.grantUnit, "月額"), (.carried, "前年度繰越"), (.decisionDate, "決定年月日"), (.decisionNumber, "決定番号"),
    ]

    /// What follows from it and from the ledger; its place is the ledger's first row.
    private static func computed(_ year: FactionYear) -> [SharedName: FieldValue] {
        let place = year.entries.first?.span ?? year.faction.grant.span
        let (faction, accounts) = (year.faction, year.accounts)
        let numbers: [(SharedName, Int?)] = [
            (.memberCount, faction.members.count { $0.belongs(on: faction.lastDay) }),
            (.grantMonths, faction.grant.months.count),
            (.memberMonths, faction.grant.memberMonths(faction.members)),
            (.grant, faction.grant.amount(faction.members)), (.income, accounts.income),
            (.expenses, accounts.expenses), (.balance, accounts.balance),
        ]
        var values: [SharedName: FieldValue] = [:]
        for (name, number) in numbers {
            values[name] = number.map { .text(Spanned(WrittenValue.commas($0), at: place)) }
        }
        values[.byCategory] = .list(accounts.categories.map { row(of: $0, at: place) }, place)
        return values
    }

    /// A row of the ledger with the sheet of its receipt, where the ledger has none.
    private static func row(of entry: LedgerEntry, _ sheets: [Int: Int]) -> FieldValue {
        guard entry.sheet == nil, let sheet = sheets[entry.number.value] else { return entry.row }
        return entry.row.adding("用紙番号", .text(Spanned(String(sheet), at: entry.span)))
    }

    private static func row(of category: Accounts.Category, at place: SourceSpan) -> FieldValue {
        let purposes = category.purposes.prefix(3).joined(separator: "、")
        let texts = [
            ("費目", category.name), ("支出額", category.amount.map(WrittenValue.commas) ?? ""), ("内訳", purposes),
        ]
        return record(texts.filter { !$0.1.isEmpty }, at: place)
    }

    /// The sheets of the ledger, or one a receipt.
    private static func sheets(_ entries: [LedgerEntry]) -> [Int: Int] {
        var sheets: [Int: Int] = [:]
        var last = entries.compactMap(\.sheet).max() ?? 0
        for entry in entries where entry.evidence == .receipt {
            if entry.sheet == nil { last += 1 }
            sheets[entry.number.value] = entry.sheet ?? last
        }
        return sheets
    }

    // MARK: One paper

    /// What a paper takes about some rows of the ledger.
    func shared(about rows: [LedgerEntry]) -> SharedData {
        guard let first = rows.first else { return shared }
        var data = shared
        data.values[.ledger] = .list(rows.map { Self.row(of: $0, sheets) }, first.span)
        data.values[.category] = first.value(.category)
        data.values[.sheet] = sheets[first.number.value].map { .text(Spanned(String($0), at: first.span)) }
        let pictures = rows.flatMap(pictures)
        if !pictures.isEmpty { data.values[.receipts] = .list(pictures, first.span) }
        guard rows.count == 1 else { return data }
        for (name, column) in Self.entryNames { data.values[name] = first.markedValue(column) }
        return data
    }

    private static let entryNames: [(SharedName, LedgerColumn)] = [
        (.entryNumber, .number), (.entryDate, .date), (.entryPayee, .payee), (.entryPurpose, .purpose),
        (.entryTotal, .total), (.entryRate, .rate), (.entryShare, .share), (.entryNote, .note),
        (.entryEvidence, .evidence),
    ]

    /// A row's receipts, as a form's field 写真の一覧 takes them.
    private func pictures(of row: LedgerEntry) -> [FieldValue] {
        (receipts.files[row.number.value] ?? []).map { file in
            let said =
                "番号\(row.number.value)の領収書（\(row.markedText(.payee) ?? row.markedText(.purpose) ?? "")）"
            return Self.record([("ファイル", file), ("説明", said)], at: row.span)
                .adding("伏せる", regions(of: row))
        }
    }

    /// The private parts of a row's receipts, as the list beside them says: `左 上 幅 高さ`, a part behind each `;`.
    private func regions(of row: LedgerEntry) -> FieldValue? {
        guard let written = receipts.notes[row.number.value]?.regions,
            written.value.trimmingBlanks != ReceiptNote.nothing
        else { return nil }
        let regions = written.value.split { ";；".contains($0) }.map { part -> FieldValue in
            let numbers = part.split { " 　,、".contains($0) }.map(String.init)
            return Self.record(Array(zip(["左", "上", "幅", "高さ"], numbers)), at: written.span)
        }
        return .list(regions, written.span)
    }

    private static func record(_ texts: [(key: String, text: String)], at place: SourceSpan) -> FieldValue {
        .record(
            texts.map { key, text in
                ReportField(key: Spanned(key, at: place), value: .text(Spanned(text, at: place)))
            }, place)
    }
}

extension FieldValue {
    /// A record with one more entry, where there is one.
    fileprivate func adding(_ key: String, _ value: FieldValue?) -> FieldValue {
        guard let value, case .record(let entries, let span) = self else { return self }
        return .record(entries + [ReportField(key: Spanned(key, at: value.span), value: value)], span)
    }

    fileprivate subscript(key: String) -> FieldValue? {
        guard case .record(let entries, _) = self else { return nil }
        return entries.first { $0.key.value == key }?.value
    }
}
