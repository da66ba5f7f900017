public import HanmenCore

/// Text of one face role, size and colour, before shaping.
public struct TextRun: Sendable {
    /// What it says.
    public var text: String
    /// The font role: 明朝, ゴシック …
    public var role: String
    /// The character size.
    public var size: Length
    /// The colour.
    public var color: Color
    /// The reading set over the run as ruby; the run is then unbreakable.
    public var reading: String?
    /// Whether emphasis dots (圏点) stand over its characters.
    public var isEmphasized: Bool
    /// Whether a line runs under its characters (下線), beside them in columns (傍線).
    public var isUnderlined = false
    /// How far it stands above the baseline of its line; less than nothing is below.
    public var rise = Length.zero
    /// What it is to a reader, where that differs from the text around it.
    public var meaning: TextMeaning?
    /// The width of room that it keeps free and draws nothing in; nil for text.
    public var room: Length?
    /// Whether its room may take what its line leaves.
    public var growsToFillLine = false
    /// Where it was written.
    public var span: SourceSpan?

    /// Room to be written in, as a character that nobody sees: lines break around it as around an ideograph.
    public static func room(_ width: Length, role: String, size: Length, span: SourceSpan?) -> TextRun {
        var run = TextRun("囗", role: role, size: size, span: span)
        run.room = width
        return run
    }

    /// A run.
    public init(
        _ text: String, role: String, size: Length, color: Color = .black, reading: String? = nil,
        isEmphasized: Bool = false, span: SourceSpan? = nil
    ) {
        self.text = text
        self.role = role
        self.size = size
        self.color = color
        self.reading = reading
        self.isEmphasized = isEmphasized
        self.span = span
    }
}
