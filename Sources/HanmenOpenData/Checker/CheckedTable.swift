import HanmenCore

/// A file as a table with a head row, cut into columns: what the checks of cells look at.
struct CheckedTable {
    /// A column: its name, what it is, its cells.
    struct Column {
        var name: String
        var head: ScannedTable.Cell
        var kind: Kind
        var cells: [ScannedTable.Cell]
        /// What is known of it beforehand.
        var known: OpenColumn?

        /// The cells that say something.
        var filled: [ScannedTable.Cell] { cells.filter { !$0.isBlank } }
    }

    /// What most cells of a column are.
    enum Kind {
        case text, number, date
    }

    let columns: [Column]

    /// Nil where there is no head row.
    init?(_ table: ScannedTable, columns known: [OpenColumn]?) {
        let rows = table.rows.filter { !$0.isBlank }
        guard let head = rows.first else { return nil }
        let body = rows.dropFirst()
        columns = head.cells.enumerated().map { index, cell in
            let cells = body.compactMap { index < $0.cells.count ? $0.cells[index] : nil }
            let column = known.flatMap { index < $0.count ? $0[index] : nil }
            return Column(
                name: cell.value, head: cell, kind: column.map { Kind($0.kind) } ?? Kind(of: cells),
                cells: cells,
                known: column)
        }
    }
}

extension CheckedTable.Kind {
    init(_ kind: OpenColumn.Kind) {
        switch kind {
        case .integer, .decimal: self = .number
        case .day: self = .date
        case .text, .word, .time: self = .text
        }
    }

    /// What more than half of the cells are.
    fileprivate init(of cells: [ScannedTable.Cell]) {
        let filled = cells.filter { !$0.isBlank }
        let dates = filled.count { DateShape(of: $0.value) != nil }
        let numbers = filled.count { NumberShape(of: $0.value) != nil && DateShape(of: $0.value) == nil }
        self = dates * 2 > filled.count ? .date : numbers * 2 > filled.count ? .number : .text
    }
}

extension [Diagnostic] {
    /// Not more than a file's reader wants to see of one rule.
    var firstFew: [Diagnostic] { Array(prefix(OpenDataChecker.mostFindings)) }
}
