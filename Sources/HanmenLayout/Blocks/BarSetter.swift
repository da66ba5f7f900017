import HanmenCore
import HanmenForms

/// Sets a colour bar (色帯): decoration, with a paragraph in it where it says something.
struct BarSetter {
    let context: LayoutContext

    func galley(_ bar: BarBlock) -> [GalleyItem] {
        let color = bar.color ?? context.style.colors.bar
        var items = text(bar, on: color)
        let height = max(bar.height, items.reduce(Length.zero) { $0 + $1.height })
        let box = Box(
            rect: Rect(x: .zero, y: .zero, width: context.area.width, height: height), fill: color)
        var slugs = [Slug(owner: nil, items: [.box(box)])]
        var y = (height - items.reduce(Length.zero) { $0 + $1.height }) / 2
        for item in items {
            slugs += item.slugs(at: Point(x: .zero, y: y))
            y += item.height
        }
        items = [GalleyItem(slugs, height: height)]
        items[0].gridPlacement = .free
        return items
    }

    private func text(_ bar: BarBlock, on color: Color) -> [GalleyItem] {
        guard !bar.content.isEmpty else { return [] }
        let style = context.text(TextLook(size: bar.size, usesHeadingFont: true, color: color.readableText))
        let owner = context.structure.open(.paragraph, in: context.structure.root)
        return TextSetter(context: context).paragraph(
            bar.content, style: style,
            placement: TextSetter.Placement(
                left: style.size, width: context.area.width - style.size * 2, alignment: bar.alignment,
                pitch: style.size * 1.4), owner: owner)
    }
}
