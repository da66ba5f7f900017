/// A straight rule (罫).
public struct Rule: Hashable, Sendable {
    /// One end, on the middle of the stroke.
    public var from: Point
    /// The other end.
    public var to: Point
    /// The thickness of the stroke.
    public var thickness: Length
    /// The colour.
    public var color: Color
    /// Solid or dashed.
    public var style: RuleStyle
    /// Whether the ends reach half a thickness beyond `from` and `to`, so that corners close.
    public var hasSquareEnds: Bool

    /// A rule from end to end.
    public init(
        from: Point, to: Point, thickness: Length, color: Color = .black, style: RuleStyle = .solid,
        hasSquareEnds: Bool = false
    ) {
        self.from = from
        self.to = to
        self.thickness = thickness
        self.color = color
        self.style = style
        self.hasSquareEnds = hasSquareEnds
    }
}

/// Solid, dashed (破線) or dotted (点線).
public enum RuleStyle: Hashable, Sendable {
    case solid
    case dashed
    /// Round dots as wide as the rule is thick, the first one at `from`, each so far from the next.
    case dotted(pitch: Length)
}
