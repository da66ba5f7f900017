import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets notes (注): small lines that all begin behind the widest mark.
struct NotesSetter {
    let context: LayoutContext

    func galley(_ block: NotesBlock) -> [GalleyItem] {
        let style = context.text(block.look)
        let marks = block.notes.indices.map { shape(block.mark, number($0, of: block), style, block.span) }
        let heading = block.mark == .remarks && block.notes.count > 1
        let head = heading ? shape(.remarks, nil, style, block.span) : nil
        let left = head.map { $0.naturalWidth(context.composer) + style.size } ?? .zero
        let widest = marks.map { $0.naturalWidth(context.composer) }.max() ?? .zero
        let column = left + (widest / style.size * 2).rounded(.up) * style.size / 2 + style.size
        let pitch = max(style.size * 1.5, min(context.pitch, style.size * 1.7))
        var items: [GalleyItem] = []
        for (index, content) in block.notes.enumerated() {
            let note = context.structure.open(.note, in: context.structure.root, span: block.span)
            let label = context.structure.open(.listLabel, in: note)
            var lines = TextSetter(context: context).paragraph(
                content, style: style,
                placement: TextSetter.Placement(
                    left: column, width: max(style.size, context.area.width - column), pitch: pitch),
                owner: note)
            lines[0].prepend(slug(marks[index], at: left, pitch, style, owner: label))
            if index == 0, let head {
                lines[0].prepend(slug(head, at: .zero, pitch, style, owner: label))
            }
            items += lines.withoutWidows()
        }
        return items.isEmpty ? [] : inWholeLines(items)
    }

    /// 1, 2, … where there are several.
    private func number(_ index: Int, of block: NotesBlock) -> Int? {
        block.notes.count > 1 ? index + 1 : nil
    }

    private func shape(
        _ mark: NotesBlock.Mark, _ number: Int?, _ style: TextStyle, _ span: SourceSpan
    ) -> ShapedText {
        let word = mark == .remarks && number != nil ? "" : mark.rawValue
        let text = word + (number.map(String.init) ?? "")
        return context.shape(
            [TextRun(text, role: style.role, size: style.size, color: style.color, span: span)])
    }

    private func slug(
        _ text: ShapedText, at left: Length, _ pitch: Length, _ style: TextStyle,
        owner: StructureBuilder.NodeID
    ) -> Slug {
        let start = Point(x: left, y: TypeArea.baseline(inCellOf: pitch, em: style.size))
        let line = context.composer.naturalLine(text.clusters)
        return Slug(owner: owner, items: text.glyphRuns(for: line, at: start).map { .glyphs($0) })
    }

    /// All together take whole lines of the body, so that what follows stays on them.
    private func inWholeLines(_ items: [GalleyItem]) -> [GalleyItem] {
        let natural = items.reduce(Length.zero) { $0 + $1.height }
        let whole = context.pitch * Int((natural / context.pitch).rounded(.up))
        var items = items
        items[items.count - 1].height += whole - natural
        return items
    }
}

/// So many times a length, by whole numbers and halves.
private func * (factor: Double, length: Length) -> Length { length * factor }
