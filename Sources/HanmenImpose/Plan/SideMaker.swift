import HanmenCore

/// Lays pages into the cells of a side.
struct SideMaker {
    let pages: [Size]
    let geometry: SheetGeometry
    /// Whether most pages are wider than high.
    let isLandscape: Bool

    func side(_ cells: [Int?], depth: Int, isFront: Bool, marks: [SheetMark]) -> Side {
        let placements = cells.enumerated().map { index, page in
            let (row, column) = index.quotientAndRemainder(dividingBy: geometry.columns)
            return placement(
                of: page,
                in: geometry.cell(column: column, row: row, depth: depth, isFront: isFront))
        }
        return Side(placements: placements, marks: marks)
    }

    /// A page in the middle of its cell; its head to the left where it lies and the others stand.
    private func placement(of page: Int?, in slot: Rect) -> Placement {
        guard let page else {
            return Placement(page: nil, slot: slot, frame: slot, turn: .none, scale: 1)
        }
        let size = pages[page]
        let isAcross = size.isLandscape != isLandscape && size.width != size.height
        let seen = isAcross ? size.turned : size
        let scale = min(1, slot.size.width / seen.width, slot.size.height / seen.height)
        let placed = Size(
            width: min(seen.width * scale, slot.size.width),
            height: min(seen.height * scale, slot.size.height))
        let origin = Point(
            x: slot.minX + (slot.size.width - placed.width) / 2,
            y: slot.minY + (slot.size.height - placed.height) / 2)
        return Placement(
            page: page, slot: slot, frame: Rect(origin: origin, size: placed),
            turn: isAcross ? .left : .none, scale: scale)
    }
}

extension Side {
    /// The side as it is printed where the sheet is turned over the other edge.
    func turnedHalf(on sheet: Size) -> Side {
        var side = self
        side.placements = placements.map { placement in
            var placement = placement
            placement.slot = placement.slot.turnedHalf(on: sheet)
            placement.frame = placement.frame.turnedHalf(on: sheet)
            placement.turn = placement.turn + .half
            return placement
        }
        return side
    }
}

extension Rect {
    fileprivate func turnedHalf(on sheet: Size) -> Rect {
        Rect(
            x: sheet.width - maxX, y: sheet.height - maxY, width: size.width, height: size.height)
    }
}
