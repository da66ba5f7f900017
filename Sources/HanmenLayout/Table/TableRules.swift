import HanmenCore

/// Draws the rules of the rows of one table that stand on one page; every page piece is closed.
struct TableRuleDrawer {
    let grid: TableGrid
    /// The rows' tops and the last row's bottom, from the head of the type area.
    let stops: [Length]
    /// The rows' cells, to know where a vertical rule is broken by a spanning cell.
    let rows: [TableRow]

    var items: [FrameItem] { horizontal + vertical + strokes }

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
            return rule(
                from: Point(x: left, y: stops[index]), to: Point(x: right, y: stops[index]), isOuter: isOuter)
        }
    }

    private var vertical: [FrameItem] {
        grid.edges.indices.flatMap { column -> [FrameItem] in
            let isOuter = column == 0 || column == grid.edges.count - 1
            return stretches(ofEdge: column, isOuter: isOuter).map { stretch in
                rule(
                    from: Point(x: grid.edges[column], y: stretch.lowerBound),
                    to: Point(x: grid.edges[column], y: stretch.upperBound), isOuter: isOuter)
            }
        }
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
    fileprivate func spans(edge: Int) -> Bool {
        cells.contains { $0.columns.lowerBound < edge && edge < $0.columns.upperBound }
    }
}
