import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets a line with a text at either end and, where asked, dots from the one to the other (点線).
struct TabbedLineSetter {
    let context: LayoutContext
    /// How both texts look.
    let style: TextStyle

    init(context: LayoutContext, look: TextLook) {
        self.context = context
        style = context.text(look)
    }

    private var pitch: Length { context.pitch(of: style.size) }

    /// The least air between the two texts, in characters.
    private static let leastGap = 2
    /// Dots keep so far from either text, in characters.
    private static let leaderAir = 0.5

    func items(_ line: LineBlock) -> [GalleyItem] {
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: nil)
        let setter = TextSetter(context: context)
        let right = rightPlacement(line)
        let rightItems = setter.paragraph(
            line.rightContent, style: style, placement: right, owner: owner)
        let rightWidth = naturalWidth(line.rightContent)
        let inset = line.inset.at(context.em)
        let room = context.area.width - inset - rightWidth - context.em * Self.leastGap
        guard rightItems.count == 1, room >= context.em * 4 else {
            return stacked(line, above: rightItems, owner: owner)
        }
        let left = TextSetter.Placement(left: inset, width: room, pitch: pitch)
        var items = setter.paragraph(
            line.content, style: style, placement: left, owner: owner)
        items[items.count - 1].append(rightItems[0])
        if line.hasLeader {
            let dots = leader(
                from: inset + setter.lastLineEnd(line.content, style: style, placement: left),
                to: context.area.width - rightWidth)
            items[items.count - 1].append(Slug(owner: nil, items: dots))
        }
        return items.withoutWidows()
    }

    /// Texts too long to stand side by side stand under each other.
    private func stacked(
        _ line: LineBlock, above right: [GalleyItem], owner: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        let inset = line.inset.at(context.em)
        let left = TextSetter.Placement(
            left: inset, width: context.area.width - inset, pitch: pitch)
        let items = TextSetter(context: context).paragraph(
            line.content, style: style, placement: left, owner: owner)
        return (items + right).keptTogether(onPagesOf: context.area.height)
    }

    private func rightPlacement(_ line: LineBlock) -> TextSetter.Placement {
        TextSetter.Placement(width: context.area.width, alignment: .right, pitch: pitch)
    }

    // MARK: Widths

    private func naturalWidth(_ content: [Inline]) -> Length {
        let widths = style.decoratedLines(of: content).map { line in
            DecoratedText.naturalWidth(line, context: context)
        }
        return widths.max() ?? .zero
    }

    // MARK: Leader

    /// Dots in the middle of the em box, three to a character, counted from the right margin, so that the dots of
    /// lines under each other stand under each other.
    private func leader(from left: Length, to right: Length) -> [FrameItem] {
        let air = context.em * Self.leaderAir
        let step = context.em / 3
        let edge = context.area.width - step / 2
        let first = (edge - (right - air)).raw / step.raw + 1
        let last = (edge - (left + air)).raw / step.raw
        guard last - first >= 2 else { return [] }
        let y = TypeArea.baseline(inCellOf: pitch, em: style.size) - style.size * 0.38
        return [
            .rule(
                Rule(
                    from: Point(x: edge - step * first, y: y),
                    to: Point(x: edge - step * last - step / 2, y: y), thickness: context.em * 0.08,
                    color: style.color,
                    style: .dotted(pitch: step)))
        ]
    }
}
