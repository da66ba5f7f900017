import HanmenCore
import HanmenForms
import HanmenText

/// Sets the form's title (表題): its characters spread by the layout's letter space, perhaps underlined or boxed.
struct TitleSetter {
    let context: LayoutContext

    /// A box keeps so far from the text at its sides and above and below, in characters.
    private static let boxAir = (beside: 1.0, above: 0.45)
    /// A rule under the title stands so far below the em box, in characters, and reaches as far beyond it.
    private static let underlineAir = 0.3

    func galley(_ block: TitleBlock) -> [GalleyItem] {
        guard block.blank.isEmpty else { return blank(block) }
        let style = TextStyle(
            role: context.style.fonts.title, strongRole: context.style.fonts.title,
            size: block.size ?? context.style.titleSize, color: block.color ?? context.style.colors.title)
        let owner = context.structure.openHeading(level: 1, in: context.structure.root, span: block.text.span)
        let shaped = context.shape(
            [
                TextRun(
                    block.text.value, role: style.role, size: style.size, color: style.color,
                    span: block.text.span)
            ])
        var items = lines(shaped, block, style: style, owner: owner)
        items[0].outline = OutlineMark(title: block.text.value, level: 1)
        for index in items.indices { items[index].keepsWithNext = true }
        return items
    }

    /// Room for a title that is still to be written.
    private func blank(_ block: TitleBlock) -> [GalleyItem] {
        let style = TextStyle(
            role: context.style.fonts.title, strongRole: context.style.fonts.title,
            size: block.size ?? context.style.titleSize, color: block.color ?? context.style.colors.title)
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: block.text.span)
        let placement = TextSetter.Placement(
            width: context.area.width, alignment: block.alignment,
            pitch: context.pitch * Int((style.size / context.pitch).rounded(.up)))
        return TextSetter(context: context).paragraph(
            block.blank, style: style, placement: placement, owner: owner)
    }

    private func lines(
        _ shaped: ShapedText, _ block: TitleBlock, style: TextStyle, owner: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        let beside = block.frame == .box ? style.size * Self.boxAir.beside : .zero
        let width =
            shaped.naturalWidth(context.composer)
            + block.letterSpacing.at(style.size) * max(0, shaped.clusters.count - 1)
        guard width + beside * 2 <= context.area.width else {
            return wrapped(shaped, block, style: style, beside: beside, owner: owner)
        }
        let height = context.pitch * Int((self.height(block, style) / context.pitch).rounded(.up))
        let line = context.composer.evenlySpread(shaped.clusters, over: width)
        let left = block.alignment == .left ? beside : (context.area.width - width) / 2
        let start = Point(x: left, y: TypeArea.baseline(inCellOf: height, em: style.size))
        let slug = Slug(spread: shaped, on: line, at: start, owner: owner)
        let text = Rect(x: left, y: (height - style.size) / 2, width: width, height: style.size)
        return [GalleyItem([slug, frame(block, around: text, style)], height: height)]
    }

    /// A title too long for one line.
    private func wrapped(
        _ shaped: ShapedText, _ block: TitleBlock, style: TextStyle, beside: Length,
        owner: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        let placement = TextSetter.Placement(
            left: beside, width: context.area.width - beside * 2, alignment: block.alignment,
            pitch: style.size * 1.5)
        var items = TextSetter(context: context).lines(
            shaped, style: style, placement: placement, owner: owner)
        let height = items.reduce(Length.zero) { $0 + $1.height }
        let air = style.size / 4
        let text = Rect(x: beside, y: air, width: placement.width, height: height - air * 2)
        items[0].append(frame(block, around: text, style))
        return items
    }

    private func height(_ block: TitleBlock, _ style: TextStyle) -> Length {
        block.frame == .box ? style.size * (1 + 2 * Self.boxAir.above) : style.size
    }

    /// What is drawn around the title: decoration.
    private func frame(_ block: TitleBlock, around text: Rect, _ style: TextStyle) -> Slug {
        let stroke = Stroke(thickness: context.style.tableRules.outer, color: style.color)
        switch block.frame {
        case .none: return Slug(owner: nil, items: [])
        case .box:
            let (x, y) = (style.size * Self.boxAir.beside, style.size * Self.boxAir.above)
            let rect = Rect(
                x: text.minX - x, y: text.minY - y, width: text.size.width + x * 2,
                height: text.size.height + y * 2)
            return Slug(owner: nil, items: [.box(Box(rect: rect, stroke: stroke))])
        case .underline:
            let air = style.size * Self.underlineAir
            let y = text.maxY + air
            let rule = Rule(
                from: Point(x: max(.zero, text.minX - air), y: y),
                to: Point(x: min(context.area.width, text.maxX + air), y: y), thickness: stroke.thickness,
                color: stroke.color)
            return Slug(owner: nil, items: [.rule(rule)])
        }
    }
}
