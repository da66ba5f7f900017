import HanmenCore

/// Finds characters that lie on characters of other runs.
enum OverlapFinder {
    /// How much of an em box is taken as ink: lines set solid, ruby and compressed marks then lie on nothing.
    private static let share = 0.7
    /// Characters are looked up by squares of this size.
    private static let square = Length.pt(24)

    /// The characters that lie on earlier ones, in drawing order.
    static func overlapping(_ letters: [StandingCharacter]) -> [StandingCharacter] {
        var squares: [Square: [Int]] = [:]
        var found: [StandingCharacter] = []
        let boxes = letters.map { $0.box.shrunk(to: share) }
        for (index, letter) in letters.enumerated() {
            let covered = Square.covered(by: boxes[index], of: square)
            let isOver = covered.contains { place in
                squares[place, default: []].contains {
                    letters[$0].run != letter.run && boxes[$0].overlaps(boxes[index])
                }
            }
            if isOver { found.append(letter) }
            for place in covered { squares[place, default: []].append(index) }
        }
        return found
    }

    private struct Square: Hashable {
        var column: Int
        var row: Int

        static func covered(by box: Rect, of side: Length) -> [Square] {
            (box.minX.raw / side.raw...max(box.minX.raw / side.raw, box.maxX.raw / side.raw)).flatMap {
                column in
                (box.minY.raw / side.raw...max(box.minY.raw / side.raw, box.maxY.raw / side.raw)).map {
                    Square(column: column, row: $0)
                }
            }
        }
    }
}
