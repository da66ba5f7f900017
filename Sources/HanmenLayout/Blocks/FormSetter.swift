import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets the blocks of a form one under the other.
struct FormSetter {
    let context: LayoutContext

    func galley(_ form: Form) -> Galley {
        var galley = Galley()
        append(form.blocks, to: &galley)
        return galley
    }

    private func append(_ blocks: [FormBlock], to galley: inout Galley) {
        for block in blocks { append(block, to: &galley) }
    }

    private func append(_ block: FormBlock, to galley: inout Galley) {
        switch block.content {
        case .title(let title):
            if title.startsPage { galley.startPage() }
            galley.append(
                TitleSetter(context: context).galley(title), before: lines(title.linesBefore),
                after: lines(title.linesAfter))
        case .line(let line):
            galley.append(items(line), before: lines(line.linesBefore), after: lines(line.linesAfter))
        case .sender(let sender):
            galley.append(
                SenderSetter(context: context).galley(sender), before: lines(sender.linesBefore),
                after: lines(sender.linesAfter))
        case .paragraph(let paragraph):
            galley.append(
                items(paragraph), before: lines(paragraph.linesBefore), after: lines(paragraph.linesAfter))
        case .table(let table):
            galley.append(
                TableSetter(context: context).galley(table), before: lines(table.linesBefore),
                after: lines(table.linesAfter))
        case .notice(let notice):
            galley.append(
                NoticeSetter(context: context).galley(notice), before: lines(notice.linesBefore),
                after: lines(notice.linesAfter))
        case .prose(let blocks):
            ProseSetter(context: context).append(blocks, to: &galley)
        case .group(let blocks):
            append(blocks, to: &galley)
        case .pageBreak:
            galley.startPage()
        case .space(let count):
            galley.addSpace(lines(count))
        }
    }

    private func lines(_ count: Double) -> Length { context.pitch * count }

    private func items(_ line: LineBlock) -> [GalleyItem] {
        guard line.rightContent.isEmpty else { return TabbedLineSetter(context: context).items(line) }
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: nil)
        let inset = line.inset.at(context.em)
        let placement = TextSetter.Placement(
            left: line.alignment == .left ? inset : .zero, width: context.area.width - inset,
            alignment: line.alignment, pitch: context.pitch)
        return TextSetter(context: context).paragraph(
            line.content, style: context.bodyText, placement: placement, owner: owner)
    }

    private func items(_ paragraph: ParagraphBlock) -> [GalleyItem] {
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: nil)
        let placement = TextSetter.Placement(
            width: context.area.width, firstLineIndent: paragraph.firstLineIndent.at(context.em),
            pitch: context.pitch)
        return TextSetter(context: context).paragraph(
            paragraph.content, style: context.bodyText, placement: placement, owner: owner
        ).withoutWidows()
    }
}
