import HanmenCore

/// A table in a cell of another (forms.md F16): its lines become lines of the cell, so that the cell breaks over pages as
/// any other, each with the rules that stand around it.
enum InnerTable {
    /// The lines of a table's rows, top to bottom.
    static func lines(_ rows: [GalleyItem]) -> [CellLine] {
        var rank = 0
        return rows.flatMap { item -> [CellLine] in
            guard case .tableRow(let row) = item.content else { return [] }
            defer { rank += row.cells.count }
            return lines(row, firstRank: rank + 1)
        }
    }

    private static func lines(_ row: TableRow, firstRank: Int) -> [CellLine] {
        let least = Int((row.minimumHeight / row.pitch).rounded(.up))
        let count = max(1, least, row.cells.map(\.lines.count).max() ?? 0)
        return (0..<count).map { index in
            let (isFirst, isLast) = (index == 0, index == count - 1)
            let top = isFirst ? row.padding : .zero
            let height = top + row.pitch + (isLast ? row.padding : .zero)
            let slugs = row.cells.enumerated().flatMap { number, cell in
                cell.slugs(ofLine: index, of: count, at: top, rank: firstRank + number)
            }
            let rules = rules(row, height: height, hasTop: isFirst, hasBottom: isLast)
            return CellLine(slugs: slugs + [Slug(owner: nil, items: rules)], height: height)
        }
    }

    /// The vertical rules along a line, and those above the first and under the last.
    private static func rules(
        _ row: TableRow, height: Length, hasTop: Bool, hasBottom: Bool
    ) -> [FrameItem] {
        let edges = row.grid.edges
        guard let left = edges.first, let right = edges.last else { return [] }
        let stroke = row.grid.inner
        func rule(_ from: Point, _ to: Point) -> FrameItem {
            .rule(
                Rule(
                    from: from, to: to, thickness: stroke.thickness, color: stroke.color, hasSquareEnds: true)
            )
        }
        let standing = edges.indices.filter { !row.spans(edge: $0) }.map { index in
            rule(Point(x: edges[index], y: .zero), Point(x: edges[index], y: height))
        }
        let top = hasTop ? [rule(Point(x: left, y: .zero), Point(x: right, y: .zero))] : []
        let bottom = hasBottom ? [rule(Point(x: left, y: height), Point(x: right, y: height))] : []
        return standing + top + bottom
    }
}

extension TableCell {
    /// What a line of the row shows of the cell; fewer lines stand in the middle, as near as whole lines allow.
    fileprivate func slugs(ofLine index: Int, of count: Int, at top: Length, rank: Int) -> [Slug] {
        let start = isCentredVertically ? (count - lines.count) / 2 : 0
        guard lines.indices.contains(index - start) else { return [] }
        return lines[index - start].slugs.map { slug in
            var slug = slug
            slug.rank = rank
            slug.items = [.frame(Frame(size: .zero, items: slug.items), at: Point(x: .zero, y: top))]
            return slug
        }
    }
}
