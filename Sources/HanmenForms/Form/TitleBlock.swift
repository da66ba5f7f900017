public import HanmenCore

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

    /// A title.
    public init(
        text: Spanned<String>, letterSpacing: ZenkakuLength, linesBefore: Double, linesAfter: Double,
        startsPage: Bool
    ) {
        self.text = text
        self.letterSpacing = letterSpacing
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
        self.startsPage = startsPage
    }
}
