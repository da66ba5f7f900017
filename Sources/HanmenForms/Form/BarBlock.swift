public import HanmenCore
public import HanmenReport

/// A filled bar of the measure, perhaps with a line of text in it (色帯).
public struct BarBlock: Sendable {
    /// What it says; nothing makes it decoration.
    public var content: [Inline]
    /// The colour; nil takes the form's (体裁.色.帯).
    public var color: Color?
    /// The height.
    public var height: Length
    /// Where its text stands.
    public var alignment: HorizontalAlignment
    /// The text's size; nil takes the body's.
    public var size: Length?
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A bar.
    public init(
        content: [Inline], color: Color?, height: Length, alignment: HorizontalAlignment = .left,
        size: Length? = nil, linesBefore: Double = 0, linesAfter: Double = 0
    ) {
        self.content = content
        self.color = color
        self.height = height
        self.alignment = alignment
        self.size = size
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
