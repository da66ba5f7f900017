import HanmenCore
import HanmenForms

/// What all rows of a table share.
final class TableGrid {
    /// The x of every vertical rule, left to right, from the left of the type area.
    let edges: [Length]
    /// Thickness and colour of the rules.
    let inner: Stroke
    let outer: Stroke
    /// Whether the outer rule is doubled, whether there are upright ones, and what lies behind label cells.
    let rules: TableRules
    /// Rows repeated at the head of every later page piece.
    let head: [TableRow]

    init(edges: [Length], rules: TableRules, head: [TableRow]) {
        self.edges = edges
        self.rules = rules
        inner = Stroke(thickness: rules.inner, color: rules.color)
        outer = Stroke(thickness: rules.outer, color: rules.color)
        self.head = head
    }

    /// The height of the repeated rows.
    var headHeight: Length { head.reduce(.zero) { $0 + $1.height } }
}

/// A line of a cell.
struct CellLine {
    var slugs: [Slug]
    var height: Length
}

/// A cell of a row.
struct TableCell {
    /// Its first and last column's edges in ``TableGrid/edges``.
    var columns: Range<Int>
    /// Its lines.
    var lines: [CellLine]
    /// Whether its lines stand in the middle of the row's height.
    var isCentredVertically: Bool
    /// Whether it is a label.
    var isLabel: Bool
    /// Its element.
    var owner: StructureBuilder.NodeID

    /// The height of its lines.
    var linesHeight: Length { lines.reduce(.zero) { $0 + $1.height } }
}

/// A row, or a part of one that is broken over pages.
struct TableRow {
    /// The table's grid.
    let grid: TableGrid
    /// Whether it belongs to the head.
    var isHead: Bool
    /// The cells.
    var cells: [TableCell]
    /// Air above and below the lines.
    var padding: Length
    /// The height of a line.
    let pitch: Length
    /// The least height.
    var minimumHeight: Length
    /// Whether a line goes through it (斜線).
    var isStruck = false

    /// The row's height.
    var height: Length {
        max(minimumHeight, cells.map(\.linesHeight).max() ?? .zero) + padding * 2
    }

    /// The most lines that a cell has.
    var lineCount: Int { cells.map(\.lines.count).max() ?? 0 }
    /// The lines that the row has room for.
    private var roomCount: Int { max(lineCount, Int((minimumHeight / pitch).rounded(.up))) }

    /// Rows of fewer lines are only broken where they must be.
    private static let leastLinesToBreak = 6
    /// As many lines at least stand on either side of a break that need not be.
    private static let leastLinesOnASide = 2

    /// Breaks the row so that the first part is no higher than `room`; nil where it should stay whole.
    ///
    /// A row that must be broken may leave a single line behind.
    func split(toFit room: Length, isForced: Bool) -> (TableRow, TableRow)? {
        guard isForced || lineCount >= Self.leastLinesToBreak else { return nil }
        guard hasEvenLines else { return split(unevenTo: room - padding * 2, isForced: isForced) }
        let count = isForced ? roomCount : lineCount
        let most = count - min(Self.leastLinesOnASide, count / 2)
        let fitting = min((room - padding * 2).raw / pitch.raw, most)
        guard fitting >= (isForced ? 1 : Self.leastLinesOnASide), fitting < count else { return nil }
        var (first, rest) = (self, self)
        first.minimumHeight = min(minimumHeight, pitch * fitting)
        rest.minimumHeight = max(.zero, minimumHeight - pitch * fitting)
        for index in cells.indices {
            // A label stays with the first part; only cells that are higher than it go on.
            let kept = min(fitting, cells[index].lines.count)
            first.cells[index].lines = Array(cells[index].lines[..<kept])
            rest.cells[index].lines = Array(cells[index].lines[kept...])
        }
        return (first, rest)
    }

    /// What lies behind the labels, from the row's top left.
    var fills: [Box] {
        guard let fill = grid.rules.labelFill else { return [] }
        return cells.filter(\.isLabel).map { cell in
            let (left, right) = (grid.edges[cell.columns.lowerBound], grid.edges[cell.columns.upperBound])
            return Box(rect: Rect(x: left, y: .zero, width: right - left, height: height), fill: fill)
        }
    }

    /// Whether all lines are as high as those of the body; a table in a cell has others.
    private var hasEvenLines: Bool { cells.allSatisfy { $0.lines.allSatisfy { $0.height == pitch } } }

    /// Every cell keeps as many lines as fit; the others go on.
    private func split(unevenTo room: Length, isForced: Bool) -> (TableRow, TableRow)? {
        let kept = cells.map { $0.lines.count(fitting: room) }
        let goesOn = zip(kept, cells).filter { $0 < $1.lines.count }.map(\.0)
        guard let least = goesOn.min(), least >= (isForced ? 1 : Self.leastLinesOnASide) else { return nil }
        var (first, rest) = (self, self)
        (first.minimumHeight, rest.minimumHeight) = (.zero, .zero)
        for (index, count) in kept.enumerated() {
            first.cells[index].lines = Array(cells[index].lines[..<count])
            rest.cells[index].lines = Array(cells[index].lines[count...])
        }
        return (first, rest)
    }

    /// The drawn text of the row, from its top left.
    var slugs: [Slug] {
        cells.flatMap { cell -> [Slug] in
            var y = padding
            if cell.isCentredVertically { y = (height - cell.linesHeight) / 2 }
            let slugs = cell.lines.flatMap { line -> [Slug] in
                defer { y += line.height }
                let top = y
                return line.slugs.map { slug in
                    var slug = slug
                    slug.items = [
                        .frame(Frame(size: .zero, items: slug.items), at: Point(x: .zero, y: top))
                    ]
                    return slug
                }
            }
            return slugs.inReadingOrder
        }
    }
}

extension [CellLine] {
    /// How many of the lines, from the first, are together no higher than a room.
    fileprivate func count(fitting room: Length) -> Int {
        var height = Length.zero
        return prefix { line in
            height += line.height
            return height <= room
        }.count
    }
}

extension [Slug] {
    /// Those of lower rank first; those of one rank keep their order.
    fileprivate var inReadingOrder: [Slug] {
        guard contains(where: { $0.rank > 0 }) else { return self }
        return enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
            \.element)
    }
}
