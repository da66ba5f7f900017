import HanmenCore
import HanmenReport

/// Compares what a report says in a field with what a faction's year says there (出所).
struct DataComparison {
    let field: FieldDefinition

    /// The differences, each with both places; of rows, what their amounts come to, column by column.
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

    private func rowDifferences(_ mine: DetailRows, _ theirs: DetailRows) -> [Diagnostic] {
        field.columns.filter { $0.type.kind == .amount }.compactMap { column in
            let (a, b) = (mine.sum(of: column.name.value), theirs.sum(of: column.name.value))
            guard a != b else { return nil }
            return .differsFromData(
                "\(field.name.value)の「\(column.name.value)」の合計", written: AmountText.commas(a) + "円",
                known: AmountText.commas(b) + "円", at: mine.span, and: theirs.span)
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
    fileprivate func sum(of column: String) -> Int {
        rows.reduce(0) { sum, row in
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
