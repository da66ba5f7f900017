/// How a character stands in a vertical line (UAX #50).
enum VerticalOrientation: Hashable, Sendable {
    /// R: turned clockwise by a quarter, as Latin words are.
    case rotated
    /// U: as on horizontal lines.
    case upright
    /// Tu: upright, in a form for vertical lines where the font has one: 、。っ
    case transformed
    /// Tr: in a form for vertical lines, rotated where the font has none: 「」ー
    case transformedOrRotated

    /// The orientation of a scalar.
    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if Self.holds(VerticalOrientationTable.upright, value) {
            self = .upright
        } else if Self.holds(VerticalOrientationTable.transformed, value) {
            self = .transformed
        } else if Self.holds(VerticalOrientationTable.transformedOrRotated, value) {
            self = .transformedOrRotated
        } else {
            self = .rotated
        }
    }

    /// Whether a glyph that does not change for vertical lines is turned.
    var turnsPlainGlyphs: Bool { self == .rotated || self == .transformedOrRotated }

    /// Looks a value up in rising ranges.
    private static func holds(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }
}
