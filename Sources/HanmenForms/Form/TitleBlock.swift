public import HanmenCore
public import HanmenReport

/// The title (表題).
public struct TitleBlock: Sendable {
    /// What it says, without layout spaces.
    public var text: Spanned<String>
    /// The air between its characters (字間), in characters.
    public var letterSpacing: ZenkakuLength
    /// The air above and below, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double
    /// Whether a new page begins with it.
    public var startsPage: Bool
    /// Words and room of a title that is still to be written; empty for any other.
    public var blank: [Inline]

    /// A title.
    public init(
        text: Spanned<String>, letterSpacing: ZenkakuLength, linesBefore: Double, linesAfter: Double,
        startsPage: Bool, blank: [Inline] = []
    ) {
        self.text = text
        self.letterSpacing = letterSpacing
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
        self.startsPage = startsPage
        self.blank = blank
    }
}
