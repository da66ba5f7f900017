public import HanmenCore

/// A QR code in the flow (QR).
public struct CodeBlock: Sendable {
    /// What it says.
    public var text: Spanned<String>
    /// The side, with the quiet zone.
    public var side: Length
    /// Where it stands.
    public var alignment: HorizontalAlignment
    /// What is read aloud in its place.
    public var alternative: String
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A code.
    public init(
        text: Spanned<String>, side: Length, alignment: HorizontalAlignment, alternative: String,
        linesBefore: Double = 0, linesAfter: Double = 0
    ) {
        self.text = text
        self.side = side
        self.alignment = alignment
        self.alternative = alternative
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
