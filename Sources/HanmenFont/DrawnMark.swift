/// What is drawn for finishing to see, and then taken out: a filled square too small to be anything else, that tells by
/// its size what it marks and by its place the number of it.
package struct DrawnMark: Hashable, Sendable {
    /// What a mark says.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Here a marked sequence of the page begins that is more than text; the number behind the last sequence ends the
        /// page.
        case sequence
        /// Here the text of a step of that sequence belongs.
        case text

        /// How long the sides are, in points: a few µm.
        package var side: Double {
            switch self {
            case .sequence: 1.0 / 64
            case .text: 1.0 / 128
            }
        }
    }

    /// What the mark says.
    package var kind: Kind
    /// Which sequence, or which step of it, in order of drawing.
    package var number: Int

    /// A mark with a number.
    package init(_ kind: Kind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    /// How far marks lie from each other, in points.
    private static let pitch = 1.0 / 8
    private static let columns = 64

    /// How far from the left of the page it lies, in points.
    package var x: Double { Double(number % Self.columns) * Self.pitch }
    /// How far from the top of the page it lies, in points.
    package var y: Double { Double(number / Self.columns) * Self.pitch }

    /// The mark that a rectangle is, in points, up to what Cairo rounds; nil for one that was meant to be seen.
    package init?(x: Double, y: Double, width: Double, height: Double) {
        guard width == height, let kind = Kind.allCases.first(where: { abs($0.side - width) < 0.001 }) else {
            return nil
        }
        let (column, row) = ((x / Self.pitch).rounded(), (y / Self.pitch).rounded())
        guard abs(x - column * Self.pitch) < 0.001, abs(y - row * Self.pitch) < 0.001,
            (0..<Double(Self.columns)).contains(column), (0..<1e6).contains(row)
        else { return nil }
        self.init(kind, Int(row) * Self.columns + Int(column))
    }
}
