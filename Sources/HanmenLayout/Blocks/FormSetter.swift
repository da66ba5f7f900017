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
        for block in blocks {
            let first = galley.items.count
            append(block, to: &galley)
            galley.name(itemsFrom: first, block.name)
        }
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
        case .signature(let signature):
            galley.append(
                SignatureSetter(context: context).galley(signature), before: lines(signature.linesBefore),
                after: lines(signature.linesAfter))
        case .notes(let notes):
            galley.append(
                NotesSetter(context: context).galley(notes), before: lines(notes.linesBefore),
                after: lines(notes.linesAfter))
        case .approval(let approval):
            galley.append(
                ApprovalSetter(context: context).galley(approval), before: lines(approval.linesBefore),
                after: lines(approval.linesAfter))
        case .paste(let paste):
            galley.append(
                PasteSetter(context: context).galley(paste), before: lines(paste.linesBefore),
                after: lines(paste.linesAfter))
        case .bar(let bar):
            galley.append(
                BarSetter(context: context).galley(bar), before: lines(bar.linesBefore),
                after: lines(bar.linesAfter))
        case .code(let code):
            galley.append(
                PictureSetter(context: context).galley(code), before: lines(code.linesBefore),
                after: lines(code.linesAfter))
        case .picture(let picture):
            galley.append(
                PictureSetter(context: context).galley(picture), before: lines(picture.linesBefore),
                after: lines(picture.linesAfter))
        case .photos(let photos):
            galley.append(
                PhotoSetter(context: context).galley(photos), before: lines(photos.linesBefore),
                after: lines(photos.linesAfter))
        case .group(let blocks):
            append(blocks, to: &galley)
        case .pageBreak:
            galley.startPage()
        case .space(let count):
            galley.addSpace(lines(count))
        }
    }

    private func lines(_ count: Double) -> Length { context.pitch * (count * context.style.spacing.share) }

    private func items(_ line: LineBlock) -> [GalleyItem] {
        guard line.rightContent.isEmpty else {
            return TabbedLineSetter(context: context, look: line.look).items(line)
        }
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: nil)
        let inset = line.inset.at(context.em)
        let style = context.text(line.look)
        let placement = TextSetter.Placement(
            left: line.alignment == .left ? inset : .zero, width: context.area.width - inset,
            alignment: line.alignment, pitch: context.pitch(of: style.size))
        return TextSetter(context: context).paragraph(
            line.content, style: style, placement: placement, owner: owner)
    }

    private func items(_ paragraph: ParagraphBlock) -> [GalleyItem] {
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: nil)
        let style = context.text(paragraph.look)
        let placement = TextSetter.Placement(
            width: context.area.width, firstLineIndent: paragraph.firstLineIndent.at(style.size),
            pitch: context.pitch(of: style.size))
        return TextSetter(context: context).paragraph(
            paragraph.content, style: style, placement: placement, owner: owner
        ).withoutWidows()
    }
}
