import HanmenCore

/// The shape of the file: one table, its head first, no gaps, every record on one line with a cell for every column.
struct ShapeCheck {
    private let table: ScannedTable
    private let rows: [ScannedTable.Row]

    init(_ table: ScannedTable) {
        self.table = table
        rows = table.rows
    }

    var findings: [Diagnostic] {
        guard let head = rows.first(where: { !$0.isBlank }) else {
            return [
                ReadabilityRule.headFirst.breach(
                    "何も書かれていません。", en: "the file is empty", at: table.source.span(0..<0))
            ]
        }
        return quotes.firstFew + lines.firstFew + headFirst(head) + gaps.firstFew + widths(head).firstFew
            + blankColumns(head)
    }

    // MARK: Records

    /// L1-14 and L1-15.
    private var quotes: [Diagnostic] {
        var found: [Diagnostic] = []
        if let unclosed = table.unclosed {
            found.append(
                ReadabilityRule.oneLine.breach("「\"」が閉じていません。", en: "a quote is not closed", at: unclosed))
        }
        for cell in rows.lazy.flatMap(\.cells) where cell.hasStrayQuote {
            found.append(
                ReadabilityRule.quotedCommas.breach(
                    "値の中の「\"」が正しく囲まれていません。", en: "a quote is out of place", at: cell.span,
                    hint: Message(
                        "値の全体を「\"」で囲み、中の「\"」は二つ重ねます。", en: "quote the whole cell, double inner quotes")))
        }
        return found
    }

    private var lines: [Diagnostic] {
        rows.lazy.flatMap(\.cells).filter { $0.value.contains(where: \.isNewline) }.map { cell in
            ReadabilityRule.oneLine.breach(
                "値の中に改行があります。", en: "a line end inside a cell", at: cell.span,
                hint: Message("一つのデータは一行で終わらせてください。", en: "end every record on its line"))
        }
    }

    // MARK: Head

    /// L3-01: a title above the table is one cell above several.
    private func headFirst(_ head: ScannedTable.Row) -> [Diagnostic] {
        let filled = rows.filter { !$0.isBlank }
        if rows.first?.isBlank == true {
            return [
                ReadabilityRule.headFirst.breach(
                    "項目名の前に空白の行があります。", en: "a blank line before the head row", at: rows[0].span)
            ]
        }
        let next = filled.dropFirst().first
        guard head.cells.count(where: { !$0.isBlank }) == 1, let next,
            next.cells.count(where: { !$0.isBlank }) > 1
        else { return [] }
        return [
            ReadabilityRule.headFirst.breach(
                "1行目が項目名ではなく、表の題のようです。", en: "the first line looks like a title", at: head.span,
                hint: Message("題は目録に書き、1行目を項目名にしてください。", en: "begin with the names of the columns"))
        ]
    }

    // MARK: Gaps

    /// L1-03, or L1-02 where what follows looks like another table.
    private var gaps: [Diagnostic] {
        guard let last = rows.lastIndex(where: { !$0.isBlank }),
            let first = rows.firstIndex(where: { !$0.isBlank })
        else { return [] }
        var found: [Diagnostic] = []
        for index in rows.indices where index > first && rows[index].isBlank {
            if index > last {
                found.append(
                    ReadabilityRule.noGaps.breach(
                        "終わりに空白の行があります。", en: "a blank line at the end", at: rows[index].span))
            } else if rows[index + 1].cells.count != rows[first].cells.count, !rows[index + 1].isBlank {
                found.append(
                    ReadabilityRule.oneTable.breach(
                        "空白の行の下に、別の表があるようです。", en: "another table below a blank line",
                        at: rows[index + 1].span,
                        hint: Message("表ごとにファイルを分けてください。", en: "one file a table")))
            } else {
                found.append(
                    ReadabilityRule.noGaps.breach("空白の行があります。", en: "a blank line", at: rows[index].span))
            }
        }
        return found
    }

    /// L1-03: columns without name and values.
    private func blankColumns(_ head: ScannedTable.Row) -> [Diagnostic] {
        head.cells.indices.filter { index in
            head.cells[index].isBlank
                && rows.allSatisfy { index >= $0.cells.count || $0.cells[index].isBlank }
        }.map { index in
            ReadabilityRule.noGaps.breach(
                "\(index + 1) 列目が空白です。", en: "column \(index + 1) is blank", at: head.cells[index].span)
        }
    }

    /// L1-04: notes beside or below the table. L1-15: rows that are longer or shorter than the head.
    private func widths(_ head: ScannedTable.Row) -> [Diagnostic] {
        let width = head.cells.count
        return rows.filter { !$0.isBlank && $0.span != head.span }.compactMap { row in
            if isNote(row, width: width) {
                return ReadabilityRule.nothingBeside.breach(
                    "表の外に注やメモがあります。", en: "a note beside the table", at: row.span,
                    hint: Message("注は目録か、注の列に書いてください。", en: "put notes into a column or the catalogue"))
            }
            guard row.cells.count != width else { return nil }
            if row.cells.count > width, row.cells[width...].contains(where: { !$0.isBlank }) {
                return ReadabilityRule.quotedCommas.breach(
                    "項目名は \(width) 列ですが、この行には \(row.cells.count) 列あります。",
                    en: "\(row.cells.count) cells under \(width) names", at: row.cells[width].span,
                    hint: Message("「,」のある値は「\"」で囲んでください。", en: "quote cells with commas"))
            }
            return ReadabilityRule.oneLine.breach(
                "項目名は \(width) 列ですが、この行には \(row.cells.count) 列あります。",
                en: "\(row.cells.count) cells under \(width) names", at: row.span)
        }
    }

    /// One cell in a wider table that begins as notes do.
    private func isNote(_ row: ScannedTable.Row, width: Int) -> Bool {
        let filled = row.cells.filter { !$0.isBlank }
        guard width > 1, filled.count == 1, let text = filled.first?.value else { return false }
        if text.hasPrefix("※") { return true }
        guard
            let word = ["注", "出典", "資料", "備考"].first(where: { text.drop { "（(".contains($0) }.hasPrefix($0) })
        else { return false }
        // 「注1」 「出典：」, and not 「資料作成費」.
        let next = text.drop { "（(".contains($0) }.dropFirst(word.count).first
        return next.map { "）):：".contains($0) || $0.isDigit || $0.isWhitespace } ?? true
    }
}
