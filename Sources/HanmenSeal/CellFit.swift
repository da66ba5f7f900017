import HanmenCore

/// Stretches a character by its ink until it fills a cell, within limits.
struct CellFit {
    private let ink: Point
    private let cell: Point
    private let across: Double
    private let down: Double

    /// How much wider than high, and higher than wide, a character may become.
    private static let widest = 1.35
    private static let tallest = 1.6
    /// A character whose ink is less than this of an em (一) is not stretched to more than its due.
    private static let leastInk = 0.7

    init(ink: Rect, em: Length, cell: Rect) {
        self.ink = ink.middle
        self.cell = cell.middle
        let least = em * Self.leastInk
        let across = cell.size.width / max(ink.size.width, least)
        let down = cell.size.height / max(ink.size.height, least)
        self.across = min(across, down * Self.widest)
        self.down = min(down, across * Self.tallest)
    }

    /// Where a point of the character goes.
    func placed(_ point: Point) -> Point {
        Point(x: cell.x + (point.x - ink.x) * across, y: cell.y + (point.y - ink.y) * down)
    }
}
