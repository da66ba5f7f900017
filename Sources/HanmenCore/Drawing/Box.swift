/// The outline of a box.
public enum BoxShape: Hashable, Sendable {
    case rectangle
    /// The ellipse inscribed in the rectangle (○で囲む, 圏点).
    case ellipse
}

/// A filled or outlined rectangle, or the ellipse in it.
public struct Box: Hashable, Sendable {
    /// The rectangle; an outline runs on its edge.
    public var rect: Rect
    /// The rectangle itself, or the ellipse in it.
    public var shape: BoxShape
    /// The colour inside, if any.
    public var fill: Color?
    /// The outline's thickness and colour, if any.
    public var stroke: Stroke?

    /// A rectangle with what fills and outlines it.
    public init(
        rect: Rect, shape: BoxShape = .rectangle, fill: Color? = nil, stroke: Stroke? = nil
    ) {
        self.rect = rect
        self.shape = shape
        self.fill = fill
        self.stroke = stroke
    }
}

/// How an outline is drawn.
public struct Stroke: Hashable, Sendable {
    /// The thickness.
    public var thickness: Length
    /// The colour.
    public var color: Color
    /// Solid, dashed or dotted.
    public var style: RuleStyle

    /// A stroke of a thickness.
    public init(thickness: Length, color: Color = .black, style: RuleStyle = .solid) {
        self.thickness = thickness
        self.color = color
        self.style = style
    }
}
