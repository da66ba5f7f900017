import HanmenCore
import HanmenForms
import HanmenReport

/// Sets a frame for receipts (貼付欄): an empty box with a pale line in its middle, or with the receipts' pictures in it.
struct PasteSetter {
    let context: LayoutContext

    private static let pale = Color.gray(118)
    /// A frame that takes a page's rest is at least so high; else it goes to the next page.
    private static let leastHeight = Length.mm(60)
    /// The same for a frame with pictures, which are to be read.
    private static let leastHeightOfPictures = Length.mm(110)

    func galley(_ block: PasteBlock) -> [GalleyItem] {
        let receipts = ReceiptSetter(context: context).sheets(block.images)
        guard receipts.isEmpty else {
            return receipts.enumerated().map { index, draw in
                var item = self.item(block.height, least: Self.leastHeightOfPictures, draw)
                item.startsPage = index > 0
                return item
            }
        }
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: block.span)
        let text = block.content.isEmpty ? [] : lines(block.content, owner: owner)
        return [
            item(block.height, least: Self.leastHeight) { size in
                self.overlapRules(block.overlaps, height: size.height)
                    + self.slugs(text, bandHeight: Length(raw: size.height.raw / (block.overlaps + 1)))
            }
        ]
    }

    /// A frame of a height, or of what a page has left, and what is drawn in it.
    private func item(
        _ height: Length?, least: Length, _ draw: @escaping (Size) -> [Slug]
    ) -> GalleyItem {
        func framed(_ height: Length) -> GalleyItem {
            let size = Size(width: context.area.width, height: height)
            let rules = context.style.tableRules
            let frame = Box(
                rect: Rect(origin: .zero, size: size),
                stroke: Stroke(thickness: rules.outer, color: rules.color))
            var item = GalleyItem([Slug(owner: nil, items: [.box(frame)])] + draw(size), height: height)
            item.gridPlacement = .free
            return item
        }
        if let height { return framed(min(height, context.area.height)) }
        var item = framed(min(least, context.area.height))
        item.filling = framed
        return item
    }

    private func lines(_ content: [Inline], owner: StructureBuilder.NodeID) -> [GalleyItem] {
        let style = context.text(TextLook(color: Self.pale))
        return TextSetter(context: context).paragraph(
            content, style: style,
            placement: TextSetter.Placement(
                width: context.area.width, alignment: .center, pitch: context.pitch), owner: owner)
    }

    /// The line in the middle of the frame or, where rules cross it, of the first band.
    private func slugs(_ text: [GalleyItem], bandHeight: Length) -> [Slug] {
        var y = max(.zero, bandHeight - text.reduce(Length.zero) { $0 + $1.height }) / 2
        return text.flatMap { line -> [Slug] in
            defer { y += line.height }
            return line.slugs(at: Point(x: .zero, y: y))
        }
    }

    /// Dashed lines at equal distances: each receipt's upper edge.
    private func overlapRules(_ count: Int, height: Length) -> [Slug] {
        let rules: [FrameItem] = (0..<count).map { index in
            let y = Length(raw: height.raw * (index + 1) / (count + 1))
            return .rule(
                Rule(
                    from: Point(x: .zero, y: y), to: Point(x: context.area.width, y: y), thickness: .pt(0.3),
                    color: Self.pale, style: .dashed))
        }
        return [Slug(owner: nil, items: rules)]
    }
}
