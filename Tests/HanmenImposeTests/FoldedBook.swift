import HanmenCore
import HanmenImpose

/// Sheets as they lie on the table after printing: stacked, folded and leafed through, by nothing but their geometry.
struct FoldedBook {
    /// A page as a reader meets it.
    struct Leaf: Equatable {
        var page: Int?
        /// Whether its head is where the reader's is.
        var isUpright: Bool
    }

    let plan: SheetPlan
    let binding: BindingEdge

    /// What the reader sees on leafing through all sections in order.
    var pages: [Leaf] {
        var pages: [Leaf] = []
        var section: [Sheet] = []
        for sheet in plan.sheets {
            if sheet.depth == 0 {
                pages += leafed(section)
                section = []
            }
            section.append(sheet)
        }
        return pages + leafed(section)
    }

    /// First the outer leaf's front and back, then the next one inwards; behind the middle, outwards again.
    private func leafed(_ section: [Sheet]) -> [Leaf] {
        let inwards = section.flatMap {
            [half($0, isFirst: true, isFront: true), half($0, isFirst: true, isFront: false)]
        }
        let outwards = section.reversed()
            .flatMap { [half($0, isFirst: false, isFront: false), half($0, isFirst: false, isFront: true)] }
        return inwards + outwards
    }

    /// What is printed on one side of one half of a sheet.
    ///
    /// The fold goes through the middle; the first leaf lies right of it in a book bound at the left, left of it in one
    /// bound at the right, under it in one bound at the top.
    private func half(_ sheet: Sheet, isFirst: Bool, isFront: Bool) -> Leaf {
        let side = isFront ? sheet.front : sheet.back
        for placement in side.placements {
            var middle = placement.frame.middle
            var turn = placement.turn.rawValue
            if !isFront { (middle, turn) = seenThrough(middle, turn) }
            guard isOnFirstLeaf(middle) == isFirst else { continue }
            return Leaf(page: placement.page, isUpright: turn == 0)
        }
        return Leaf(page: nil, isUpright: false)
    }

    /// Where on the front a place on the back lies, and how a page there is turned for a reader who turns the leaf over
    /// at its bound edge, and not over the printer's.
    private func seenThrough(_ point: Point, _ turn: Int) -> (Point, Int) {
        let (width, height) = (plan.sheetSize.width, plan.sheetSize.height)
        let isLying = width > height
        let turnsAboutUpright = (plan.duplex == .short) == isLying
        let place =
            turnsAboutUpright ? Point(x: width - point.x, y: point.y) : Point(x: point.x, y: height - point.y)
        let readerTurnsAboutUpright = binding != .top
        return (place, turnsAboutUpright == readerTurnsAboutUpright ? turn : (turn + 180) % 360)
    }

    private func isOnFirstLeaf(_ point: Point) -> Bool {
        switch binding {
        case .left: point.x > plan.sheetSize.width / 2
        case .right: point.x < plan.sheetSize.width / 2
        case .top: point.y > plan.sheetSize.height / 2
        }
    }
}
