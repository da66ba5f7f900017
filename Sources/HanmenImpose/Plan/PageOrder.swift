/// Which pages lie on which sides, cell by cell: left to right, then down.
struct PageOrder {
    /// A sheet with its pages.
    struct Cells: Equatable {
        var front: [Int?]
        var back: [Int?]
        /// How many sheets of its section lie around it.
        var depth: Int
    }

    let imposition: Imposition
    let binding: BindingEdge
    let isTwoSided: Bool

    /// The sheets for pages from 0.
    func sheets(of count: Int) -> [Cells] {
        switch imposition {
        case .single: flat(count, perSide: 1)
        case .nUp(let pages): flat(count, perSide: pages.rawValue)
        case .booklet, .fold: folded(count)
        }
    }

    /// The most sheets that lie in each other.
    func sheetsPerSection(of count: Int) -> Int {
        let needed = (count + 3) / 4
        return min(max(1, imposition.sheetsPerSection ?? needed), max(1, needed))
    }

    // MARK: Sheets that stay flat

    private func flat(_ count: Int, perSide: Int) -> [Cells] {
        let sides = stride(from: 0, to: count, by: perSide).map { first in
            inReadingOrder((first..<first + perSide).map { $0 < count ? $0 : nil })
        }
        let blank = [Int?](repeating: nil, count: perSide)
        guard isTwoSided else { return sides.map { Cells(front: $0, back: blank, depth: 0) } }
        return stride(from: 0, to: sides.count, by: 2).map { first in
            Cells(front: sides[first], back: first + 1 < sides.count ? sides[first + 1] : blank, depth: 0)
        }
    }

    /// Rows of two read from the side where the pages are bound.
    private func inReadingOrder(_ pages: [Int?]) -> [Int?] {
        guard binding == .right, pages.count > 1 else { return pages }
        return stride(from: 0, to: pages.count, by: 2).flatMap { pages[$0..<$0 + 2].reversed() }
    }

    // MARK: Folded sheets

    /// On the outermost sheet lie the first and the last page of a section, on its back the second and the last but one,
    /// and so on inwards.
    private func folded(_ count: Int) -> [Cells] {
        let most = sheetsPerSection(of: count)
        var sheets: [Cells] = []
        for first in stride(from: 0, to: count, by: 4 * most) {
            let depth = min(most, (count - first + 3) / 4)
            for sheet in 0..<depth {
                let (low, high) = (first + 2 * sheet, first + 4 * depth - 1 - 2 * sheet)
                sheets.append(
                    Cells(
                        front: pair(high, low, of: count), back: pair(low + 1, high - 1, of: count),
                        depth: sheet))
            }
        }
        return sheets
    }

    /// Two pages side by side, or one above the other, as they lie in a book that is bound at the left or the top.
    private func pair(_ first: Int, _ second: Int, of count: Int) -> [Int?] {
        let pages = [first, second].map { $0 < count ? $0 : nil }
        return binding == .right ? pages.reversed() : pages
    }
}
