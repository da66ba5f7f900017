import HanmenCore
public import HanmenReport

/// Many reports as the rows of one: what every member hands in, for the list that the secretariat makes of it.
///
/// A row has all that a report's front matter says; of a 明細 it has each column too, as a list: `質問.件名`.
public struct CollatedReports {
    /// The rows, in order.
    public let rows: FieldValue

    /// The rows of reports in the order of a field; those without it come last.
    public init(_ reports: [Report], orderedBy field: String) {
        let ordered = reports.sorted { Self.key($0, field) < Self.key($1, field) }
        let place = ordered.first?.source ?? SourceText(name: "", text: "")
        rows = .list(ordered.map(Self.row), place.span(0..<0))
    }

    private static func row(of report: Report) -> FieldValue {
        let columns = report.fields.flatMap(columns)
        return .record(report.fields + columns, report.source.span(0..<0))
    }

    private static func columns(of field: ReportField) -> [ReportField] {
        guard case .list(let items, let span) = field.value else { return [] }
        let records = items.compactMap { item -> [ReportField]? in
            if case .record(let entries, _) = item { entries } else { nil }
        }
        var names: [String] = []
        for entry in records.joined() where !names.contains(entry.key.value) { names.append(entry.key.value) }
        return names.map { name in
            let values = records.compactMap { entries in entries.first { $0.key.value == name }?.value }
            return ReportField(
                key: field.key.map { "\($0).\(name)" }, value: .list(uniqued(values.flatMap(\.items)), span))
        }
    }

    /// Each value once: the mayor answers to several questions, and is named once.
    private static func uniqued(_ values: [FieldValue]) -> [FieldValue] {
        var seen: Set<[String]> = []
        return values.filter { seen.insert($0.words).inserted }
    }

    /// Numbers by their size, other texts by their characters, nothing last.
    private static func key(_ report: Report, _ field: String) -> OrderKey {
        guard case .text(let text)? = report[field] else { return OrderKey(rank: 2, number: 0, text: "") }
        guard let number = NumberReader.number(text.trimmed)?.whole else {
            return OrderKey(rank: 1, number: 0, text: text.value)
        }
        return OrderKey(rank: 0, number: number, text: "")
    }

    private struct OrderKey: Comparable {
        var rank: Int
        var number: Int
        var text: String

        static func < (a: OrderKey, b: OrderKey) -> Bool {
            (a.rank, a.number, a.text) < (b.rank, b.number, b.text)
        }
    }
}

extension FieldValue {
    /// The items of a list, or the value alone.
    fileprivate var items: [FieldValue] {
        if case .list(let items, _) = self { items } else { [self] }
    }
}
