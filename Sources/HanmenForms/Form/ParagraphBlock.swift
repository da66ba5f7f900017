public import HanmenCore
public import HanmenReport

/// A fixed sentence (段落).
public struct ParagraphBlock: Sendable {
    /// What it says.
    public var content: [Inline]
    /// The first line's indent, in characters.
    public var firstLineIndent: ZenkakuLength
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A sentence.
    public init(
        content: [Inline], firstLineIndent: ZenkakuLength, linesBefore: Double, linesAfter: Double
    ) {
        self.content = content
        self.firstLineIndent = firstLineIndent
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
