import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets the sender (差出): labels spread to one width, values on one edge, room for the seal (forms.md C16, C20).
struct SenderSetter {
    let context: LayoutContext
    private var seal: SealSetter { SealSetter(context: context) }

    func galley(_ block: SenderBlock) -> [GalleyItem] {
        let columns = columns(of: block)
        var items = block.rows.flatMap { row($0, in: columns) }
        for index in items.indices.dropLast() { items[index].keepsWithNext = true }
        return items
    }

    /// Where labels and values stand.
    private struct Columns {
        var start: Length
        var labelWidth: Length
        var values: Length
    }

    /// Labels take the block's width or that of the widest; the block moves left where values would have no room.
    private func columns(of block: SenderBlock) -> Columns {
        let natural = block.rows.compactMap(\.label).map { shape($0).naturalWidth(context.composer) }
        let labelWidth = ([block.labelWidth.at(context.em)] + natural).max() ?? .zero
        let taken = labelWidth + context.em
        let wanted = ([context.em * Self.leastValueCharacters] + block.rows.map(sealedWidth)).max() ?? .zero
        let start = min(block.start.at(context.em), context.area.width - taken - wanted)
        return Columns(start: max(.zero, start), labelWidth: labelWidth, values: max(.zero, start) + taken)
    }

    /// A value has room for a name at least.
    private static let leastValueCharacters = 8

    /// How wide a name is with the box that stands behind it; nothing where there is no box.
    private func sealedWidth(_ row: SenderBlock.Row) -> Length {
        guard row.sealPlace == .afterSpace, let box = seal.room(of: row.seal) else { return .zero }
        let placement = TextSetter.Placement(width: context.area.width, pitch: context.pitch)
        let name = TextSetter(context: context)
            .lastLineEnd(row.value, style: context.bodyText, placement: placement)
        return name + context.em + box.width
    }

    private func shape(_ label: Spanned<String>) -> ShapedText {
        context.shape(
            [TextRun(label.value, role: context.style.fonts.body, size: context.em, span: label.span)])
    }

    private func row(_ row: SenderBlock.Row, in columns: Columns) -> [GalleyItem] {
        let owner = context.structure.open(.paragraph, in: context.structure.root, span: row.span)
        let label = row.label.map { self.label($0, in: columns, owner: owner) }
        let left = row.label == nil ? columns.start : columns.values
        var content = row.value
        let isInText = row.sealPlace == .afterSpace
        if isInText, let mark = seal.text(of: row.seal) {
            // The printed mark stands one character behind the name.
            content.append(.text(Spanned("　" + mark, at: row.span)))
        }
        let taken = row.sealPlace == .margin ? seal.width(of: row.seal) + context.em : .zero
        let placement = TextSetter.Placement(
            left: left, width: max(context.em, context.area.width - left - taken), pitch: context.pitch)
        let text = TextSetter(context: context)
        var lines = text.paragraph(content, style: context.bodyText, placement: placement, owner: owner)
        lines[0].prepend(label)
        guard !isInText || seal.text(of: row.seal) == nil else { return lines }
        let end = left + text.lastLineEnd(content, style: context.bodyText, placement: placement)
        if isInText, let box = seal.room(of: row.seal), end + context.em + box.width > context.area.width {
            return lines + [ownLine(row, box, owner: owner)]
        }
        let sealLeft = seal.left(
            of: row.seal, at: row.sealPlace, nameEnd: end, margin: context.area.width)
        let drawn = seal.slugs(
            row.seal, left: sealLeft, middle: middle(of: row.seal, lines: lines.count), owner: owner,
            span: row.span)
        guard !drawn.isEmpty else { return lines }
        for slug in drawn { lines[lines.count - 1].append(slug) }
        return lines.grown(to: seal.leastHeight(beside: row.seal, at: row.sealPlace))
    }

    /// A box that has no room behind the name stands under it at the margin.
    private func ownLine(
        _ row: SenderBlock.Row, _ box: Size, owner: StructureBuilder.NodeID
    ) -> GalleyItem {
        let height = box.height + .mm(1)
        return GalleyItem(
            seal.slugs(
                row.seal, left: context.area.width - box.width, middle: height / 2, owner: owner,
                span: row.span), height: height)
    }

    /// The middle of a mark from the top of the last line: a box is centred on all lines, a printed mark on the last.
    private func middle(of mark: Seal, lines count: Int) -> Length {
        let above = seal.room(of: mark) == nil ? .zero : context.pitch * (count - 1) / 2
        return context.pitch / 2 - above
    }

    private func label(
        _ label: Spanned<String>, in columns: Columns, owner: StructureBuilder.NodeID
    ) -> Slug {
        let shaped = shape(label)
        let line = context.composer.evenlySpread(shaped.clusters, over: columns.labelWidth)
        let start = Point(
            x: columns.start, y: TypeArea.baseline(inCellOf: context.pitch, em: context.em))
        return Slug(spread: shaped, on: line, at: start, owner: owner, isLabel: true)
    }
}

extension GalleyItem {
    /// Puts a slug before the item's first.
    mutating func prepend(_ slug: Slug?) {
        guard case .slugs(let slugs) = content, let slug, !slug.items.isEmpty else { return }
        content = .slugs([slug] + slugs)
    }

    /// Puts a slug behind the item's last.
    mutating func append(_ slug: Slug) {
        guard case .slugs(let slugs) = content, !slug.items.isEmpty else { return }
        content = .slugs(slugs + [slug])
    }

    /// Draws what another item draws, on the same line.
    mutating func append(_ other: GalleyItem) {
        guard case .slugs(let slugs) = content, case .slugs(let more) = other.content else { return }
        content = .slugs(slugs + more)
    }
}
