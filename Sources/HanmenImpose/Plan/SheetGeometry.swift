import HanmenCore

/// The sheet and the cells on it, before any page is known to lie in them.
struct SheetGeometry {
    /// The sheet.
    let sheet: Size
    /// What is left when it is cut.
    private(set) var trim: Rect
    let columns: Int
    let rows: Int

    private let binding: BindingEdge
    private let isFolded: Bool
    private let gutter: Length
    private let paperThickness: Length
    /// How far the innermost sheet of the thickest section stands out.
    private let creep: Length

    /// The geometry for pages that are mostly of one size.
    init(
        _ options: ImpositionOptions, binding: BindingEdge, pageSize: Size, sheetsPerSection: Int
    ) throws(ImpositionError) {
        (columns, rows) = Self.grid(options.imposition, binding: binding, pageSize: pageSize)
        self.binding = binding
        isFolded = options.imposition.isFolded
        gutter = options.gutter
        paperThickness = isFolded ? options.paperThickness : .zero
        creep = paperThickness * (sheetsPerSection - 1)
        let whole = Size(width: pageSize.width * columns, height: pageSize.height * rows)
        let margin = options.marks.contains(.crop) ? MarkMaker.room : .zero
        if let paper = options.paper {
            sheet = OfficePaper.oriented(paper, as: whole)
        } else {
            let paper =
                options.imposition == .single ? OfficePaper.exact(pageSize) : OfficePaper.holding(whole)
            sheet = Size(width: paper.width + 2 * margin, height: paper.height + 2 * margin)
        }
        let area = Rect(origin: .zero, size: sheet).outset(by: -margin)
        trim = area
        if options.marks.contains(.crop) { trim = try tightened(to: pageSize) }
        let cell = cell(column: 0, row: 0, depth: 0, isFront: true).size
        guard cell.width >= ImpositionLimits.room, cell.height >= ImpositionLimits.room else {
            throw .noRoom
        }
    }

    private static func grid(
        _ imposition: Imposition, binding: BindingEdge, pageSize: Size
    ) -> (columns: Int, rows: Int) {
        switch imposition {
        case .single: (1, 1)
        case .nUp(.four): (2, 2)
        case .nUp(.two): pageSize.isLandscape ? (1, 2) : (2, 1)
        case .booklet, .fold: binding == .top ? (1, 2) : (2, 1)
        }
    }

    /// The middle of the trim that pages of a size fill, with what is free at the bound edge.
    private func tightened(to page: Size) throws(ImpositionError) -> Rect {
        let free = isFolded ? 2 * (gutter + creep) : gutter
        let (freeX, freeY) = binding.axis == .vertical ? (free, .zero) : (.zero, free)
        let (width, height) = (page.width * columns, page.height * rows)
        let scale = min(1, (trim.size.width - freeX) / width, (trim.size.height - freeY) / height)
        guard scale > 0 else { throw .noRoom }
        let size = Size(width: width * scale + freeX, height: height * scale + freeY)
        return Rect(
            x: trim.middle.x - size.width / 2, y: trim.middle.y - size.height / 2, width: size.width,
            height: size.height)
    }

    /// The room for a page on a sheet that lies so deep in its section.
    func cell(column: Int, row: Int, depth: Int, isFront: Bool) -> Rect {
        let x = span(
            of: column, among: columns, from: trim.minX, length: trim.size.width, depth: depth,
            isBound: binding.axis == .vertical, boundAtStart: (binding == .left) == isFront)
        let y = span(
            of: row, among: rows, from: trim.minY, length: trim.size.height, depth: depth,
            isBound: binding.axis == .horizontal, boundAtStart: isFront)
        return Rect(x: x.start, y: y.start, width: x.length, height: y.length)
    }

    /// A cell's extent along one direction.
    private func span(
        of index: Int, among count: Int, from start: Length, length: Length, depth: Int, isBound: Bool,
        boundAtStart: Bool
    ) -> (start: Length, length: Length) {
        guard isBound else { return (start + length / count * index, length / count) }
        guard isFolded else {
            let cell = (length - gutter) / count
            return (start + (boundAtStart ? gutter : .zero) + cell * index, cell)
        }
        // Inner sheets stand out at the fore edge: their pages lie nearer to the fold.
        let inner = gutter + creep - paperThickness * depth
        let cell = length / 2 - gutter - creep
        let fold = start + length / 2
        return index == 0 ? (fold - inner - cell, cell) : (fold + inner, cell)
    }

    /// The axis about which the printer turns a sheet for its back.
    func axis(of edge: DuplexEdge) -> TurningAxis {
        (edge == .short) == sheet.isLandscape ? .vertical : .horizontal
    }

    /// The edge that gives an axis.
    func edge(of axis: TurningAxis) -> DuplexEdge {
        (axis == .vertical) == sheet.isLandscape ? .short : .long
    }
}
