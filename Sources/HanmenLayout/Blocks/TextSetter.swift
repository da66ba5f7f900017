import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets text as lines of the galley.
struct TextSetter {
    let context: LayoutContext

    /// How a paragraph stands in its column.
    struct Placement {
        /// The left edge of the column.
        var left = Length.zero
        /// The width of the column.
        var width: Length
        /// The first line's indent.
        var firstLineIndent = Length.zero
        /// The other lines' indent.
        var hangingIndent = Length.zero
        /// Left means justified.
        var alignment = HorizontalAlignment.left
        /// The height of a line.
        var pitch: Length
        /// Whether a line that cannot be filled without holes is left short.
        var leavesLooseLinesShort = false
        /// Whether a line after a forced line end is indented like a first line; else like the others.
        var indentsForcedLines = false
        /// Whether room for a pen has a rule under it; a table's cell has its own rules.
        var rulesRoom = true
    }

    /// The lines of a paragraph, cut where the writer asked for a line end; each such line is read by itself.
    func paragraph(
        _ content: [Inline], style: TextStyle, placement: Placement, owner: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        if let room = roomOfLines(content, style: style, placement: placement, owner: owner) { return [room] }
        var items: [GalleyItem] = []
        let lines = style.decoratedLines(of: content).map { fillingRoom($0, placement: placement) }
        for (index, line) in lines.enumerated() {
            let owner = context.structure.element(forLine: index, of: lines.count, in: owner)
            var placement = placement
            // Room to write in cannot be broken: a line before it is rather short than full of holes.
            if line.runs.contains(where: { $0.room != nil }) { placement.leavesLooseLinesShort = true }
            if index > 0, !placement.indentsForcedLines {
                placement.firstLineIndent = placement.hangingIndent
            }
            items +=
                line.decorations.isEmpty
                ? self.lines(context.shape(line.runs), style: style, placement: placement, owner: owner)
                : decoratedLines(line, style: style, placement: placement, owner: owner)
        }
        return items
    }

    /// The lines of shaped text. No text still makes one empty line.
    func lines(
        _ shaped: ShapedText, style: TextStyle, placement: Placement, owner: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        guard !shaped.clusters.isEmpty else { return [GalleyItem([], height: placement.pitch)] }
        return composed(shaped, style: style, placement: placement).map { line, start in
            GalleyItem(slugs(shaped, line, at: start, owner: owner), height: placement.pitch)
        }
    }

    /// Composed lines, each with the place of its column's left edge on the baseline.
    func composed(
        _ shaped: ShapedText, style: TextStyle, placement: Placement
    ) -> [(line: Line, start: Point)] {
        let measure = ParagraphMeasure(
            width: placement.width, firstLineIndent: placement.firstLineIndent,
            hangingIndent: placement.hangingIndent)
        var composer = placement.alignment == .left ? context.composer : context.raggedComposer
        composer.policy.opensWithoutLimit = !placement.leavesLooseLinesShort
        return composer.compose(shaped.clusters, in: measure).map { line in
            let start = Point(
                x: placement.left + shift(of: line, in: placement),
                y: TypeArea.baseline(inCellOf: placement.pitch, em: style.size))
            return (line, start)
        }
    }

    /// Where the last line of a paragraph ends, from the left edge of its column.
    func lastLineEnd(_ content: [Inline], style: TextStyle, placement: Placement) -> Length {
        guard let runs = style.lines(of: content).last else { return .zero }
        return composed(context.shape(runs), style: style, placement: placement).last?.line.end ?? .zero
    }

    /// What a line draws. Readings are elements of their own.
    func slugs(
        _ shaped: ShapedText, _ line: Line, at start: Point, owner: StructureBuilder.NodeID
    ) -> [Slug] {
        let parts = shaped.segments(of: line, at: start).flatMap { segment -> [Slug] in
            guard segment.meaning?.masked == nil else { return [bar(segment, in: owner)] }
            let owner = segment.meaning.map { context.structure.element(for: $0, in: owner) } ?? owner
            switch segment.content {
            case .text(let runs):
                if let field = segment.meaning?.field {
                    return [Slug(owner: owner, items: [.field(area(of: field, segment))])]
                }
                return [slug(runs, owner, link: segment.link)]
            case .ruby(let base, let reading):
                let ruby = context.structure.open(.ruby, in: owner)
                // The area belongs to the link itself, not to the base inside it.
                let area = segment.link.map { Slug(owner: owner, items: [.link($0)]) }
                return [
                    slug(base, context.structure.open(.rubyBase, in: ruby)),
                    slug(reading, context.structure.open(.rubyText, in: ruby)),
                ] + (area.map { [$0] } ?? [])
            }
        }
        let drawn =
            shaped.emphasisDots(of: line, at: start).map { FrameItem.box($0) }
            + shaped.underlines(of: line, at: start).map { .rule($0) }
        return drawn.isEmpty ? parts : parts + [Slug(owner: nil, items: drawn)]
    }

    private func slug(
        _ runs: [GlyphRun], _ owner: StructureBuilder.NodeID, link: LinkArea? = nil
    ) -> Slug {
        Slug(owner: owner, items: runs.map { .glyphs($0) } + (link.map { [.link($0)] } ?? []))
    }

    /// What a centred or right-aligned line is moved by.
    private func shift(of line: Line, in placement: Placement) -> Length {
        let free = max(.zero, placement.width - line.end)
        switch placement.alignment {
        case .left: return .zero
        case .center: return free / 2
        case .right: return free
        }
    }
}

extension LineSegment {
    /// The area that leads to the link's target.
    fileprivate var link: LinkArea? {
        guard let meaning, let target = meaning.target else { return nil }
        return LinkArea(rect: rect, target: target, text: meaning.text, span: meaning.span)
    }
}

extension [GalleyItem] {
    /// No single line of a paragraph is left alone at the foot or the head of a page (JLREQ §3.5.4).
    func withoutWidows() -> [GalleyItem] {
        guard count > 1 else { return self }
        var items = self
        items[0].keepsWithNext = true
        items[count - 2].keepsWithNext = true
        return items
    }
}
