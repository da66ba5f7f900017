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

/// What was done to make a line fit its measure.
public struct LineAdjustment: Hashable, Sendable {
    /// What was added (positive) or taken away (negative) in all.
    public var amount: Length
    /// Whether space was opened between letters that are solid by nature.
    public var opensLetters: Bool
    /// How far the line still sticks out; nothing could be done.
    public var overflow: Length

    /// Nothing was done.
    public static let natural = LineAdjustment(amount: .zero, opensLetters: false, overflow: .zero)
}
