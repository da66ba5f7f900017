import HanmenCore
import HanmenForms
import HanmenYear

extension YearTables {
    /// A row an entry.
    var ledger: OpenTable {
        OpenTable(
            name: "出納簿", title: "政務活動費の出納簿", columns: Self.owner + Self.ledgerColumns,
            rows: year.entries.map { owner + Self.row($0) })
    }

    private static let ledgerColumns = [
        OpenColumn("番号", "number", .integer, "出納簿の番号"), OpenColumn("年月日", "date", .day, "収入または支出の日"),
        OpenColumn("和暦", "date_era", "年月日の和暦"),
        OpenColumn("区分", "side", .word(Side.allCases.map(\.rawValue)), "収入か支出"),
        OpenColumn("費目", "category", "支出の費目。収入は空欄"), OpenColumn("摘要", "purpose", "収入または支出の内容"),
        Disclosure.column(of: "摘要", "purpose"), OpenColumn("支払先", "payee", "支払の相手、または収入の相手"),
        Disclosure.column(of: "支払先", "payee"),
        OpenColumn("収入額", "income", .integer, unit: "円", "収入の額。支出の行は空欄"),
        OpenColumn("支出総額", "total", .integer, unit: "円", "支払った額。収入の行は空欄。返金は負の数"),
        OpenColumn("按分率_分子", "rate_numerator", .integer, "政務活動費で負担する割合の分子。空欄は全額"),
        OpenColumn("按分率_分母", "rate_denominator", .integer, "政務活動費で負担する割合の分母。空欄は全額"),
        OpenColumn("充当額", "share", .integer, unit: "円", "政務活動費から充てた額"),
        OpenColumn(
            "証拠", "evidence", .word(LedgerEntry.Evidence.allCases.map(\.rawValue)), "支出を証する書類。収入は空欄"),
        OpenColumn("用紙番号", "sheet_number", .integer, "領収書を貼った用紙の番号。空欄は、決めていないこと"),
        OpenColumn("備考", "note", "備考"), Disclosure.column(of: "備考", "note"),
    ]

    private static func row(_ entry: LedgerEntry) -> [OpenCell] {
        let rate = entry.rate?.value.terms
        let side: Side = entry.total == nil && entry.income != nil ? .income : .expense
        return [.integer(entry.number.value)] + day(entry.date.value)
            + [.text(side.rawValue), OpenCell(text: entry.category?.value)]
            + LedgerTexts.purpose(entry).cells + LedgerTexts.payee(entry).cells + [
                OpenCell(entry.income?.value), OpenCell(entry.total?.value), OpenCell(rate?.numerator),
                OpenCell(rate?.denominator), OpenCell(entry.share?.value),
                OpenCell(text: entry.evidence?.rawValue), OpenCell(entry.sheet),
            ] + LedgerTexts.note(entry).cells
    }
}
