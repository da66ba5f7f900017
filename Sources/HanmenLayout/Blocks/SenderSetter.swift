import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets the sender (差出): labels spread to one width, values on one edge, room for the seal (forms.md C16, C20).
struct SenderSetter {
    let context: LayoutContext

    func galley(_ block: SenderBlock) -> [GalleyItem] {
        var items = block.rows.flatMap { row($0, in: block) }
        for index in items.indices.dropLast() { items[index].keepsWithNext = true }
        return items
    }

    private func row(_ row: SenderBlock.Row, in block: SenderBlock) -> [GalleyItem] {
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: row.span)
        let start = block.start.at(context.em)
        let label = row.label.map { labelRuns($0, block: block, left: start) } ?? []
        let left = row.label == nil ? start : start + block.labelWidth.at(context.em) + context.em
        var content = row.value
        if let mark = sealText(row) { content.append(mark) }
        var lines = TextSetter(context: context).paragraph(
            content, style: context.bodyText,
            placement: TextSetter.Placement(
                left: left, width: context.area.width - left, pitch: context.pitch),
            owner: owner)
        lines[0].prepend(label, owner: owner)
        return lines
    }

    private func labelRuns(_ label: Spanned<String>, block: SenderBlock, left: Length) -> [FrameItem] {
        let shaped = context.shape(
            [TextRun(label.value, role: context.style.fonts.body, size: context.em, span: label.span)])
        let natural = shaped.naturalWidth(context.composer)
        let line = context.composer.evenlySpread(
            shaped.clusters, over: max(natural, block.labelWidth.at(context.em)))
        let start = Point(x: left, y: TypeArea.baseline(inCellOf: context.pitch, em: context.em))
        return shaped.glyphRuns(for: line, at: start).map { FrameItem.glyphs($0) }
    }

    /// The printed mark stands one character behind the name; free room needs no ink.
    private func sealText(_ row: SenderBlock.Row) -> Inline? {
        switch row.seal {
        case .printed: .text(Spanned("　㊞", at: row.span))
        case .none, .blank: nil
        }
    }
}

extension GalleyItem {
    /// Puts drawn things before those of the item's first slug, as part of the same element.
    mutating func prepend(_ items: [FrameItem], owner: StructureBuilder.NodeID) {
        guard case .slugs(var slugs) = content, !items.isEmpty else { return }
        slugs.insert(Slug(owner: owner, items: items), at: 0)
        content = .slugs(slugs)
    }
}
