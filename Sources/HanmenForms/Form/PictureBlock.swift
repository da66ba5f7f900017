public import HanmenCore
public import HanmenReport

/// A picture of the layout, or of a field: a logo, a map (画像).
public struct PictureBlock: Sendable {
    /// The picture; nil where its field is empty.
    public var image: InlineImage?
    /// Whether it only decorates (飾り): nothing is read aloud.
    public var isDecoration: Bool
    /// How wide it is drawn.
    public var width: Length
    /// Where it stands.
    public var alignment: HorizontalAlignment
    /// Whether the next block stands beside it (横に), not below.
    public var standsBeside: Bool
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A picture.
    public init(
        image: InlineImage?, isDecoration: Bool = false, width: Length, alignment: HorizontalAlignment,
        standsBeside: Bool = false, linesBefore: Double = 0, linesAfter: Double = 0
    ) {
        self.image = image
        self.isDecoration = isDecoration
        self.width = width
        self.alignment = alignment
        self.standsBeside = standsBeside
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
