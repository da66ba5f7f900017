import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets a bordered table: columns, cells that wrap, labels spread to one width.
struct TableSetter {
    let context: LayoutContext

    func galley(_ block: TableBlock) -> [GalleyItem] {
        galley(block, in: context.structure.root)
    }

    func galley(_ block: TableBlock, in parent: StructureBuilder.NodeID) -> [GalleyItem] {
        let table = context.structure.open(.table, in: parent)
        let edges = edges(block.columns)
        let spread = spreadWidths(block)
        let rules = context.style.tableRules
        func grid(_ head: [TableRow]) -> TableGrid {
            TableGrid(
                edges: edges, inner: Stroke(thickness: rules.inner, color: rules.color),
                outer: Stroke(thickness: rules.outer, color: rules.color), head: head)
        }
        let plain = grid([])
        let head = block.headRows.map { row($0, grid: plain, spread: spread, in: table, isHead: true) }
        let shared = head.isEmpty ? plain : grid(head)
        let headItems = block.headRows.isEmpty ? [] : head.map { GalleyItem($0.with(shared)) }
        let items = block.rows.map {
            GalleyItem(row($0, grid: shared, spread: spread, in: table, isHead: false))
        }
        return (headItems + items).withHeadKept(headItems.count)
    }

    // MARK: Columns

    private func edges(_ columns: [ColumnWidth]) -> [Length] {
        let fixed = columns.map { column -> Length? in
            if case .fixed(let measure) = column { return measure.at(context.em) }
            return nil
        }
        let taken = fixed.compactMap { $0 }.reduce(.zero, +)
        let shares = max(1, fixed.filter { $0 == nil }.count)
        let rest = max(.zero, context.area.width - taken)
        var edges = [Length.zero]
        var seen = 0
        for width in fixed {
            if width == nil { seen += 1 }
            let share = Length(raw: rest.raw * seen / shares) - Length(raw: rest.raw * (seen - 1) / shares)
            edges.append(edges[edges.count - 1] + (width ?? share))
        }
        return edges
    }

    /// By column, the width to which labels are spread: that of the widest label.
    private func spreadWidths(_ block: TableBlock) -> [Int: Length] {
        var widths: [Int: Length] = [:]
        for row in block.headRows + block.rows {
            var column = 0
            for cell in row.cells {
                if cell.isSpread,
                    let runs = context.bodyText.lines(of: cell.paragraphs.first ?? []).first
                {
                    widths[column] = max(
                        widths[column] ?? .zero, context.shape(runs).naturalWidth(context.composer))
                }
                column += cell.columnSpan
            }
        }
        return widths
    }

    // MARK: Rows and cells

    private func row(
        _ row: TableBlock.Row, grid: TableGrid, spread: [Int: Length], in table: StructureBuilder.NodeID,
        isHead: Bool
    ) -> TableRow {
        let node = context.structure.open(.tableRow, in: table, span: row.span)
        var column = 0
        let cells = row.cells.map { cell in
            let columns = column..<min(column + cell.columnSpan, grid.edges.count - 1)
            defer { column += cell.columnSpan }
            return self.cell(cell, columns: columns, grid: grid, spread: spread[columns.lowerBound], in: node)
        }
        return TableRow(
            grid: grid, isHead: isHead, cells: cells, padding: (context.pitch - context.em) / 4,
            minimumHeight: context.pitch * row.minimumLines)
    }

    private func cell(
        _ cell: TableBlock.Cell, columns: Range<Int>, grid: TableGrid, spread: Length?,
        in row: StructureBuilder.NodeID
    ) -> TableCell {
        let owner = context.structure.open(
            cell.scope.map { .tableHeader($0) } ?? .tableData, in: row,
            attributes: StructureAttributes(columnSpan: cell.columnSpan))
        let padding = context.style.tableRules.cellPadding.at(context.em)
        let left = grid.edges[columns.lowerBound] + padding
        let width = max(context.em, grid.edges[columns.upperBound] - padding - left)
        let lines =
            cell.isSpread
            ? spreadLines(cell, left: left, width: width, spread: spread ?? .zero, owner: owner)
            : proseLines(cell, left: left, width: width, owner: owner)
        return TableCell(
            columns: columns, lines: lines, isCentredVertically: cell.verticalAlignment == .middle)
    }

    private func proseLines(
        _ cell: TableBlock.Cell, left: Length, width: Length, owner: StructureBuilder.NodeID
    ) -> [CellLine] {
        let setter = TextSetter(context: context)
        let placement = TextSetter.Placement(
            left: left, width: width, alignment: cell.alignment.horizontal, pitch: context.pitch)
        return cell.paragraphs.flatMap {
            setter.paragraph($0, style: context.bodyText, placement: placement, owner: owner)
        }.map(CellLine.init)
    }

    /// A label spread to the column's common width and centred in its cell; a label too wide wraps instead.
    private func spreadLines(
        _ cell: TableBlock.Cell, left: Length, width: Length, spread: Length, owner: StructureBuilder.NodeID
    ) -> [CellLine] {
        guard let runs = context.bodyText.lines(of: cell.paragraphs.first ?? []).first, spread <= width else {
            return proseLines(cell, left: left, width: width, owner: owner)
        }
        let shaped = context.shape(runs)
        let line = context.composer.evenlySpread(shaped.clusters, over: spread)
        let start = Point(
            x: left + (width - spread) / 2, y: TypeArea.baseline(inCellOf: context.pitch, em: context.em))
        let items = shaped.glyphRuns(for: line, at: start).map { FrameItem.glyphs($0) }
        return [CellLine(slugs: [Slug(owner: owner, items: items)], height: context.pitch)]
    }
}

extension CellLine {
    /// A galley line as a line of a cell.
    fileprivate init(_ item: GalleyItem) {
        guard case .slugs(let slugs) = item.content else {
            self.init(slugs: [], height: item.height)
            return
        }
        self.init(slugs: slugs, height: item.height)
    }
}

extension TableBlock.Cell.Alignment {
    fileprivate var horizontal: HorizontalAlignment {
        switch self {
        case .left: .left
        case .center, .spread: .center
        case .right: .right
        }
    }
}

extension TableBlock.Cell {
    /// Whether its text is spread to the column's width; a label with a mark (■目的) stays whole and is centred.
    fileprivate var isSpread: Bool {
        let text = paragraphs.first?.plainText ?? ""
        return alignment == .spread && !(text.unicodeScalars.first.map { "■□◆●◇○・".unicodeScalars.contains($0) } ?? false)
    }
}

extension TableRow {
    fileprivate func with(_ grid: TableGrid) -> TableRow {
        TableRow(grid: grid, isHead: isHead, cells: cells, padding: padding, minimumHeight: minimumHeight)
    }
}

extension [GalleyItem] {
    /// The head stays with the first row under it.
    fileprivate func withHeadKept(_ count: Int) -> [GalleyItem] {
        var items = self
        for index in 0..<Swift.min(count, items.count) { items[index].keepsWithNext = true }
        return items
    }
}
