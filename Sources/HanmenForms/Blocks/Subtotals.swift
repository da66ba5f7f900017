import HanmenCore
import HanmenReport

/// 小計: sums under the rows of each category, or of each month (forms.md F6, F8).
struct Subtotals: Sendable {
    static let keys: [LayoutKey] =
        SummedColumns.keys + [
            .text("別", "何ごとに合計するか。明細の列の名前。日付の列なら月ごと", required: true),
            .flag("累計", "小計の下に、初めからの合計も載せるか"),
        ]

    private let columns: SummedColumns
    private let key: Spanned<String>
    private let hasRunningTotal: Bool

    init?(_ reader: MapReader, of table: DetailTable) {
        guard let columns = SummedColumns(reader, of: table), let key = reader.requiredText("別") else {
            return nil
        }
        self.columns = columns
        self.key = key
        hasRunningTotal = reader.flag("累計") ?? false
    }

    /// The column that rows are grouped by, as a text, so that it is checked against the columns there are.
    var template: TextTemplate { TextTemplate(field: key) }

    /// The rows with a sum under each group. Rows of one category come together; months follow each other as they are.
    func lines(_ entries: [[String: TypedValue]], of table: DetailTable) -> [DetailLine] {
        var total = SummedColumns.Sums()
        return groups(entries).flatMap { name, entries -> [DetailLine] in
            var lines = entries.map { DetailLine(row: table.row($0), entry: $0) }
            guard let name else { return lines }
            total = entries.reduce(total) { columns.adding($1, to: $0) }
            let sums = entries.reduce(SummedColumns.Sums()) { columns.adding($1, to: $0) }
            lines.append(
                DetailLine(row: columns.row(name, sums, withBalance: !hasRunningTotal, in: table)))
            if hasRunningTotal { lines.append(DetailLine(row: columns.row("累計", total, in: table))) }
            return lines
        }
    }

    private typealias Group = (name: String?, entries: [[String: TypedValue]])

    private func groups(_ entries: [[String: TypedValue]]) -> [Group] {
        guard entries.contains(where: { $0[key.value]?.original.isDate == true }) else {
            return byCategory(entries)
        }
        var months: [(month: CalendarDate?, entries: [[String: TypedValue]])] = []
        for entry in entries {
            let month = entry[key.value]?.original.month
            if let last = months.last, month == nil || last.month == nil || last.month == month {
                months[months.count - 1].month = last.month ?? month
                months[months.count - 1].entries.append(entry)
            } else {
                months.append((month, [entry]))
            }
        }
        return months.map { ($0.month.map { "\($0.month)月計" }, $0.entries) }
    }

    private func byCategory(_ entries: [[String: TypedValue]]) -> [Group] {
        let names = entries.map { $0[key.value]?.original.category ?? "" }
        var groups: [String: [[String: TypedValue]]] = [:]
        for (name, entry) in zip(names, entries) { groups[name, default: []].append(entry) }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.map { name in
            let entries = groups[name] ?? []
            let label = entries.first?[key.value]?.category ?? ""
            return (label.isEmpty ? nil : "\(label)　計", entries)
        }
    }
}

extension TypedValue {
    /// What it says; nothing where it is still to be written.
    fileprivate var category: String {
        if case .blank = self { "" } else { inlines(nil).plainText }
    }

    fileprivate var isDate: Bool { if case .date = self { true } else { false } }

    /// The first day of a day's month.
    fileprivate var month: CalendarDate? {
        guard case .date(let date) = self else { return nil }
        return CalendarDate(year: date.value.day.year, month: date.value.day.month, day: 1)
    }
}
