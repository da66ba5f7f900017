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
        let rows = rows(block, in: parent, left: .zero, width: context.area.width)
        let staysTogether = block.staysTogether ?? (rows.tableLineCount <= Self.mostLinesKeptTogether)
        return staysTogether ? rows.keptTogether(onPagesOf: context.area.height) : rows
    }

    /// The rows of a table between two edges.
    private func rows(
        _ block: TableBlock, in parent: StructureBuilder.NodeID, left: Length, width: Length
    ) -> [GalleyItem] {
        let table = context.structure.open(.table, in: parent)
        let measured = ColumnEdges(block.columns, measure: width, em: context.em).edges
        let free = width - (measured.last ?? .zero)
        let shift: Length =
            switch block.alignment {
            case .left: .zero
            case .center: free / 2
            case .right: free
            }
        let edges = measured.map { $0 + left + shift }
        let spread = spreadWidths(block, columnCount: edges.count - 1)
        func grid(_ head: [TableRow]) -> TableGrid {
            TableGrid(edges: edges, rules: context.style.tableRules, head: head)
        }
        let plain = grid([])
        let head = block.headRows.map { row($0, grid: plain, spread: spread, in: table, isHead: true) }
        let shared = head.isEmpty ? plain : grid(head)
        let headItems = block.headRows.isEmpty ? [] : head.map { GalleyItem($0.with(shared)) }
        let items = block.rows.map { row in
            var item = GalleyItem(self.row(row, grid: shared, spread: spread, in: table, isHead: false))
            item.startsPage = row.startsPage
            return item
        }
        return (headItems + items).withHeadKept(headItems.count)
    }

    /// Tables of so few lines stay on one page, unless the layout says otherwise.
    private static let mostLinesKeptTogether = 6

    /// In cells narrower than this, a line is rather short than full of holes.
    private static let narrowCellCharacters = 20

    // MARK: Labels

    /// By column, the width to which labels are spread: that of the widest line of a label.
    private func spreadWidths(_ block: TableBlock, columnCount: Int) -> [Int: Length] {
        var widths: [Int: Length] = [:]
        for row in block.headRows + block.rows {
            for (cell, columns) in row.placedCells(in: columnCount) where cell.isSpread {
                let natural = labelLines(cell).map { context.shape($0).naturalWidth(context.composer) }
                widths[columns.lowerBound] = ([widths[columns.lowerBound] ?? .zero] + natural).max()
            }
        }
        return widths
    }

    private func labelLines(_ cell: TableBlock.Cell) -> [[TextRun]] {
        cell.paragraphs.flatMap { context.bodyText.lines(of: $0) }
    }

    // MARK: Rows and cells

    private func row(
        _ row: TableBlock.Row, grid: TableGrid, spread: [Int: Length], in table: StructureBuilder.NodeID,
        isHead: Bool
    ) -> TableRow {
        let node = context.structure.open(.tableRow, in: table, span: row.span)
        let cells = row.placedCells(in: grid.edges.count - 1).map { cell, columns in
            self.cell(cell, columns: columns, grid: grid, spread: spread[columns.lowerBound], in: node)
        }
        return TableRow(
            grid: grid, isHead: isHead, cells: cells, padding: (context.pitch - context.em) / 4,
            pitch: context.pitch, minimumHeight: context.pitch * row.minimumLines, isStruck: row.isStruck)
    }

    private func cell(
        _ cell: TableBlock.Cell, columns: Range<Int>, grid: TableGrid, spread: Length?,
        in row: StructureBuilder.NodeID
    ) -> TableCell {
        let owner = context.structure.open(
            cell.scope.map { .tableHeader($0) } ?? .tableData, in: row,
            attributes: StructureAttributes(columnSpan: columns.count))
        let room = grid.edges[columns.upperBound] - grid.edges[columns.lowerBound]
        // A cell too narrow for its air gives it up before it gives up a character.
        let padding = max(
            .zero, min(context.style.tableRules.cellPadding.at(context.em), (room - context.em) / 2))
        let left = grid.edges[columns.lowerBound] + padding
        let width = max(context.em, room - padding * 2)
        if let table = cell.table {
            return TableCell(
                columns: columns, lines: InnerTable.lines(rows(table, in: owner, left: left, width: width)),
                isCentredVertically: false, isLabel: false, owner: owner)
        }
        let lines =
            cell.isSpread
            ? spreadLines(cell, left: left, width: width, spread: spread ?? .zero, owner: owner)
            : proseLines(cell, left: left, width: width, owner: owner)
        return TableCell(
            columns: columns, lines: lines, isCentredVertically: cell.verticalAlignment == .middle,
            isLabel: cell.scope != nil, owner: owner)
    }

    private func proseLines(
        _ cell: TableBlock.Cell, left: Length, width: Length, owner: StructureBuilder.NodeID
    ) -> [CellLine] {
        let setter = TextSetter(context: context)
        let style = context.text(cell.look)
        var placement = TextSetter.Placement(
            left: left, width: width, alignment: cell.alignment.horizontal, pitch: context.pitch,
            leavesLooseLinesShort: width < context.em * Self.narrowCellCharacters, rulesRoom: false)
        return cell.paragraphs.enumerated().flatMap { index, paragraph in
            placement.hangingIndent = hangingIndent(of: paragraph, style: style, in: placement)
            return setter.paragraph(
                paragraph, style: style, placement: placement,
                owner: context.structure.element(forLine: index, of: cell.paragraphs.count, in: owner))
        }.map(CellLine.init)
    }

    /// How far the lines behind the first stand in where a paragraph begins with a mark, (1) or ア (forms.md C07);
    /// not in a cell that has hardly room beside the mark.
    private func hangingIndent(
        of paragraph: [Inline], style: TextStyle, in placement: TextSetter.Placement
    ) -> Length {
        guard placement.alignment == .left, case .text(let text)? = paragraph.first,
            let mark = Marker.leading(text.value)
        else { return .zero }
        let run = TextRun(mark, role: style.role, size: style.size, color: style.color, span: text.span)
        let width = context.shape([run]).naturalWidth(context.composer)
        return width * 3 <= placement.width ? width : .zero
    }

    /// A label spread to the column's common width and centred in its cell; a label too wide wraps instead.
    private func spreadLines(
        _ cell: TableBlock.Cell, left: Length, width: Length, spread: Length, owner: StructureBuilder.NodeID
    ) -> [CellLine] {
        guard spread <= width else {
            return proseLines(cell, left: left, width: width, owner: owner)
        }
        let start = Point(
            x: left + (width - spread) / 2, y: TypeArea.baseline(inCellOf: context.pitch, em: context.em))
        let labels = labelLines(cell)
        return labels.enumerated().map { index, runs in
            let shaped = context.shape(runs)
            let line = context.composer.evenlySpread(shaped.clusters, over: spread)
            let slug = Slug(
                spread: shaped, on: line, at: start, owner: owner, isLabel: index < labels.count - 1)
            return CellLine(slugs: [slug], height: context.pitch)
        }
    }
}

extension TableBlock.Row {
    /// The cells and the columns they lie in; what stands beyond the last column joins the last cell.
    fileprivate func placedCells(in columnCount: Int) -> [(cell: TableBlock.Cell, columns: Range<Int>)] {
        var placed: [(cell: TableBlock.Cell, columns: Range<Int>)] = []
        var column = 0
        for cell in cells {
            guard column < columnCount else {
                placed[placed.count - 1].cell.paragraphs += cell.paragraphs
                continue
            }
            let end = min(column + max(1, cell.columnSpan), columnCount)
            placed.append((cell, column..<end))
            column = end
        }
        return placed
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
        return alignment == .spread
            && !(text.unicodeScalars.first.map { "■□◆●◇○・".unicodeScalars.contains($0) } ?? false)
    }
}

extension TableRow {
    fileprivate func with(_ grid: TableGrid) -> TableRow {
        TableRow(
            grid: grid, isHead: isHead, cells: cells, padding: padding, pitch: pitch,
            minimumHeight: minimumHeight, isStruck: isStruck)
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
