public import HanmenCore

/// One composed line.
public struct Line: Hashable, Sendable {
    /// The clusters on the line; spaces that vanish at its ends are left out.
    public var clusters: Range<Int>
    /// Where each cluster's body begins, from the left of the column.
    public var positions: [Length]
    /// How far the line's body begins from the left of the column.
    public var indent: Length
    /// The right edge of the line, with the half em that its last mark keeps.
    public var end: Length
    /// What was done to make it fit.
    public var adjustment: LineAdjustment

    /// A line in full.
    public init(
        clusters: Range<Int>, positions: [Length], indent: Length, end: Length, adjustment: LineAdjustment
    ) {
        self.clusters = clusters
        self.positions = positions
        self.indent = indent
        self.end = end
        self.adjustment = adjustment
    }
}
