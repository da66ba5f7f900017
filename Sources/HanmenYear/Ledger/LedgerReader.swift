import HanmenCore
import HanmenForms
import HanmenReport

/// Reads a ledger's rows as entries, and checks each against the faction's year; all that is wrong is told at once.
struct LedgerReader {
    let faction: Faction
    private(set) var diagnostics: [Diagnostic] = []

    init(faction: Faction) { self.faction = faction }

    /// The entries of a table of a spreadsheet.
    mutating func entries(of table: CSVTable) -> [LedgerEntry] {
        let columns = columns(of: table.header)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return [] }
        return entries(
            table.rows.map { row in
                if row.cells.count > columns.count,
                    row.cells[columns.count...].contains(where: { !$0.value.isBlank })
                {
                    diagnostics.append(.rowTooLong(columns: columns.count, at: row.cells[columns.count].span))
                }
                var cells: [LedgerColumn: Spanned<String>] = [:]
                for (column, cell) in zip(columns, row.cells) {
                    if let column, !cell.value.isBlank { cells[column] = cell }
                }
                return Cells(cells: cells, span: row.span)
            })
    }

    /// The entries of a list of records (出納簿.yaml).
    mutating func entries(of values: [FieldValue]) -> [LedgerEntry] {
        entries(values.compactMap { self.cells(of: $0) })
    }

    /// A row's texts by column.
    struct Cells {
        var cells: [LedgerColumn: Spanned<String>]
        var span: SourceSpan
    }

    private mutating func cells(of value: FieldValue) -> Cells? {
        guard case .record(let entries, let span) = value else {
            diagnostics.append(.ledgerWantsRecords(at: value.span))
            return nil
        }
        var cells: [LedgerColumn: Spanned<String>] = [:]
        for entry in entries {
            guard let column = LedgerColumn(heading: entry.key.value) else {
                diagnostics.append(.ledgerColumnUnknown(entry.key))
                continue
            }
            if case .text(let text) = entry.value, !text.value.isBlank { cells[column] = text }
        }
        return Cells(cells: cells, span: span)
    }

    // MARK: Columns

    private mutating func columns(of header: CSVTable.Row) -> [LedgerColumn?] {
        let columns = header.cells.map { LedgerColumn(heading: $0.value) }
        for (column, cell) in zip(columns, header.cells) where column == nil && !cell.value.isBlank {
            diagnostics.append(.ledgerColumnUnknown(cell))
        }
        for column in LedgerColumn.allCases where columns.filter({ $0 == column }).count > 1 {
            diagnostics.append(.ledgerColumnTwice(column.rawValue, at: header.span))
        }
        for column in [LedgerColumn.date, .total] where !columns.contains(column) {
            diagnostics.append(.ledgerColumnMissing(column.rawValue, at: header.span))
        }
        return columns
    }

    // MARK: Rows

    private mutating func entries(_ rows: [Cells]) -> [LedgerEntry] {
        var entries: [LedgerEntry] = []
        var numbers: [Int: SourceSpan] = [:]
        for (index, row) in rows.enumerated() {
            guard let entry = entry(row, at: index + 1) else { continue }
            if let first = numbers.updateValue(entry.number.span, forKey: entry.number.value) {
                diagnostics.append(.ledgerNumberTwice(entry.number, first: first))
            }
            entries.append(entry)
        }
        return entries
    }

    private mutating func entry(_ row: Cells, at index: Int) -> LedgerEntry? {
        let number = read(row.cells[.number]) { text throws(DiagnosticError) in
            try WrittenValue.number(text)
        }
        let income = amount(row.cells[.income])
        let total = amount(row.cells[.total])
        let date = date(row)
        guard let date else { return nil }
        var entry = LedgerEntry(
            number: number ?? Spanned(index, at: row.span), date: date, category: row.cells[.category],
            income: income, total: total,
            rate: read(row.cells[.rate]) { text throws(DiagnosticError) in try WrittenValue.rate(text) },
            share: amount(row.cells[.share]), evidence: nil,
            sheet: read(row.cells[.sheet]) { text throws(DiagnosticError) in try WrittenValue.number(text) }?
                .value,
            report: row.cells[.report], values: [], span: row.span)
        entry.withheld = withheld(row.cells[.withheld])
        entry.evidence = evidence(row.cells[.evidence], total: total)
        checkAmounts(entry, note: row.cells[.note])
        settleShare(&entry)
        checkCategory(entry)
        entry.values = values(of: entry, row)
        return entry
    }

    private mutating func date(_ row: Cells) -> Spanned<CalendarDate>? {
        guard let cell = row.cells[.date] else {
            diagnostics.append(.ledgerDateMissing(at: row.span))
            return nil
        }
        let year = faction.fiscalYear.value
        let date = read(cell) { text throws(DiagnosticError) in
            try LedgerDate.read(text, in: year)
        }
        if let date, date.value < faction.firstDay || date.value > faction.lastDay {
            diagnostics.append(.ledgerDateOutside(date, year: faction.fiscalYear.value))
        }
        return date
    }

    private mutating func evidence(_ cell: Spanned<String>?, total: Spanned<Int>?) -> LedgerEntry.Evidence? {
        guard let cell else { return total == nil ? nil : .receipt }
        let word = String(
            cell.value.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
        if let evidence = LedgerEntry.Evidence(rawValue: word) { return evidence }
        if word == "支払証明書" { return .certificate }
        if word == "領収証" || word == "有" { return .receipt }
        diagnostics.append(.ledgerEvidenceUnknown(cell))
        return nil
    }

    /// 「支払先」, or several with 「、」 between them.
    private mutating func withheld(_ cell: Spanned<String>?) -> Set<LedgerEntry.Withheld> {
        guard let cell else { return [] }
        var columns: Set<LedgerEntry.Withheld> = []
        for word in cell.value.split(whereSeparator: { "、,，・".contains($0) || $0.isWhitespace }) {
            if let column = LedgerEntry.Withheld(rawValue: String(word)) {
                columns.insert(column)
            } else {
                diagnostics.append(.ledgerWithheldUnknown(cell))
            }
        }
        return columns
    }

    // MARK: Amounts

    private mutating func checkAmounts(_ entry: LedgerEntry, note: Spanned<String>?) {
        switch (entry.income, entry.total) {
        case (let income?, _?): diagnostics.append(.ledgerBothAmounts(at: income.span))
        case (nil, nil): diagnostics.append(.ledgerNoAmount(at: entry.span))
        case (nil, let total?) where total.value < 0:
            let isRefund = ["返金", "返還", "戻入"].contains { note?.value.contains($0) ?? false }
            if !isRefund { diagnostics.append(.ledgerNegative(total)) }
        default: break
        }
    }

    /// The share as written must be what total and rate make; where nothing is written, it is that.
    private mutating func settleShare(_ entry: inout LedgerEntry) {
        guard let total = entry.total else { return }
        let computed =
            entry.rate.map { $0.value.share(of: total.value, faction.rounding) } ?? total.value
        guard let share = entry.share else {
            entry.share = computed.map { Spanned($0, at: total.span) }
            return
        }
        if share.value.magnitude > total.value.magnitude
            || (share.value < 0) != (total.value < 0) && share.value != 0
        {
            diagnostics.append(.ledgerShareBeyond(share, total: total.value))
        } else if entry.rate != nil, let computed, computed != share.value {
            diagnostics.append(.ledgerShareWrong(share, computed: computed, rounding: faction.rounding))
        }
    }

    private mutating func checkCategory(_ entry: LedgerEntry) {
        guard entry.total != nil else { return }
        let known = faction.categories.map(\.value)
        guard let category = entry.category else {
            diagnostics.append(.ledgerCategoryMissing(known: known, at: entry.span))
            return
        }
        if !known.isEmpty, !known.contains(category.value) {
            diagnostics.append(.ledgerCategoryUnknown(category, known: known))
        }
    }

    // MARK: Cells

    private mutating func amount(_ cell: Spanned<String>?) -> Spanned<Int>? {
        read(cell) { text throws(DiagnosticError) in try WrittenValue.amount(text) }
    }

    private mutating func read<Value>(
        _ cell: Spanned<String>?, by reader: (Spanned<String>) throws(DiagnosticError) -> Value
    ) -> Spanned<Value>? {
        guard let cell else { return nil }
        do throws(DiagnosticError) {
            return Spanned(try reader(cell), at: cell.span)
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }

    /// The row as forms take it: the date with its year, the share that was computed, the number that was counted.
    private func values(of entry: LedgerEntry, _ row: Cells) -> [ReportField] {
        var texts = row.cells
        texts[.number] = entry.number.map { String($0) }
        texts[.date] = entry.date.map(\.eraText)
        texts[.share] = entry.share.map { $0.map(WrittenValue.commas) }
        let evidencePlace = row.cells[.evidence]?.span ?? row.span
        texts[.evidence] = entry.evidence.map { Spanned($0.rawValue, at: evidencePlace) }
        return LedgerColumn.allCases.compactMap { column in
            texts[column].map { text in
                ReportField(key: Spanned(column.rawValue, at: text.span), value: .text(text))
            }
        }
    }
}

/// Dates of a ledger, which may leave out the year: `4/12`, `4月12日`.
enum LedgerDate {
    static func read(_ text: Spanned<String>, in fiscalYear: Int) throws(DiagnosticError) -> CalendarDate {
        do throws(DiagnosticError) {
            return try WrittenValue.day(text)
        } catch {
            guard let (month, day) = monthAndDay(text.value),
                let date = CalendarDate(
                    year: month >= 4 ? fiscalYear : fiscalYear + 1, month: month, day: day)
            else { throw error }
            return date
        }
    }

    private static func monthAndDay(_ text: String) -> (Int, Int)? {
        let narrow = text.unicodeScalars.filter { !$0.properties.isWhitespace }
            .map { (0xFF01...0xFF5D).contains($0.value) ? Unicode.Scalar($0.value - 0xFEE0) ?? $0 : $0 }
        let parts = String(String.UnicodeScalarView(narrow)).split { "/月日".contains($0) }
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 }), let month = Int(parts[0]),
            let day = Int(parts[1])
        else { return nil }
        return (month, day)
    }
}
