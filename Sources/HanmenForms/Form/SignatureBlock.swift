public import HanmenCore
public import HanmenReport

/// A labelled, underlined room for a name (署名).
public struct SignatureBlock: Sendable {
    /// What stands before the room.
    public var label: Spanned<String>
    /// The name, where it is printed.
    public var value: [Inline]
    /// What stands at the end of the room.
    public var seal: Seal
    /// Where the label begins, in characters.
    public var start: ZenkakuLength
    /// How wide the label is spread, in characters.
    public var labelWidth: ZenkakuLength
    /// How wide the room is, in characters.
    public var width: ZenkakuLength
    /// Where the layout defines it.
    public var span: SourceSpan
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A room for a name.
    public init(
        label: Spanned<String>, value: [Inline], seal: Seal, start: ZenkakuLength,
        labelWidth: ZenkakuLength, width: ZenkakuLength, span: SourceSpan, linesBefore: Double = 0,
        linesAfter: Double = 0
    ) {
        self.label = label
        self.value = value
        self.seal = seal
        self.start = start
        self.labelWidth = labelWidth
        self.width = width
        self.span = span
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
