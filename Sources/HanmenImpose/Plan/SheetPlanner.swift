public import HanmenCore

/// Plans which page lies where; knows nothing of PDF.
///
///     let plan = try SheetPlanner(ImpositionOptions(.booklet())).plan(sizes)
public struct SheetPlanner: Sendable {
    private let options: ImpositionOptions

    /// A planner for some options.
    public init(_ options: ImpositionOptions) { self.options = options }

    /// The sheets for pages of these sizes, as they are seen.
    ///
    /// No page becomes larger, none is cut off; a page that lies where the others stand is turned.
    public func plan(_ pages: [Size]) throws(ImpositionError) -> SheetPlan {
        try check(pages)
        let binding = options.binding ?? .left
        let order = PageOrder(
            imposition: options.imposition, binding: binding, isTwoSided: options.isTwoSided)
        let usual = Self.usual(pages)
        let geometry = try SheetGeometry(
            options, binding: binding, pageSize: usual,
            sheetsPerSection: order.sheetsPerSection(of: pages.count))
        let marks = MarkMaker(
            geometry: geometry, binding: binding, isFolded: options.imposition.isFolded, marks: options.marks)
        let duplex = options.duplex ?? geometry.edge(of: binding.axis)
        let maker = SideMaker(pages: pages, geometry: geometry, isLandscape: usual.isLandscape)
        let front = marks.made
        let sheets = order.sheets(of: pages.count).map { cells in
            let back = maker.side(cells.back, depth: cells.depth, isFront: false, marks: [])
            return Sheet(
                front: maker.side(cells.front, depth: cells.depth, isFront: true, marks: front),
                back: geometry.axis(of: duplex) == binding.axis || !isBound
                    ? back : back.turnedHalf(on: geometry.sheet),
                depth: cells.depth)
        }
        return SheetPlan(
            sheetSize: geometry.sheet, trim: geometry.trim, duplex: duplex,
            isTwoSided: options.isTwoSided, sheets: sheets)
    }

    /// Whether leaves are turned at an edge; sheets that are not are turned as the printer does.
    private var isBound: Bool {
        options.imposition.isFolded || options.imposition == .single || options.gutter > .zero
            || options.marks.contains(.punch)
    }

    private func check(_ pages: [Size]) throws(ImpositionError) {
        guard !pages.isEmpty else { throw .noPages }
        guard pages.count <= ImpositionLimits.pages else { throw .tooManyPages(pages.count) }
        for (number, size) in pages.enumerated() {
            let sides = [size.width.points, size.height.points]
            guard sides.allSatisfy(ImpositionLimits.side.contains) else {
                throw .pageSize(page: number)
            }
        }
        guard (Length.zero...ImpositionLimits.gutter).contains(options.gutter) else {
            throw .gutter(most: ImpositionLimits.gutter)
        }
        guard (Length.zero...ImpositionLimits.paperThickness).contains(options.paperThickness) else {
            throw .paperThickness(most: ImpositionLimits.paperThickness)
        }
        if case .booklet(let sheets?) = options.imposition, sheets < 1 { throw .emptySection }
        guard options.isTwoSided || !options.imposition.isFolded else { throw .foldedOnOneSide }
    }

    /// The size that most pages have; of several the one that comes first.
    private static func usual(_ pages: [Size]) -> Size {
        var counts: [Size: Int] = [:]
        for size in pages { counts[OfficePaper.exact(size), default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return pages.lazy.map(OfficePaper.exact).first { counts[$0] == most } ?? .zero
    }
}
