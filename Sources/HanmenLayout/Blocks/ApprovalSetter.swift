import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets boxes for seals (決裁欄, 印欄): a table, titles in its head.
struct ApprovalSetter {
    let context: LayoutContext

    /// What stands in a box that is not filled yet.
    private static let pale = Color.gray(118)
    private static let leastCaption = Length.pt(7)

    func galley(_ block: ApprovalBlock) -> [GalleyItem] {
        guard !block.boxes.isEmpty else { return [] }
        let padding = (context.pitch - context.em) / 4
        let lines = max(0, (block.side - padding * 2) / context.pitch)
        let captionLook = TextLook(size: captionSize(block))
        let captions = block.boxes.map { box in
            var cell = TableBlock.Cell(
                paragraphs: [box.caption.map { [.text($0)] } ?? []], alignment: .center,
                scope: box.caption == nil ? nil : .column)
            cell.look = captionLook
            return cell
        }
        let marks = block.boxes.map { box in
            var cell = TableBlock.Cell(
                paragraphs: (box.mark ?? box.seal.mark.text).map { [[.text(Spanned($0, at: block.span))]] }
                    ?? [[]],
                alignment: .center)
            cell.look = TextLook(color: Self.pale)
            return cell
        }
        let hasCaptions = block.boxes.contains { $0.caption != nil }
        let head = TableBlock.Row(name: "見出し", cells: captions, minimumLines: 1, span: block.span)
        let row = TableBlock.Row(name: "印", cells: marks, minimumLines: lines, span: block.span)
        var table = TableBlock(
            columns: block.boxes.map { _ in .fixed(.absolute(block.side)) },
            rows: (hasCaptions ? [head] : []) + [row], staysTogether: true)
        table.alignment = block.alignment
        var items = TableSetter(context: context).galley(table)
        if let last = items.indices.last, case .tableRow(var row) = items[last].content {
            for (index, box) in block.boxes.enumerated() {
                place(box.seal, at: index, in: &row, span: block.span)
            }
            items[last].content = .tableRow(row)
        }
        return items
    }

    /// Lays the seal of a box, or the field for one, into its cell, with a little air around.
    private func place(_ seal: Seal, at index: Int, in row: inout TableRow, span: SourceSpan) {
        guard seal.field != nil || seal.mark.isImprint, row.cells.indices.contains(index) else { return }
        let columns = row.cells[index].columns
        let (left, right) = (row.grid.edges[columns.lowerBound], row.grid.edges[columns.upperBound])
        let room = max(context.em, min(right - left, row.height) - Self.air * 2)
        let side = seal.mark.isImprint ? min(room, SealSizes.size(of: seal).width) : room
        // The place is from the head of the cell's first line.
        let lines = row.cells[index].linesHeight
        let top = row.cells[index].isCentredVertically ? (row.height - lines) / 2 : row.padding
        let rect = Rect(
            x: (left + right - side) / 2, y: (row.height - side) / 2 - top, width: side, height: side)
        let (setter, owner) = (SealSetter(context: context), row.cells[index].owner)
        var slugs = seal.mark.isImprint ? setter.drawn(seal, in: rect, span: span) : []
        if let field = seal.field { slugs += [setter.slug(field, in: rect, owner: owner)].compactMap { $0 } }
        if row.cells[index].lines.isEmpty { row.cells[index].lines = [CellLine(slugs: [], height: .zero)] }
        row.cells[index].lines[0].slugs += slugs
    }

    /// How far a field stays from the rules around it.
    private static let air = Length.mm(1)

    /// Titles are as large as the body where all fit over their boxes, else so small that they do, down to a limit.
    private func captionSize(_ block: ApprovalBlock) -> Length {
        let widths = block.boxes.compactMap { box in
            box.caption.map { caption in
                context.shape([TextRun(caption.value, role: context.style.fonts.body, size: context.em)])
                    .naturalWidth(context.composer)
            }
        }
        let room = block.side - context.style.tableRules.cellPadding.at(context.em) * 2
        guard let widest = widths.max(), widest > room else { return context.em }
        let quarters = (context.em.points * (room / widest) * 4).rounded(.down)
        return max(Self.leastCaption, .pt(quarters / 4))
    }
}
