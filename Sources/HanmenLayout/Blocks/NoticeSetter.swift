import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets 記 … 以上: numbered items with labels spread to one width (forms.md C07, C21).
struct NoticeSetter {
    let context: LayoutContext
    private let text: TextSetter

    init(context: LayoutContext) {
        self.context = context
        text = TextSetter(context: context)
    }

    func galley(_ block: NoticeBlock) -> [GalleyItem] {
        var heading = word(block.heading, alignment: .center)
        heading[0].keepsWithNext = true
        var items: [GalleyItem] = []
        append(
            block.items, level: 0, left: block.indent.at(context.em), in: context.structure.root, to: &items)
        if !items.isEmpty { items[0].spaceBefore = context.pitch }
        let closing = word(block.closing, alignment: .right)
        if let last = items.indices.last { items[last].keepsWithNext = true }
        return (heading + items + closing).keptTogether(onPagesOf: context.area.height)
    }

    /// 記 in the middle, 以上 one character from the right margin.
    private func word(_ word: Spanned<String>, alignment: HorizontalAlignment) -> [GalleyItem] {
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: word.span)
        let inset = alignment == .right ? context.em : .zero
        return text.paragraph(
            [.text(word)], style: context.bodyText,
            placement: TextSetter.Placement(
                width: context.area.width - inset, alignment: alignment, pitch: context.pitch),
            owner: owner)
    }

    // MARK: Items

    /// Each level begins one character further in (forms.md C07).
    private func append(
        _ items: [NoticeBlock.Item], level: Int, left: Length, in parent: StructureBuilder.NodeID,
        to result: inout [GalleyItem]
    ) {
        guard !items.isEmpty else { return }
        let list = context.structure.open(.list, in: parent)
        let numbers = items.indices.map {
            shape(NoticeNumber.text($0 + 1, level: level), span: items[$0].span)
        }
        let body = left + numberWidth(numbers)
        let labelWidth = items.compactMap { $0.label.map { shape($0.value, span: $0.span) } }
            .map { $0.naturalWidth(context.composer) }.max()
        for (item, number) in zip(items, numbers) {
            let node = context.structure.open(.listItem, in: list, span: item.span)
            let label = context.structure.open(.listLabel, in: node)
            let content = context.structure.open(.listBody, in: node)
            var lines = self.lines(item, left: body, labelWidth: labelWidth, owner: content)
            let drawn = drawn(context.composer.naturalLine(number.clusters), number, left)
            lines[0].prepend(Slug(owner: label, items: drawn))
            result += lines
            append(item.items, level: level + 1, left: left + context.em, in: content, to: &result)
        }
    }

    /// The number's column: whole characters, half of one free behind the widest number, two at least.
    private func numberWidth(_ numbers: [ShapedText]) -> Length {
        let widest = numbers.map { $0.naturalWidth(context.composer) }.max() ?? .zero
        return context.em * max(2, ((widest + context.em / 2) / context.em).rounded(.up))
    }

    /// The label, and the value behind it or, without a label, in its place.
    private func lines(
        _ item: NoticeBlock.Item, left: Length, labelWidth: Length?, owner: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        var column = left
        var label: Slug?
        if let text = item.label, let labelWidth {
            let shaped = shape(text.value, span: text.span)
            label = Slug(
                spread: shaped, on: context.composer.evenlySpread(shaped.clusters, over: labelWidth),
                at: start(left), owner: owner, isLabel: true)
            column += labelWidth + context.em * 2
        }
        var lines = text.paragraph(
            item.content, style: context.bodyText,
            placement: TextSetter.Placement(
                left: column, width: max(context.em, context.area.width - column), pitch: context.pitch,
                leavesLooseLinesShort: true),
            owner: owner
        ).withoutWidows()
        lines[0].prepend(label)
        return lines
    }

    private func shape(_ text: String, span: SourceSpan) -> ShapedText {
        context.shape([TextRun(text, role: context.style.fonts.body, size: context.em, span: span)])
    }

    private func drawn(_ line: Line, _ shaped: ShapedText, _ left: Length) -> [FrameItem] {
        shaped.glyphRuns(for: line, at: start(left)).map { FrameItem.glyphs($0) }
    }

    private func start(_ left: Length) -> Point {
        Point(x: left, y: TypeArea.baseline(inCellOf: context.pitch, em: context.em))
    }
}

/// The numbers of a notice's items: 1, (1), ア (forms.md C07).
enum NoticeNumber {
    private static let kana = Array("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")

    /// The number of an item, counted from 1, at a level counted from 0.
    static func text(_ number: Int, level: Int) -> String {
        switch level {
        case 0: String(number)
        case 1: "(\(number))"
        default: number <= kana.count ? String(kana[number - 1]) : String(number)
        }
    }
}
