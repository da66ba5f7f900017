import HanmenCore
import HanmenForms
import HanmenText

/// Sets the form's title (表題): centred, its characters spread by the layout's letter space.
struct TitleSetter {
    let context: LayoutContext

    func galley(_ block: TitleBlock) -> [GalleyItem] {
        guard block.blank.isEmpty else { return blank(block) }
        let style = TextStyle(
            role: context.style.fonts.title, strongRole: context.style.fonts.title,
            size: context.style.titleSize)
        let owner = context.structure.openHeading(level: 1, in: context.structure.root, span: block.text.span)
        let shaped = context.shape(
            [TextRun(block.text.value, role: style.role, size: style.size, span: block.text.span)])
        var items = spread(shaped, style: style, spacing: block.letterSpacing, owner: owner)
        items[0].outline = OutlineMark(title: block.text.value, level: 1)
        for index in items.indices { items[index].keepsWithNext = true }
        return items
    }

    /// Room for a title that is still to be written.
    private func blank(_ block: TitleBlock) -> [GalleyItem] {
        let style = TextStyle(
            role: context.style.fonts.title, strongRole: context.style.fonts.title,
            size: context.style.titleSize)
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: block.text.span)
        let placement = TextSetter.Placement(
            width: context.area.width, alignment: .center,
            pitch: context.pitch * Int((style.size / context.pitch).rounded(.up)))
        return TextSetter(context: context).paragraph(
            block.blank, style: style, placement: placement, owner: owner)
    }

    private func spread(
        _ shaped: ShapedText, style: TextStyle, spacing: ZenkakuLength, owner: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        let height = context.pitch * Int((style.size / context.pitch).rounded(.up))
        let width =
            shaped.naturalWidth(context.composer) + spacing.at(style.size) * max(0, shaped.clusters.count - 1)
        guard width <= context.area.width else {
            let placement = TextSetter.Placement(
                width: context.area.width, alignment: .center, pitch: style.size * 1.5)
            return TextSetter(context: context).lines(
                shaped, style: style, placement: placement, owner: owner)
        }
        let line = context.composer.evenlySpread(shaped.clusters, over: width)
        let start = Point(
            x: (context.area.width - width) / 2, y: TypeArea.baseline(inCellOf: height, em: style.size))
        let slug = Slug(spread: shaped, on: line, at: start, owner: owner)
        return [GalleyItem([slug], height: height)]
    }
}
