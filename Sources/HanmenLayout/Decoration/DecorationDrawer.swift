import HanmenCore
import HanmenForms

/// Draws rings and boxes around characters of a line.
struct DecorationDrawer {
    let rules: TableRules
    /// The character size.
    let em: Length
    /// The height of the line.
    let pitch: Length

    /// Where a character stands.
    struct Cell {
        var left: Length
        var width: Length
        var right: Length { left + width }
    }

    /// The middle of the em box, above the baseline.
    private func middle(_ baseline: Length) -> Length { baseline - em * 0.38 }

    /// A circle around one character, an ellipse around several; it keeps clear of the ・ at half an em.
    func ring(around cells: [Cell], baseline: Length) -> [FrameItem] {
        guard let first = cells.first, let last = cells.last else { return [] }
        let isCircle = cells.count == 1
        let reach = em * (isCircle ? 0.2 : 0.32)
        let height = min(em * (isCircle ? 1.4 : 1.5), pitch)
        let rect = Rect(
            x: first.left - reach, y: middle(baseline) - height / 2,
            width: last.right - first.left + reach * 2, height: height)
        return [
            .box(
                Box(rect: rect, shape: .ellipse, stroke: Stroke(thickness: .pt(0.7), color: rules.color)))
        ]
    }

    /// Boxes in a row; the outer edge and the rules between thousands are those of a table's outside.
    func boxes(around cells: [Cell], baseline: Length) -> [FrameItem] {
        guard let first = cells.first, let last = cells.last else { return [] }
        let height = min(em * 1.45, pitch - .pt(2))
        let (top, bottom) = (middle(baseline) - height / 2, middle(baseline) + height / 2)
        let edges = cells.indices.dropFirst().map { index in
            let isThousand = (cells.count - index).isMultiple(of: 3)
            return FrameItem.rule(
                Rule(
                    from: Point(x: cells[index].left, y: top), to: Point(x: cells[index].left, y: bottom),
                    thickness: isThousand ? rules.outer : rules.inner, color: rules.color))
        }
        let frame = Box(
            rect: Rect(x: first.left, y: top, width: last.right - first.left, height: height),
            stroke: Stroke(thickness: rules.outer, color: rules.color))
        return edges + [.box(frame)]
    }
}
