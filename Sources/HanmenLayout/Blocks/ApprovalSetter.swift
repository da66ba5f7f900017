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
                paragraphs: box.mark.map { [[.text(Spanned($0, at: block.span))]] } ?? [[]],
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
        return TableSetter(context: context).galley(table)
    }

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
