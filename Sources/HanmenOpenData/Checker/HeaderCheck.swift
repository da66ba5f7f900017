import HanmenCore

/// The head row: a name for every column, no name twice, time not spread over columns.
enum HeaderCheck {
    @Sendable static func findings(_ table: CheckedTable) -> [Diagnostic] {
        names(table).firstFew + twice(table).firstFew + wide(table)
    }

    /// L1-05.
    private static func names(_ table: CheckedTable) -> [Diagnostic] {
        table.columns.compactMap { column in
            if column.head.isBlank {
                guard !column.filled.isEmpty else { return nil }
                return ReadabilityRule.columnNames.breach(
                    "項目名のない列です。", en: "a column without a name", at: column.head.span)
            }
            let hasLetter = column.name.unicodeScalars.contains(where: \.properties.isAlphabetic)
            guard !hasLetter else { return nil }
            return ReadabilityRule.columnNames.breach(
                "「\(column.name)」では、列の意味が分かりません。", en: "`\(column.name)` says nothing of the column",
                at: column.head.span, hint: Message("何の列か分かる言葉にしてください。", en: "say what is in it"))
        }
    }

    /// L2-03.
    private static func twice(_ table: CheckedTable) -> [Diagnostic] {
        var seen: Set<String> = []
        return table.columns.filter { !$0.head.isBlank && !seen.insert(CellText.label($0.name)).inserted }
            .map { column in
                ReadabilityRule.uniqueNames.breach(
                    "「\(column.name)」という列が二つあります。", en: "two columns `\(column.name)`", at: column.head.span)
            }
    }

    /// L3-09: years or months side by side.
    private static func wide(_ table: CheckedTable) -> [Diagnostic] {
        let times = table.columns.filter { isYearOrMonth(CellText.label($0.name)) }
        guard times.count > 2, let first = times.first else { return [] }
        return [
            ReadabilityRule.longForm.breach(
                "年や月が \(times.count) 列に並んでいます。", en: "\(times.count) columns are years or months",
                at: first.head.span,
                hint: Message("「年」の列を作り、一つの値を一行にしてください。", en: "make a column of years, one value a row"))
        ]
    }

    /// `令和5年度`, `2023年`, `4月`.
    private static func isYearOrMonth(_ name: String) -> Bool {
        var rest = Substring(name)
        for era in ["令和", "平成", "昭和"] where rest.hasPrefix(era) { rest = rest.dropFirst(era.count) }
        let digits = rest.prefix { $0.isDigit || $0 == "元" }
        return !digits.isEmpty && ["年", "年度", "月", "月分"].contains(String(rest.dropFirst(digits.count)))
    }
}
