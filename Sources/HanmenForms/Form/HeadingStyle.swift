public import HanmenCore

/// How headings of a level look.
public struct HeadingStyle: Hashable, Sendable {
    /// The mark before it.
    public var mark: HeadingMark
    /// The character size.
    public var size: Length
    /// Whether it is set in the heading face; else in the body face.
    public var usesHeadingFont: Bool
    /// The indent, in body characters.
    public var indent: ZenkakuLength
    /// How many whole lines it takes (行取り).
    public var lines: Double
    /// The air above, in lines, dropped at the head of a page.
    public var linesBefore: Double

    /// A style.
    public init(
        mark: HeadingMark = .asWritten, size: Length, usesHeadingFont: Bool, indent: ZenkakuLength,
        lines: Double, linesBefore: Double
    ) {
        self.mark = mark
        self.size = size
        self.usesHeadingFont = usesHeadingFont
        self.indent = indent
        self.lines = lines
        self.linesBefore = linesBefore
    }

    /// ■ heads, ・ titles under them, small heads.
    public static let house = [
        HeadingStyle(
            size: .pt(12), usesHeadingFont: true, indent: ZenkakuLength(0), lines: 1, linesBefore: 1),
        HeadingStyle(
            size: .pt(10.5), usesHeadingFont: true, indent: ZenkakuLength(0), lines: 1, linesBefore: 0),
        HeadingStyle(
            size: .pt(10.5), usesHeadingFont: true, indent: ZenkakuLength(0), lines: 1, linesBefore: 0.5),
    ]
}
