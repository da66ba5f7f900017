import HanmenCore
import HanmenTesting

@testable import HanmenImpose

let a4 = PaperSize.a4.upright

/// The plan for so many pages of A4.
func plan(_ count: Int, _ options: ImpositionOptions) throws -> SheetPlan {
    try SheetPlanner(options).plan(Array(repeating: a4, count: count))
}

extension SheetPlan {
    /// All places for pages, sheet by sheet, front before back.
    var placements: [Placement] { sheets.flatMap { $0.front.placements + $0.back.placements } }
}

extension Dice {
    mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[roll(0...things.count - 1)] }
}
