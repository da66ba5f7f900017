import HanmenCore

extension [GalleyItem] {
    /// A block that stays on one page, where it fits on a page at all.
    func keptTogether(onPagesOf height: Length) -> [GalleyItem] {
        guard let last = indices.last else { return self }
        let needed = dropFirst().reduce(self[0].height) { $0 + $1.spaceBefore + $1.height }
        guard needed <= height else { return self }
        var items = self
        for index in items.indices {
            items[index].mayBreak = false
            if index < last { items[index].keepsWithNext = true }
        }
        return items
    }

    /// The lines of text in a table: what its rows are high.
    var tableLineCount: Int {
        reduce(0) { count, item in
            if case .tableRow(let row) = item.content { count + row.lineCount } else { count }
        }
    }
}
