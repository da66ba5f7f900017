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
        for (index, block) in blocks.enumerated() {
            let first = galley.items.count
            append(block, to: &galley)
            galley.name(itemsFrom: first, block.name)
            if case .line = block.content, blocks.dropFirst(index + 1).first?.isTable == true {
                galley.keepWithNext(itemsFrom: first)
            }
        }
    }

    private func append(_ block: FormBlock, to galley: inout Galley) {
        switch block.content {
        case .title(let title):
            if title.startsPage { galley.startPage() }
            place(TitleSetter(context: context).galley(title), of: title, in: &galley)
        case .line(let line): place(items(line), of: line, in: &galley)
        case .sender(let sender):
            place(SenderSetter(context: context).galley(sender), of: sender, in: &galley)
        case .paragraph(let paragraph): place(items(paragraph), of: paragraph, in: &galley)
        case .table(let table): place(TableSetter(context: context).galley(table), of: table, in: &galley)
        case .notice(let notice):
            place(NoticeSetter(context: context).galley(notice), of: notice, in: &galley)
        case .prose(let blocks): ProseSetter(context: context).append(blocks, to: &galley)
        case .signature(let signature):
            place(SignatureSetter(context: context).galley(signature), of: signature, in: &galley)
        case .notes(let notes): place(NotesSetter(context: context).galley(notes), of: notes, in: &galley)
        case .approval(let approval):
            place(ApprovalSetter(context: context).galley(approval), of: approval, in: &galley)
        case .paste(let paste): place(PasteSetter(context: context).galley(paste), of: paste, in: &galley)
        case .bar(let bar): place(BarSetter(context: context).galley(bar), of: bar, in: &galley)
        case .code(let code): place(PictureSetter(context: context).galley(code), of: code, in: &galley)
        case .picture(let picture):
            place(PictureSetter(context: context).galley(picture), of: picture, in: &galley)
        case .photos(let photos):
            place(PhotoSetter(context: context).galley(photos), of: photos, in: &galley)
        case .group(let blocks): append(blocks, to: &galley)
        case .slips(let slips): galley.append(items(slips))
        case .cutLine(let line): place([CutLineSetter(context: context).item()], of: line, in: &galley)
        case .pageBreak: galley.startPage()
        case .space(let count): galley.addSpace(lines(count))
        }
    }

    /// Puts what a block draws into the galley, with the air that it asks for.
    private func place(_ items: [GalleyItem], of block: some SpacedBlock, in galley: inout Galley) {
        galley.append(items, before: lines(block.linesBefore), after: lines(block.linesAfter))
    }

    private func lines(_ count: Double) -> Length { context.pitch * (count * context.style.spacing.share) }

    private func items(_ slips: SlipsBlock) -> [GalleyItem] {
        let set = slips.slips.map { blocks in
            var galley = Galley()
            append(blocks, to: &galley)
            return galley.items
        }
        let cut = CutLineSetter(context: context)
        return SlipPlacer(
            pageHeight: context.area.height, cut: cut.item(height: cut.marginHeight),
            perSheet: slips.perSheet
        ).items(set)
    }

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

extension FormBlock {
    /// Whether it is a table, which a line right above it heads.
    fileprivate var isTable: Bool { if case .table = content { true } else { false } }
}
