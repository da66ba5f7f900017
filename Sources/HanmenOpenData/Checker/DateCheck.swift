import HanmenCore

/// Columns of days: one spelling, and the common era's year at least beside the era's (L3-05).
enum DateCheck {
    @Sendable static func findings(_ table: CheckedTable) -> [Diagnostic] {
        let columns = table.columns.filter { $0.kind == .date }
        return columns.flatMap { column in
            column.known == nil ? guessed(column, in: table) : column.filled.compactMap(known).firstFew
        }
    }

    private static func known(_ cell: ScannedTable.Cell) -> Diagnostic? {
        guard !DateShape.isISO(cell.value) else { return nil }
        return ReadabilityRule.dates.breach(
            "「\(cell.value)」は 2025-04-12 の形の日付ではありません。", en: "`\(cell.value)` is no day of ISO 8601",
            at: cell.span)
    }

    private static func guessed(_ column: CheckedTable.Column, in table: CheckedTable) -> [Diagnostic] {
        let shapes = column.filled.map { (cell: $0, shape: DateShape(of: $0.value)) }
        let unclear = shapes.filter { $0.shape == .unclear || $0.shape == nil }.map { cell, _ in
            ReadabilityRule.dates.breach(
                "「\(cell.value)」が何年の何月何日か分かりません。", en: "no program knows which day `\(cell.value)` is",
                at: cell.span, hint: Message("「2025-04-12」の形で書いてください。", en: "write 2025-04-12"))
        }
        return unclear.firstFew + mixed(column, Set(shapes.compactMap(\.shape))) + eraAlone(column, in: table)
    }

    private static func mixed(_ column: CheckedTable.Column, _ shapes: Set<DateShape>) -> [Diagnostic] {
        guard shapes.subtracting([.unclear]).count > 1 else { return [] }
        return [
            ReadabilityRule.dates.breach(
                "「\(column.name)」の日付の書き方が一つではありません。", en: "days are written in several ways",
                at: column.head.span, hint: Message("「2025-04-12」の形にそろえてください。", en: "write all as 2025-04-12")
            )
        ]
    }

    /// An era date is fine beside the same day in the common era.
    private static func eraAlone(_ column: CheckedTable.Column, in table: CheckedTable) -> [Diagnostic] {
        guard column.filled.contains(where: { DateShape(of: $0.value) == .era }) else { return [] }
        let hasPartner = table.columns.contains { other in
            other.kind == .date
                && zip(column.cells, other.cells).allSatisfy { era, day in
                    era.isBlank || [.iso, .western].contains(DateShape(of: day.value))
                }
        }
        guard !hasPartner else { return [] }
        return [
            ReadabilityRule.dates.breach(
                "「\(column.name)」は和暦だけです。", en: "`\(column.name)` has era dates alone", at: column.head.span,
                hint: Message("西暦の列（2025-04-12）を並べてください。", en: "add a column of ISO dates"))
        ]
    }
}
