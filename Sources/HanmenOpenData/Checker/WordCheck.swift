import HanmenCore

/// Words that are repeated from row to row: never left out, spelled alike, 「その他」 by itself.
enum WordCheck {
    /// A column with so many different texts at most is one of choices.
    private static let mostChoices = 20

    @Sendable static func findings(_ table: CheckedTable) -> [Diagnostic] {
        table.columns.flatMap { column in
            column.filled.compactMap(omission).firstFew + known(column).firstFew
        } + table.columns.filter { $0.kind == .text && $0.known == nil }.flatMap(choices)
    }

    /// L2-02.
    private static func omission(_ cell: ScannedTable.Cell) -> Diagnostic? {
        guard ["〃", "々", "仝", "ヽ", "同上", "同左", "同右"].contains(cell.value) else { return nil }
        return ReadabilityRule.nothingOmitted.breach(
            "「\(cell.value)」で値を省いています。", en: "`\(cell.value)` leaves the value out", at: cell.span,
            hint: Message("どの行にも値を書いてください。", en: "write the value in every row"))
    }

    /// Words and times of our own tables.
    private static func known(_ column: CheckedTable.Column) -> [Diagnostic] {
        switch column.known?.kind {
        case .word(let words)?:
            column.filled.filter { !words.contains($0.value) }.map { cell in
                ReadabilityRule.sameWords.breach(
                    "「\(cell.value)」は、この列の言葉ではありません。", en: "`\(cell.value)` is no word of this column",
                    at: cell.span, as: .error)
            }
        case .time?:
            column.filled.filter { !isTime($0.value) }.map { cell in
                ReadabilityRule.dates.breach(
                    "「\(cell.value)」は 09:15 の形の時刻ではありません。", en: "`\(cell.value)` is no time of ISO 8601",
                    at: cell.span)
            }
        default: []
        }
    }

    private static func isTime(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [2, 2] && parts.allSatisfy { NumberShape.isWhole(String($0)) }
    }

    /// L2-04 and L2-05.
    private static func choices(_ column: CheckedTable.Column) -> [Diagnostic] {
        var first: [String: String] = [:]
        var found: [Diagnostic] = []
        let filled = column.filled
        guard filled.count > 2, Set(filled.map(\.value)).count <= mostChoices else { return [] }
        for cell in filled {
            let folded = CellText.label(cell.value).lowercased()
            if let other = first[folded], other != cell.value {
                found.append(
                    ReadabilityRule.sameWords.breach(
                        "「\(other)」と「\(cell.value)」が混ざっています。", en: "`\(other)` and `\(cell.value)` are mixed",
                        at: cell.span, hint: Message("一つの書き方にそろえてください。", en: "spell it in one way")))
            }
            first[folded] = first[folded] ?? cell.value
        }
        return found.firstFew + others(filled).firstFew
    }

    private static func others(_ cells: [ScannedTable.Cell]) -> [Diagnostic] {
        cells.filter { cell in
            ["その他（", "その他(", "その他：", "その他:"].contains { cell.value.hasPrefix($0) }
        }.map { cell in
            ReadabilityRule.otherApart.breach(
                "「その他」と内容が一つのセルにあります。", en: "`その他` and what it is in one cell", at: cell.span,
                hint: Message("内容は別の列に書いてください。", en: "put the rest into a column of its own"))
        }
    }
}
