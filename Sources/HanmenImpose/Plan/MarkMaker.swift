import HanmenCore

/// Draws the marks of a front; the back of the same paper needs none.
struct MarkMaker {
    let geometry: SheetGeometry
    let binding: BindingEdge
    let isFolded: Bool
    let marks: SheetMarks

    /// The room around the trim; with it the sheet of an A3 booklet still fits SRA3 (320 × 450 mm).
    static let room = Length.mm(10)
    /// From the trim to the mark, so that a cut beside the line shows nothing of it.
    private static let distance = Length.mm(2)
    /// The length of fold marks on a sheet that is not cut.
    private static let tick = Length.mm(5)
    /// Two holes 80 mm apart, their middles 12 mm from the edge, 6 mm wide (JIS S 6041).
    private static let holes = (distance: Length.mm(80), fromEdge: Length.mm(12), radius: Length.mm(3))

    private var trim: Rect { geometry.trim }

    /// The marks that were asked for.
    var made: [SheetMark] {
        (marks.contains(.crop) ? crop : []) + (marks.contains(.fold) ? fold : [])
            + (marks.contains(.punch) ? punch : [])
    }

    private var crop: [SheetMark] {
        let columns = [(trim.minX, -1), (trim.maxX, 1)]
        let rows = [(trim.minY, -1), (trim.maxY, 1)]
        return columns.flatMap { x, right in
            rows.flatMap { y, down -> [SheetMark] in
                [
                    .line(
                        from: Point(x: x + right * Self.distance, y: y),
                        to: Point(x: x + right * Self.room, y: y)),
                    .line(
                        from: Point(x: x, y: y + down * Self.distance),
                        to: Point(x: x, y: y + down * Self.room)),
                ]
            }
        }
    }

    private var fold: [SheetMark] {
        let middle = trim.middle
        // Beside the trim where there is room, else just inside the sheet's edge.
        let (near, far) = marks.contains(.crop) ? (Self.distance, Self.room) : (.zero, -Self.tick)
        let upright: [SheetMark] = [(trim.minY, -1), (trim.maxY, 1)].map { y, down in
            .dashes(from: Point(x: middle.x, y: y + down * near), to: Point(x: middle.x, y: y + down * far))
        }
        let lying: [SheetMark] = [(trim.minX, -1), (trim.maxX, 1)].map { x, right in
            .dashes(from: Point(x: x + right * near, y: middle.y), to: Point(x: x + right * far, y: middle.y))
        }
        return (geometry.columns == 2 ? upright : []) + (geometry.rows == 2 ? lying : [])
    }

    /// Two holes beside the bound edge, and the tick at which a punch is set.
    private var punch: [SheetMark] {
        let middle = trim.middle
        let half = Self.holes.distance / 2
        let holes: [Point]
        let tick: (from: Point, to: Point)
        switch binding {
        case .left, .right:
            let edge = isFolded ? middle.x : binding == .left ? trim.minX : trim.maxX
            // The first page of a folded sheet lies on the other side of the fold than it is bound.
            let inwards = binding == .left ? 1 : -1
            let x = edge + inwards * Self.holes.fromEdge
            holes = [Point(x: x, y: middle.y - half), Point(x: x, y: middle.y + half)]
            tick = (Point(x: edge, y: middle.y), Point(x: edge + inwards * Self.tick, y: middle.y))
        case .top:
            let edge = isFolded ? middle.y : trim.minY
            let y = edge + Self.holes.fromEdge
            holes = [Point(x: middle.x - half, y: y), Point(x: middle.x + half, y: y)]
            tick = (Point(x: middle.x, y: edge), Point(x: middle.x, y: edge + Self.tick))
        }
        return holes.map { .circle(middle: $0, radius: Self.holes.radius) }
            + [.line(from: tick.from, to: tick.to)]
    }
}
