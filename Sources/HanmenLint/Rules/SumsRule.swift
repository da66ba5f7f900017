import HanmenCore
import HanmenForms
import HanmenReport

/// L06: sums, balances and carry-overs follow from their rows.
enum SumsRule: LintCheck {
    static let rule = LintRule.sums

    /// Tables of the narrative whose last row is a sum (合計, 計).
    static func findings(in reading: LintReading) -> [Diagnostic] {
        BodyTables.all(in: reading.report.body).flatMap(sums)
    }

    private static func sums(of table: BodyTable) -> [Diagnostic] {
        guard table.rows.count >= 3, let last = table.rows.last, isSum(last),
            !table.rows.dropLast().contains(where: isSum)
        else { return [] }
        return last.indices.dropFirst().compactMap { column in
            let head = column < table.head.count ? table.head[column].content.plainText : ""
            guard !head.contains(/率|割合|平均|比|当たり|あたり/), let written = number(last[column]) else { return nil }
            let cells = table.rows.dropLast().map { column < $0.count ? $0[column] : nil }
            let numbers = cells.compactMap { $0.flatMap(number) }
            // A cell that says anything else than a number makes the column no sum.
            let isWhole = cells.allSatisfy { cell in
                guard let cell, !cell.content.plainText.narrowed.isEmpty else { return true }
                return number(cell) != nil
            }
            let counted = numbers.reduce(0, +)
            guard isWhole, numbers.count >= 2, counted != written else { return nil }
            return differs("合計", written: written, counted: counted, at: last[column].span)
        }
    }

    private static func isSum(_ row: [BodyCell]) -> Bool {
        ["合計", "計", "総計", "小計"].contains(row.first?.content.plainText.narrowed ?? "")
    }

    /// `48,000 人`, `▲500円`; nil for anything else, percentages and fractions too.
    private static func number(_ cell: BodyCell) -> Int? {
        let text = cell.content.plainText.narrowed
        guard
            let match = text.wholeMatch(
                of: /([▲△−-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})([^0-9.%％]{0,4})/),
            let number = Int(match.2.filter { $0 != "," })
        else { return nil }
        return match.1.isEmpty ? number : -number
    }

    /// A sum that is written otherwise than its parts make it.
    static func differs(
        _ what: String, written: Int, counted: Int, at span: SourceSpan?
    ) -> Diagnostic {
        LintRule.sums.warning(
            Message(
                "\(what)は \(WrittenValue.commas(written)) と書かれていますが、行を足し引きすると \(WrittenValue.commas(counted)) です（差 \(WrittenValue.commas(written - counted))）。",
                en: "written \(written), computed \(counted)"),
            at: span, hints: [Message("行の額と\(what)を確かめてください。", en: "check the rows and the sum")])
    }
}
