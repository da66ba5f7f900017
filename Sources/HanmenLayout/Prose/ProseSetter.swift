import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets the narrative (文章): headings, paragraphs, lists, tables, pictures.
struct ProseSetter {
    let context: LayoutContext
    private let text: TextSetter

    init(context: LayoutContext) {
        self.context = context
        text = TextSetter(context: context)
    }

    /// Where a block stands: its column's left edge, and its parent in the structure.
    struct Position {
        var left: Length
        var parent: StructureBuilder.NodeID
        var depth = 0
    }

    func append(_ blocks: [ReportBlock], to galley: inout Galley) {
        append(blocks, at: Position(left: .zero, parent: context.structure.root), to: &galley)
    }

    private func append(_ blocks: [ReportBlock], at position: Position, to galley: inout Galley) {
        for block in blocks {
            switch block {
            case .heading(let heading): append(heading, at: position, to: &galley)
            case .paragraph(let paragraph): append(paragraph, at: position, to: &galley)
            case .list(let list): append(list, at: position, to: &galley)
            case .table(let table):
                galley.append(
                    TableSetter(context: context).galley(table, in: position.parent),
                    before: context.pitch / 4, after: context.pitch / 2)
            case .quote(let blocks, _):
                let owner = context.structure.open(.quote, in: position.parent)
                let inner = Position(left: position.left + context.em * 2, parent: owner)
                append(blocks, at: inner, to: &galley)
            case .pageBreak: galley.startPage()
            }
        }
    }

    // MARK: Headings

    private func append(_ heading: Heading, at position: Position, to galley: inout Galley) {
        let look = context.style.headingStyle(level: heading.level)
        let role = look.usesHeadingFont ? context.style.fonts.heading : context.style.fonts.body
        let style = TextStyle(
            role: role, strongRole: context.style.fonts.heading, size: look.size,
            color: context.style.colors.heading)
        let owner = context.structure.openHeading(
            level: heading.level + 1, in: position.parent, span: heading.span)
        let left = position.left + look.indent.at(context.em)
        var items = hanging(
            heading.marker, heading.content, style: style, left: left, owner: (label: owner, body: owner),
            span: heading.span)
        for index in items.indices { items[index].keepsWithNext = true }
        let title = (heading.marker?.text ?? "") + heading.content.plainText
        if !title.isEmpty { items[0].outline = OutlineMark(title: title, level: heading.level + 1) }
        galley.append(
            items.inWholeLines(
                look.lines, pitch: context.pitch, onGrid: context.style.pages.keepsLinesOnGrid),
            before: context.pitch * look.linesBefore)
    }

    // MARK: Paragraphs

    private func append(_ paragraph: Paragraph, at position: Position, to galley: inout Galley) {
        guard paragraph.pictures.isEmpty else {
            let figures = FigureSetter(context: context, left: position.left, parent: position.parent)
            return galley.append(
                figures.galley(paragraph.pictures), before: context.pitch / 4, after: context.pitch / 2)
        }
        let owner = context.structure.open(.paragraph, in: position.parent, span: paragraph.span)
        var placement = TextSetter.Placement(
            left: position.left, width: context.area.width - position.left, pitch: context.pitch)
        switch paragraph.role {
        case .body:
            placement.firstLineIndent = position.depth == 0 ? context.em : .zero
            placement.indentsForcedLines = true
        case .speaker: placement.alignment = .right
        }
        var items = text.paragraph(
            paragraph.content, style: context.bodyText, placement: placement, owner: owner
        ).withoutWidows()
        if paragraph.role == .speaker { for index in items.indices { items[index].keepsWithNext = true } }
        galley.append(items)
    }

    // MARK: Lists

    private func append(_ list: BlockList, at position: Position, to galley: inout Galley) {
        let isNotes = list.items.first?.marker?.scheme == .note
        let owner =
            isNotes
            ? position.parent : context.structure.open(.list, in: position.parent, span: list.span)
        let markers = list.items.map { $0.marker ?? Marker(scheme: .dot, text: context.style.defaultMarker) }
        let indent = markers.map { markerWidth($0, style: context.bodyText) }.max() ?? .zero
        for (item, marker) in zip(list.items, markers) {
            let elements = isNotes ? note(item, in: owner) : listItem(item, in: owner)
            append(item, marker, indent: indent, at: position, in: elements, to: &galley)
        }
    }

    /// The elements of a mark and of what stands behind it.
    private typealias MarkedElements = (label: StructureBuilder.NodeID, body: StructureBuilder.NodeID)

    private func listItem(_ item: ListItem, in list: StructureBuilder.NodeID) -> MarkedElements {
        let node = context.structure.open(.listItem, in: list, span: item.span)
        return (context.structure.open(.listLabel, in: node), context.structure.open(.listBody, in: node))
    }

    /// ※ and 注 are notes (ISO 32000-1, table 338), not items; the mark is the note's label.
    private func note(_ item: ListItem, in parent: StructureBuilder.NodeID) -> MarkedElements {
        let note = context.structure.open(.note, in: parent, span: item.span)
        return (context.structure.open(.listLabel, in: note), note)
    }

    /// An item; the texts of all items of a list begin behind its widest mark.
    private func append(
        _ item: ListItem, _ marker: Marker, indent: Length, at position: Position,
        in elements: MarkedElements, to galley: inout Galley
    ) {
        let left = position.left + (position.depth == 0 ? context.em : .zero)
        var rest = item.blocks[...]
        var first: [Inline] = []
        if case .paragraph(let paragraph)? = rest.first {
            first = paragraph.content
            rest = rest.dropFirst()
        }
        galley.append(
            hanging(
                marker, first, style: context.bodyText, left: left, indent: indent,
                owner: elements, span: item.span
            ).withoutWidows())
        let inner = Position(left: left + indent, parent: elements.body, depth: position.depth + 1)
        append(Array(rest), at: inner, to: &galley)
    }

    // MARK: Marks

    /// A mark and its text; the text's lines all begin behind the mark (forms.md C07).
    private func hanging(
        _ marker: Marker?, _ content: [Inline], style: TextStyle, left: Length,
        indent: Length? = nil, owner: MarkedElements, span: SourceSpan
    ) -> [GalleyItem] {
        let indent = indent ?? marker.map { markerWidth($0, style: style) } ?? .zero
        let pitch = max(context.pitch, style.size * 1.25)
        var lines = text.paragraph(
            content, style: style,
            placement: TextSetter.Placement(
                left: left + indent, width: context.area.width - left - indent, pitch: pitch),
            owner: owner.body)
        guard let marker else { return lines }
        let shaped = shape(marker, style: style, span: span)
        let start = Point(x: left, y: TypeArea.baseline(inCellOf: pitch, em: style.size))
        let line = context.composer.naturalLine(shaped.clusters)
        lines[0].prepend(
            Slug(owner: owner.label, items: shaped.glyphRuns(for: line, at: start).map { .glyphs($0) }))
        return lines
    }

    /// ■ ・ ① take one character; wider marks are followed by air up to the next half character.
    private func markerWidth(_ marker: Marker, style: TextStyle) -> Length {
        let natural = shape(marker, style: style, span: nil).naturalWidth(context.composer)
        switch marker.scheme {
        case .square, .dot, .circled: return max(style.size, natural)
        default: return style.size * ((natural / style.size * 2).rounded(.down) / 2 + 0.5)
        }
    }

    private func shape(_ marker: Marker, style: TextStyle, span: SourceSpan?) -> ShapedText {
        context.shape([
            TextRun(marker.text, role: style.role, size: style.size, color: style.color, span: span)
        ])
    }
}

extension FormStyle {
    /// How headings of a level look; deeper levels look like the last one named.
    func headingStyle(level: Int) -> HeadingStyle {
        headings[min(max(level, 1), headings.count) - 1]
    }
}
