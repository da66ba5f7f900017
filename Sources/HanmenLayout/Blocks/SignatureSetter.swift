import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets a room for a name (署名): a spread label, a rule to write on, a seal's mark at its end.
struct SignatureSetter {
    let context: LayoutContext

    /// A hand wants so much height.
    private static let leastHeight = Length.mm(9)

    func galley(_ block: SignatureBlock) -> [GalleyItem] {
        let label = context.shape(
            [
                TextRun(
                    block.label.value, role: context.style.fonts.body, size: context.em,
                    span: block.label.span)
            ])
        let labelWidth = max(block.labelWidth.at(context.em), label.naturalWidth(context.composer))
        let left = max(
            .zero, min(block.start.at(context.em), context.area.width - labelWidth - context.em * 9))
        let room = left + labelWidth + context.em
        let right = min(context.area.width, room + block.width.at(context.em))
        return [item(block, label, labelWidth, from: left, room: room...max(room, right))]
    }

    private func item(
        _ block: SignatureBlock, _ label: ShapedText, _ labelWidth: Length, from left: Length,
        room: ClosedRange<Length>
    ) -> GalleyItem {
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: block.span)
        let seal = SealSetter(context: context)
        let box = seal.room(of: block.seal)?.height ?? .zero
        let height = max(Self.leastHeight, context.pitch, box + .mm(1))
        let middle = height - context.pitch / 2
        let start = Point(x: left, y: middle - context.em / 2 + context.em * 0.88)
        var slugs = [
            Slug(
                spread: label, on: context.composer.evenlySpread(label.clusters, over: labelWidth), at: start,
                owner: owner, isLabel: true)
        ]
        let sealLeft = room.upperBound - seal.width(of: block.seal)
        let names = TextSetter(context: context).paragraph(
            block.value, style: context.bodyText,
            placement: TextSetter.Placement(
                left: room.lowerBound + context.em / 2,
                width: max(context.em, sealLeft - room.lowerBound - context.em), pitch: context.pitch),
            owner: owner)
        let natural = names.reduce(Length.zero) { $0 + $1.height }
        var y = height - natural
        for name in names {
            slugs += name.slugs(at: Point(x: .zero, y: y))
            y += name.height
        }
        slugs += seal.slugs(
            block.seal, left: sealLeft, middle: box == .zero ? middle : height - box / 2 - .pt(1),
            owner: owner, span: block.span)
        // A box stands behind the rule, a printed mark on it.
        let end = box == .zero ? room.upperBound : sealLeft - context.em / 2
        let line = room.lowerBound...max(room.lowerBound, end)
        slugs.append(Slug(owner: nil, items: [rule(line, at: height - (context.pitch - context.em) / 4)]))
        return GalleyItem(slugs, height: height)
    }

    private func rule(_ room: ClosedRange<Length>, at y: Length) -> FrameItem {
        let rules = context.style.tableRules
        return .rule(
            Rule(
                from: Point(x: room.lowerBound, y: y), to: Point(x: room.upperBound, y: y),
                thickness: rules.inner, color: rules.color))
    }
}
