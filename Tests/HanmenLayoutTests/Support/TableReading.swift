import HanmenCore
import HanmenForms

@testable import HanmenLayout

/// The rules of the only table on a page, read back as a lattice.
struct Lattice {
    /// Where vertical rules stand, in characters.
    let columns: [Double]
    /// Where horizontal rules stand, from the head of the type area.
    let rows: [Length]
    /// All rules.
    let rules: [Rule]

    init(_ printed: Printed, page: Int = 0) {
        rules = printed.rules(onPage: page)
        let vertical = rules.filter { $0.from.x == $0.to.x }.map(\.from.x)
        columns = Set(vertical).sorted().map { $0 / printed.em }
        rows = Set(rules.filter { $0.from.y == $0.to.y }.map(\.from.y)).sorted()
    }

    /// The heights between the horizontal rules.
    var heights: [Length] { zip(rows.dropFirst(), rows).map { $0 - $1 } }

    /// The vertical stretches drawn at a column's edge.
    func stretches(at column: Double, em: Length) -> [ClosedRange<Length>] {
        rules.filter { $0.from.x == $0.to.x && ($0.from.x / em).isNear(column) }
            .map { $0.from.y...$0.to.y }.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether outer rules run around everything, corner to corner, with ends that close them.
    func isClosed(thickness: Length) -> Bool {
        guard let top = rows.first, let bottom = rows.last else { return false }
        let outer = rules.filter { $0.thickness == thickness }
        let xs = rules.flatMap { [$0.from.x, $0.to.x] }
        guard let left = xs.min(), let right = xs.max() else { return false }
        func has(_ x: (Length, Length), _ y: (Length, Length)) -> Bool {
            outer.contains {
                $0.from == Point(x: x.0, y: y.0) && $0.to == Point(x: x.1, y: y.1) && $0.hasSquareEnds
            }
        }
        return has((left, right), (top, top)) && has((left, right), (bottom, bottom))
            && has((left, left), (top, bottom)) && has((right, right), (top, bottom)) && outer.count == 4
    }
}
