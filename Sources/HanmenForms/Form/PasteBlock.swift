public import HanmenCore
public import HanmenReport

/// A frame for receipts to be pasted into (貼付欄).
public struct PasteBlock: Sendable {
    /// What stands pale in its middle.
    public var content: [Inline]
    /// Pictures that stand in it, in place of paper.
    public var images: [InlineImage]
    /// Its height; nil takes a page's rest, or a whole page where little is left.
    public var height: Length?
    /// How many overlapping receipts it is ruled for (重ね線).
    public var overlaps: Int
    /// Where the layout defines it.
    public var span: SourceSpan
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A frame.
    public init(
        content: [Inline], images: [InlineImage] = [], height: Length?, overlaps: Int = 0, span: SourceSpan,
        linesBefore: Double = 0,
        linesAfter: Double = 0
    ) {
        self.content = content
        self.images = images
        self.height = height
        self.overlaps = overlaps
        self.span = span
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
