import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

extension TableSetter {
    /// A table of the narrative: columns as wide as their contents ask, the head row repeated.
    func galley(_ table: BodyTable, in parent: StructureBuilder.NodeID) -> [GalleyItem] {
        let rows = table.rows.map { cells in
            TableBlock.Row(
                name: "", cells: self.cells(cells, table, isHead: false), minimumLines: 1, span: table.span)
        }
        let head = TableBlock.Row(
            name: "", cells: cells(table.head, table, isHead: true), minimumLines: 1, span: table.span)
        let hasHead = table.head.contains { !$0.content.plainText.isEmpty }
        return galley(
            TableBlock(columns: columns(table), headRows: hasHead ? [head] : [], rows: rows), in: parent)
    }

    private func cells(_ cells: [BodyCell], _ table: BodyTable, isHead: Bool) -> [TableBlock.Cell] {
        table.alignments.indices.map { column in
            let content = cells.indices.contains(column) ? cells[column].content : []
            return TableBlock.Cell(
                paragraphs: [content], alignment: isHead ? .center : alignment(table.alignments[column]),
                scope: isHead ? .column : nil)
        }
    }

    private func alignment(_ alignment: BodyTable.Alignment) -> TableBlock.Cell.Alignment {
        switch alignment {
        case .natural, .left: .left
        case .center: .center
        case .right: .right
        }
    }

    /// The widest text of a column asks for its width; all share the measure in proportion, at least four characters.
    private func columns(_ table: BodyTable) -> [ColumnWidth] {
        let sample = [table.head] + table.rows.prefix(200)
        let asked = table.alignments.indices.map { column -> Double in
            let widest = sample.compactMap {
                $0.indices.contains(column) ? $0[column].content.plainText.count : nil
            }.max()
            return Double(min(max(widest ?? 0, 4), 24)) + 1
        }
        let total = asked.reduce(0, +)
        let measure = context.area.width / context.em
        return asked.dropLast().map { .fixed(.characters(($0 / total * measure * 2).rounded() / 2)) } + [
            .rest
        ]
    }
}
