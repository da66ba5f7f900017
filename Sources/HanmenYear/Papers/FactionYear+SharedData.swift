import HanmenCore
import HanmenForms
import HanmenReport

// MARK: - What forms take from the year (出所)

extension FactionYear {
    /// What every paper takes.
    var sharedData: SharedData {
        var values: [SharedName: FieldValue] = [:]
        let faction = faction
        for (name, key) in Self.writtenNames { values[name] = faction.values[key] }
        for (name, key) in Self.grantNames { values[name] = faction.values["交付"]?[key] }
        let grant = faction.grant
        let members = faction.members
        values[.memberNames] = .list(members.map { .text($0.name) }, grant.span)
        values[.memberCount] = computed(members.filter { $0.belongs(on: faction.lastDay) }.count)
        values[.members] = .list(members.map(\.row), grant.span)
        values[.grantMonths] = computed(grant.months.count)
        values[.memberMonths] = computed(grant.memberMonths(members))
        values[.grant] = grant.amount(members).map { computed($0) }
        values[.income] = computed(accounts.income)
        values[.expenses] = computed(accounts.expenses)
        values[.balance] = computed(accounts.balance)
        values[.byCategory] = byCategory
        values[.ledger] = .list(entries.map(\.row), ledgerPlace)
        return SharedData(values)
    }

    private static let writtenNames: [(SharedName, String)] = [
        (.council, "議会"), (.chair, "議長"), (.faction, "会派"), (.reading, "ふりがな"), (.leader, "代表者"),
        (.treasurer, "経理責任者"), (.office, "事務所"), (.phone, "電話"), (.founded, "結成年月日"), (.account, "口座"),
        (.fiscalYear, "年度"),
    ]

    private static let grantNames: [(SharedName, String)] = [
        (.grantUnit, "月額"), (.carried, "前年度繰越"), (.decisionDate, "決定年月日"), (.decisionNumber, "決定番号"),
    ]

    private var byCategory: FieldValue {
        .list(
            accounts.categories.map { category in
                let texts: [(String, String?)] = [
                    ("費目", category.name), ("支出額", category.amount.map(WrittenValue.commas)),
                    (
                        "内訳",
                        category.purposes.isEmpty ? nil : category.purposes.prefix(3).joined(separator: "、")
                    ),
                ]
                return .record(
                    texts.compactMap { name, text in
                        text.map { ReportField(key: Spanned(name, at: ledgerPlace), value: computed($0)) }
                    }, ledgerPlace)
            }, ledgerPlace)
    }

    // MARK: One paper

    /// What a paper takes about some rows of the ledger.
    func sharedData(about rows: [LedgerEntry]) -> SharedData {
        var data = sharedData
        data.values[.ledger] = .list(rows.map(\.row), rows.first?.span ?? ledgerPlace)
        data.values[.category] = rows.first?.value(.category)
        if let sheet = rows.first.flatMap({ sheets[$0.number.value] }) {
            data.values[.sheet] = computed(sheet)
        }
        let pictures = rows.flatMap(pictures)
        if !pictures.isEmpty { data.values[.receipts] = .list(pictures, rows.first?.span ?? ledgerPlace) }
        guard rows.count == 1, let row = rows.first else { return data }
        for (name, column) in Self.entryNames { data.values[name] = row.value(column) }
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
            let said = "番号\(row.number.value)の領収書（\(row.text(.payee) ?? row.text(.purpose) ?? "")）"
            return .record(
                [("ファイル", file), ("説明", said)].map { key, text in
                    ReportField(key: Spanned(key, at: row.span), value: .text(Spanned(text, at: row.span)))
                }, row.span)
        }
    }

    // MARK: Sheets

    /// The sheets that receipts are pasted on, by the numbers of their rows: those of the ledger, or one a receipt.
    var sheets: [Int: Int] {
        var sheets: [Int: Int] = [:]
        var last = entries.compactMap(\.sheet).max() ?? 0
        for entry in entries where entry.evidence == .receipt {
            if entry.sheet == nil { last += 1 }
            sheets[entry.number.value] = entry.sheet ?? last
        }
        return sheets
    }

    // MARK: Places of what was computed

    private var ledgerPlace: SourceSpan { entries.first?.span ?? faction.grant.span }

    private func computed(_ number: Int) -> FieldValue { computed(WrittenValue.commas(number)) }

    private func computed(_ text: String) -> FieldValue { .text(Spanned(text, at: ledgerPlace)) }
}

extension FieldValue {
    fileprivate subscript(key: String) -> FieldValue? {
        guard case .record(let entries, _) = self else { return nil }
        return entries.first { $0.key.value == key }?.value
    }
}
