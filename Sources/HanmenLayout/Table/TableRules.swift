import HanmenCore
import HanmenForms

/// Draws the rules of the rows of one table that stand on one page; every page piece is closed.
struct TableRuleDrawer {
    let grid: TableGrid
    /// The rows' tops and the last row's bottom, from the head of the type area.
    let stops: [Length]
    /// The rows' cells, to know where a vertical rule is broken by a spanning cell.
    let rows: [TableRow]

    var items: [FrameItem] {
        horizontal + (grid.rules.hasVerticalRules ? vertical : []) + innerFrame + strokes
    }

    /// From the outer rule to the thin one inside it, where it is doubled.
    private static let doubleGap = Length.pt(1.8)

    /// How far rules between cells keep from the outer ones.
    private var inset: Length { grid.rules.isDoubleOutside ? Self.doubleGap : .zero }
    /// The same at the sides, where there may be no upright rules.
    private var sideInset: Length { grid.rules.hasVerticalRules ? inset : .zero }
    private var top: Length { stops.first ?? .zero }
    private var bottom: Length { stops.last ?? .zero }

    /// One line from the top right to the bottom left of all struck rows in a row (forms.md C30).
    private var strokes: [FrameItem] {
        guard let first = rows.firstIndex(where: \.isStruck) else { return [] }
        let count = rows[first...].prefix(while: \.isStruck).count
        return [
            rule(
                from: Point(x: right, y: stops[first]), to: Point(x: left, y: stops[first + count]),
                isOuter: false)
        ]
    }

    private var left: Length { grid.edges.first ?? .zero }
    private var right: Length { grid.edges.last ?? .zero }

    private var horizontal: [FrameItem] {
        stops.indices.map { index in
            let isOuter = index == 0 || index == stops.count - 1
            let inset = isOuter ? Length.zero : sideInset
            return rule(
                from: Point(x: left + inset, y: stops[index]), to: Point(x: right - inset, y: stops[index]),
                isOuter: isOuter)
        }
    }

    private var vertical: [FrameItem] {
        grid.edges.indices.flatMap { column -> [FrameItem] in
            let isOuter = column == 0 || column == grid.edges.count - 1
            return stretches(ofEdge: column, isOuter: isOuter).map { stretch in
                let (first, last) = (top + inset, bottom - inset)
                return rule(
                    from: Point(
                        x: grid.edges[column],
                        y: isOuter ? stretch.lowerBound : max(first, stretch.lowerBound)),
                    to: Point(
                        x: grid.edges[column],
                        y: isOuter ? stretch.upperBound : min(last, stretch.upperBound)), isOuter: isOuter)
            }
        }
    }

    /// The thin rules inside the outer ones.
    private var innerFrame: [FrameItem] {
        guard grid.rules.isDoubleOutside, bottom - top > inset * 2 else { return [] }
        guard grid.rules.hasVerticalRules else {
            return [top + inset, bottom - inset].map { y in
                rule(from: Point(x: left, y: y), to: Point(x: right, y: y), isOuter: false)
            }
        }
        let rect = Rect(x: left, y: top, width: right - left, height: bottom - top).outset(by: -inset)
        return [.box(Box(rect: rect, stroke: grid.inner))]
    }

    /// Where an edge is drawn: through all rows, but for those where a cell spans it.
    private func stretches(ofEdge column: Int, isOuter: Bool) -> [Range<Length>] {
        var result: [Range<Length>] = []
        for (index, row) in rows.enumerated() where isOuter || !row.spans(edge: column) {
            let part = stops[index]..<stops[index + 1]
            if let last = result.last, last.upperBound == part.lowerBound {
                result[result.count - 1] = last.lowerBound..<part.upperBound
            } else {
                result.append(part)
            }
        }
        return result
    }

    /// Outer rules have square ends, so that the corners close without overshooting.
    private func rule(from: Point, to: Point, isOuter: Bool) -> FrameItem {
        let stroke = isOuter ? grid.outer : grid.inner
        return .rule(
            Rule(from: from, to: to, thickness: stroke.thickness, color: stroke.color, hasSquareEnds: isOuter)
        )
    }
}

extension TableRow {
    /// Whether a cell lies across an edge.
    func spans(edge: Int) -> Bool {
        cells.contains { $0.columns.lowerBound < edge && edge < $0.columns.upperBound }
    }
}
