public import HanmenCore
public import HanmenReport

/// Left, centre or right.
public enum HorizontalAlignment: String, Hashable, Sendable {
    case left = "左"
    case center = "中"
    case right = "右"
}

/// One line (行).
public struct LineBlock: Sendable {
    /// What it says.
    public var content: [Inline]
    /// Where it stands.
    public var alignment: HorizontalAlignment
    /// How far it keeps from that side, in characters.
    public var inset: ZenkakuLength
    /// What stands at the right margin of the same line (右文).
    public var rightContent: [Inline]
    /// Whether dots lead from the one to the other (点線).
    public var hasLeader: Bool
    /// How it looks.
    public var look: TextLook
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A line.
    public init(
        content: [Inline], alignment: HorizontalAlignment, inset: ZenkakuLength, rightContent: [Inline] = [],
        hasLeader: Bool = false, look: TextLook = TextLook(), linesBefore: Double = 0,
        linesAfter: Double = 0
    ) {
        self.content = content
        self.alignment = alignment
        self.inset = inset
        self.rightContent = rightContent
        self.hasLeader = hasLeader
        self.look = look
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
