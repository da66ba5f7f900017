public import HanmenCore
public import HanmenReport

/// A fixed sentence (段落).
public struct ParagraphBlock: Sendable {
    /// What it says.
    public var content: [Inline]
    /// The first line's indent, in characters.
    public var firstLineIndent: ZenkakuLength
    /// How it looks.
    public var look: TextLook
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A sentence.
    public init(
        content: [Inline], firstLineIndent: ZenkakuLength, look: TextLook = TextLook(),
        linesBefore: Double, linesAfter: Double
    ) {
        self.content = content
        self.firstLineIndent = firstLineIndent
        self.look = look
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
