import HanmenCore
import HanmenForms
import HanmenReport

/// Sets a frame for receipts (貼付欄): an empty box with a pale line in its middle.
struct PasteSetter {
    let context: LayoutContext

    private static let pale = Color.gray(118)
    /// A frame that takes a page's rest is at least so high; else it goes to the next page.
    private static let leastHeight = Length.mm(60)

    func galley(_ block: PasteBlock) -> [GalleyItem] {
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: block.span)
        let text = block.content.isEmpty ? [] : lines(block.content, owner: owner)
        guard let height = block.height else {
            var item = self.item(
                text, block.overlaps, height: min(Self.leastHeight, context.area.height))
            item.filling = { room in self.item(text, block.overlaps, height: room) }
            return [item]
        }
        return [item(text, block.overlaps, height: min(height, context.area.height))]
    }

    private func lines(_ content: [Inline], owner: StructureBuilder.NodeID) -> [GalleyItem] {
        let style = context.text(TextLook(color: Self.pale))
        return TextSetter(context: context).paragraph(
            content, style: style,
            placement: TextSetter.Placement(
                width: context.area.width, alignment: .center, pitch: context.pitch), owner: owner)
    }

    private func item(_ text: [GalleyItem], _ overlaps: Int, height: Length) -> GalleyItem {
        let rules = context.style.tableRules
        let rect = Rect(x: .zero, y: .zero, width: context.area.width, height: height)
        let frame = Box(rect: rect, stroke: Stroke(thickness: rules.outer, color: rules.color))
        var slugs = [Slug(owner: nil, items: [.box(frame)] + overlapRules(overlaps, height: height))]
        // Where rules cross the frame, the line stands in the first band.
        let band = Length(raw: height.raw / (overlaps + 1))
        var y = max(.zero, band - text.reduce(Length.zero) { $0 + $1.height }) / 2
        for line in text {
            slugs += line.slugs(at: Point(x: .zero, y: y))
            y += line.height
        }
        var item = GalleyItem(slugs, height: height)
        item.gridPlacement = .free
        return item
    }

    /// Dashed lines at equal distances: each receipt's upper edge.
    private func overlapRules(_ count: Int, height: Length) -> [FrameItem] {
        (0..<count).map { index in
            let y = Length(raw: height.raw * (index + 1) / (count + 1))
            return .rule(
                Rule(
                    from: Point(x: .zero, y: y), to: Point(x: context.area.width, y: y), thickness: .pt(0.3),
                    color: Self.pale, style: .dashed))
        }
    }
}
