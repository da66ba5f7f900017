import HanmenCore

/// Columns of numbers: nothing but numbers, blank where there is none, a unit that is told.
enum NumberCheck {
    @Sendable static func findings(_ table: CheckedTable) -> [Diagnostic] {
        let columns = table.columns.filter { $0.kind == .number }
        return columns.flatMap { column in
            column.filled.compactMap { cell($0, in: column) }.firstFew + unit(of: column)
        }
    }

    /// Words for "nothing" that leave open whether it is none or not known.
    private static let nothings = [
        "-", "－", "―", "‐", "–", "—", "ー", "…", "なし", "無", "null", "NULL", "N/A", "n/a",
    ]

    /// L1-09, L3-03, L2-01.
    private static func cell(_ cell: ScannedTable.Cell, in column: CheckedTable.Column) -> Diagnostic? {
        let isRight =
            column.known?.kind == .integer ? NumberShape.isWhole(cell.value) : NumberShape.isPure(cell.value)
        guard !isRight else { return nil }
        if nothings.contains(cell.value) {
            return ReadabilityRule.blankIsNotZero.breach(
                "「\(cell.value)」では、0 なのか、書いていないのか分かりません。", en: "`\(cell.value)` may be 0 or nothing",
                at: cell.span, hint: Message("値がなければ空欄、零ならば 0 と書いてください。", en: "leave it blank, or write 0"))
        }
        guard cell.value.contains(where: \.isDigit) else {
            return ReadabilityRule.knownSymbols.breach(
                "数の列に「\(cell.value)」があります。", en: "`\(cell.value)` in a column of numbers", at: cell.span,
                as: column.known == nil ? nil : .error,
                hint: Message(
                    "意味を目録に書くか、区分の列を作って空欄にしてください。", en: "say what it means, or use a column of its own"))
        }
        return ReadabilityRule.pureNumbers.breach(
            "「\(cell.value)」は数だけではありません。", en: "`\(cell.value)` is not a number alone", at: cell.span,
            hint: Message("「,」や単位を取り、負の数は「-」で書いてください。", en: "no commas, no units, - for less than 0"))
    }

    // MARK: Units

    private static let unitless = [
        "番号", "コード", "No", "ID", "順", "年", "月", "日", "指数", "順位", "区分", "号", "郵便", "電話", "分子", "分母",
    ]
    private static let implied = [
        "額", "価格", "費用", "人口", "人数", "件数", "回数", "枚数", "面積", "率", "割合", "年齢",
    ]

    /// L3-04.
    private static func unit(of column: CheckedTable.Column) -> [Diagnostic] {
        guard column.known == nil, !column.filled.isEmpty else { return [] }
        let name = CellText.label(column.name)
        let isTold =
            name.hasSuffix("）") || name.hasSuffix(")") || (unitless + implied).contains { name.contains($0) }
        guard !isTold else { return [] }
        return [
            ReadabilityRule.units.breach(
                "「\(column.name)」の単位が分かりません。", en: "no unit for `\(column.name)`", at: column.head.span,
                hint: Message("「\(name)（人）」のように、項目名に単位を書いてください。", en: "put the unit into the name"))
        ]
    }
}
