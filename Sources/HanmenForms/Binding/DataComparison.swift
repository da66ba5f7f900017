import HanmenCore
import HanmenReport

/// Compares what a report says in a field with what a faction's year says there (出所).
struct DataComparison {
    let field: FieldDefinition

    /// The differences, each with both places; of rows, what their amounts come to.
    func differences(_ written: TypedValue, _ known: TypedValue) -> [Diagnostic] {
        switch (written, known) {
        case (.rows(let mine), .rows(let theirs)): return rowDifferences(mine, theirs)
        case (.pictures, _), (.prose, _): return []
        default:
            let (mine, theirs) = (written.text, known.text)
            guard mine != theirs else { return [] }
            return [
                .differsFromData(
                    field.name.value, written: mine, known: theirs, at: written.place, and: known.place)
            ]
        }
    }

    /// Sums that differ, of the rows that begin alike: two categories that are mixed up have the same total.
    private func rowDifferences(_ mine: DetailRows, _ theirs: DetailRows) -> [Diagnostic] {
        let (written, known) = (mine.byKey, theirs.byKey)
        let amounts = field.columns.filter { $0.type.kind == .amount }.map(\.name.value)
        return Set(written.keys).union(known.keys).sorted().flatMap { key in
            let (a, b) = (written[key] ?? [], known[key] ?? [])
            return amounts.compactMap { column -> Diagnostic? in
                let (written, known) = (a.sum(of: column), b.sum(of: column))
                guard written != known else { return nil }
                return .differsFromData(
                    "\(field.name.value)（\(key)）の「\(column)」", written: AmountText.commas(written) + "円",
                    known: AmountText.commas(known) + "円", at: a.first?.span ?? mine.span,
                    and: b.first?.span ?? theirs.span)
            }
        }
    }
}

extension TypedValue {
    fileprivate var text: String {
        inlines(nil).plainText.unicodeScalars.filter { !$0.properties.isWhitespace }.map { String($0) }
            .joined()
    }
}

extension DetailRows {
    /// The rows by what they begin with: a category, a number, a day.
    fileprivate var byKey: [String: [Row]] {
        Dictionary(grouping: rows) { row in columns.first.flatMap { row.values[$0.name.value]?.text } ?? "" }
    }
}

extension [DetailRows.Row] {
    fileprivate func sum(of column: String) -> Int {
        reduce(0) { sum, row in
            guard case .amount(let yen)? = row.values[column] else { return sum }
            return sum + yen.value
        }
    }
}

extension Diagnostic {
    fileprivate static func differsFromData(
        _ name: String, written: String, known: String, at place: SourceSpan?, and other: SourceSpan?
    ) -> Diagnostic {
        .error(
            .valueDiffersFromData,
            Message(
                "「\(name)」は、ここでは「\(written.shortened)」、年度のデータでは「\(known.shortened)」です",
                en: "`\(name)` is `\(written.shortened)` here, `\(known.shortened)` in the year's data"),
            at: place,
            hints: [
                Message(
                    "年度のデータは \(other?.description ?? "会派.yaml") です。ここに書かなければ、そちらから取ります",
                    en: "the data: \(other?.description ?? "会派.yaml"); left out here, it is taken from there")
            ])
    }
}
