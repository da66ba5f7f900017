import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Room to be written in: by a pen, or in fields of a form.
extension TextSetter {
    /// Room of several lines, which stands alone in its paragraph.
    func roomOfLines(
        _ content: [Inline], style: TextStyle, placement: Placement, owner: StructureBuilder.NodeID
    ) -> GalleyItem? {
        guard content.count == 1, case .slot(let slot) = content[0], slot.lines > 1 else { return nil }
        let most = max(1, Int((context.area.height / placement.pitch).rounded(.down)) - 1)
        let height = placement.pitch * min(slot.lines, most)
        guard let field = slot.field else { return GalleyItem([], height: height) }
        let rect = Rect(x: placement.left, y: .pt(1), width: placement.width, height: height - .pt(2))
        let meaning = TextMeaning(field: field, text: "", span: slot.span)
        let area = area(of: field, in: rect, size: style.size, span: slot.span)
        return GalleyItem(
            [Slug(owner: context.structure.element(for: meaning, in: owner), items: [.field(area)])],
            height: height)
    }

    /// A line whose room, where it may grow, takes what the text beside it leaves; at the left only, for centred lines
    /// and those at the right have no edge to grow to. A text too long for its line keeps its room and goes on below.
    func fillingRoom(_ line: DecoratedRuns, placement: Placement) -> DecoratedRuns {
        let rooms = line.runs.indices.filter { line.runs[$0].room != nil }
        guard !rooms.isEmpty else { return line }
        var line = fittingBars(line, placement: placement)
        if !placement.rulesRoom { for index in rooms { line.runs[index].isUnderlined = false } }
        let growing = rooms.filter { line.runs[$0].growsToFillLine }
        guard !growing.isEmpty else { return line }
        let own = growing.reduce(Length.zero) { $0 + (line.runs[$1].room ?? .zero) }
        let width = placement.width - placement.firstLineIndent
        let rest = DecoratedText.naturalWidth(line, context: context) - own
        let free = (width - rest) / growing.count
        for index in growing {
            let wanted = min(line.runs[index].room ?? .zero, width)
            let fits = free >= min(wanted, line.runs[index].size * Self.leastRoom)
            guard fits, placement.alignment == .left || free < wanted else {
                line.runs[index].room = wanted
                continue
            }
            line.runs[index].room = free
        }
        return line
    }

    /// The least room to write in, in characters.
    private static let leastRoom = 6.0

    // MARK: Areas

    /// The area of a field in a line: a little less high than the line.
    func area(of field: String, _ segment: LineSegment) -> FieldArea {
        let em = segment.rect.size.height
        let air = (max(em, min(context.pitch - .pt(2), em * 1.5)) - em) / 2
        let rect = Rect(
            x: segment.rect.minX, y: segment.rect.minY - air, width: segment.rect.size.width,
            height: em + air * 2)
        return area(of: field, in: rect, size: em, span: segment.meaning?.span)
    }

    private func area(of field: String, in rect: Rect, size: Length, span: SourceSpan?) -> FieldArea {
        FieldArea(
            rect: rect, field: field, textSize: size,
            appearance: appearance(of: context.fieldValues[field] ?? "", in: rect.size, size: size),
            span: span)
    }

    /// What a field says already, line under line from its top.
    private func appearance(of value: String, in room: Size, size: Length) -> [FrameItem] {
        guard !value.isEmpty else { return [] }
        var top = Length.zero
        let placement = Placement(
            left: Self.fieldPadding, width: max(size, room.width - Self.fieldPadding * 2),
            pitch: min(room.height, context.pitch))
        var items: [FrameItem] = []
        for line in value.split(separator: "\n", omittingEmptySubsequences: false) {
            let run = TextRun(String(line), role: context.style.fonts.body, size: size)
            let shaped = context.shape([run], in: .horizontal)
            var style = context.bodyText
            style.size = size
            for (line, start) in composed(shaped, style: style, placement: placement) {
                let origin = Point(x: start.x, y: start.y + top)
                items += shaped.glyphRuns(for: line, at: origin).map { .glyphs($0) }
                top += placement.pitch
            }
        }
        return items
    }

    /// Readers keep typed text so far from a field's edge.
    private static let fieldPadding = Length.pt(2)
}
