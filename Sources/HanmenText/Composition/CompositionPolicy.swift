public import HanmenCore

/// How lines are composed: the choices that JLREQ leaves to the house.
public struct CompositionPolicy: Hashable, Sendable {
    /// How breaks are chosen.
    public enum Fit: Hashable, Sendable {
        /// All lines of a paragraph weighed together.
        case total
        /// Each line as full as it gets: faster, more adjustment.
        case first
    }

    /// Whose rules say where a line may break.
    public enum BreakRules: Hashable, Sendable {
        /// JLREQ's table at the kinsoku level; Unicode's rules inside Latin.
        case jlreq
        /// What both JLREQ's table and Unicode's rules allow: CSS `line-break: strict` also keeps postfixes and … from
        /// the line head.
        case cssStrict
        /// Unicode's rules alone (UAX #14).
        case unicode
    }

    /// Where an opening bracket at the line head stands (JLREQ §3.1.5).
    public enum LineHeadBracket: Hashable, Sendable {
        /// Flush (天付き): at the head of an indented paragraph one em in, at other lines at the edge.
        case flush
        /// Half an em of its own: one and a half in at the head of an indented paragraph, else half an em.
        case halfEm
        /// Half an em in at the head of an indented paragraph, at other lines at the edge.
        case halfIndent
    }

    /// The space between Japanese and Latin (和欧間, JLREQ §3.2.6).
    public enum LatinSpacing: Hashable, Sendable {
        /// A quarter em that takes part in adjustment.
        case quarterEm
        /// A quarter em that stays as it is.
        case fixedQuarterEm
        /// None (ベタ組み).
        case solid
    }

    /// Which breaks are forbidden.
    public var kinsoku: KinsokuLevel
    /// In which order spaces are reduced.
    public var method: AdjustmentMethod
    /// How breaks are chosen.
    public var fit: Fit
    /// Whose rules say where a line may break.
    public var breakRules: BreakRules
    /// Whether 、。 may hang beyond the measure when they would not fit otherwise (ぶら下げ組).
    public var hangsPunctuation: Bool
    /// Where an opening bracket at the line head stands.
    public var lineHeadBracket: LineHeadBracket
    /// Whether half-width brackets and stops are spaced like letters, as JLREQ's table has them; else they are solid on
    /// the word's side.
    public var spacesLatinMarksAsLetters: Bool
    /// The space between Japanese and Latin.
    public var latinSpacing: LatinSpacing
    /// Whether lines are adjusted to the measure; else they stay natural at the left.
    public var justifies: Bool
    /// Whether letters may be opened beyond a quarter em where a line cannot reach the measure otherwise; narrow cells
    /// rather leave such a line short than full of holes.
    public var opensWithoutLimit: Bool

    /// Official papers: very strict kinsoku, JLREQ's order, total fit, no hanging, brackets flush.
    public init(
        kinsoku: KinsokuLevel = .veryStrict, method: AdjustmentMethod = .jlreq, fit: Fit = .total,
        breakRules: BreakRules = .jlreq, hangsPunctuation: Bool = false,
        lineHeadBracket: LineHeadBracket = .flush, latinSpacing: LatinSpacing = .quarterEm,
        spacesLatinMarksAsLetters: Bool = false, justifies: Bool = true,
        opensWithoutLimit: Bool = true
    ) {
        self.kinsoku = kinsoku
        self.method = method
        self.fit = fit
        self.breakRules = breakRules
        self.hangsPunctuation = hangsPunctuation
        self.lineHeadBracket = lineHeadBracket
        self.latinSpacing = latinSpacing
        self.spacesLatinMarksAsLetters = spacesLatinMarksAsLetters
        self.justifies = justifies
        self.opensWithoutLimit = opensWithoutLimit
    }
}

/// The widths that a paragraph is set to.
public struct ParagraphMeasure: Hashable, Sendable {
    /// The width of the column (行長).
    public var width: Length
    /// How far the first line is indented; may be negative, down to `-hangingIndent`.
    public var firstLineIndent: Length
    /// How far the other lines are indented (ぶら下げインデント).
    public var hangingIndent: Length

    /// A column of a width.
    public init(width: Length, firstLineIndent: Length = .zero, hangingIndent: Length = .zero) {
        self.width = width
        self.firstLineIndent = firstLineIndent
        self.hangingIndent = hangingIndent
    }

    /// The indent of a line.
    func indent(isFirst: Bool) -> Length { isFirst ? firstLineIndent : hangingIndent }
    /// The room of a line.
    func room(isFirst: Bool) -> Length { width - indent(isFirst: isFirst) }
}
