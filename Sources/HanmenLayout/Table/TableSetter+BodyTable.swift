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
                paragraphs: [content],
                alignment: isHead ? .center : alignment(table.alignments[column], content: content),
                scope: isHead ? .column : nil)
        }
    }

    /// Where nothing is said, amounts stand at the right, one's place under one's place.
    private func alignment(
        _ alignment: BodyTable.Alignment, content: [Inline]
    ) -> TableBlock.Cell.Alignment {
        switch alignment {
        case .natural: content.plainText.isAmount ? .right : .left
        case .left: .left
        case .center: .center
        case .right: .right
        }
    }

    private func columns(_ table: BodyTable) -> [ColumnWidth] {
        let padding = context.style.tableRules.cellPadding.characters * 2
        return BodyColumns(table, measure: Int(context.area.width / context.em), padding: padding).widths
    }
}

extension String {
    /// A number as accounts write it: digits in groups, a sign or △ ▲ before, 円 or ％ behind.
    fileprivate var isAmount: Bool {
        contains { $0.isWholeNumber } && allSatisfy { $0.isWholeNumber || ",.-−△▲¥円%％".contains($0) }
    }
}
