public import HanmenCore
public import HanmenReport

/// The title (表題).
public struct TitleBlock: Sendable {
    /// What is drawn around it.
    public enum Frame: Hashable, Sendable {
        case none
        /// A rule under it (下線).
        case underline
        /// A box around it (枠).
        case box
    }

    /// What it says, without layout spaces.
    public var text: Spanned<String>
    /// The air between its characters (字間), in characters.
    public var letterSpacing: ZenkakuLength
    /// Where it stands: left or centre.
    public var alignment: HorizontalAlignment
    /// What is drawn around it.
    public var frame: Frame
    /// The character size; nil takes the form's.
    public var size: Length?
    /// The colour; nil takes the form's.
    public var color: Color?
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
        text: Spanned<String>, letterSpacing: ZenkakuLength, alignment: HorizontalAlignment = .center,
        frame: Frame = .none, size: Length? = nil, color: Color? = nil, linesBefore: Double,
        linesAfter: Double, startsPage: Bool, blank: [Inline] = []
    ) {
        self.text = text
        self.letterSpacing = letterSpacing
        self.alignment = alignment
        self.frame = frame
        self.size = size
        self.color = color
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
        self.startsPage = startsPage
        self.blank = blank
    }
}
