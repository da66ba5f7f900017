/// How lines are composed, as a layout says it.
public struct CompositionStyle: Hashable, Sendable {
    /// Which breaks are forbidden (JLREQ Appendix C).
    public enum Kinsoku: String, CaseIterable, Hashable, Sendable {
        case veryLoose = "新聞"
        case loose = "緩い"
        case strict = "標準"
        case veryStrict = "厳格"
    }

    /// How half-width numbers are written on vertical pages (数字).
    public enum Numerals: String, CaseIterable, Hashable, Sendable {
        /// One or two digits stand upright in one character's room; longer numbers are turned.
        case sideBySide = "縦中横"
        /// 〇一二…: as certificates have it.
        case kanji = "漢数字"
        /// Half-width numbers are turned like Latin words.
        case asTyped = "そのまま"
    }

    /// The kinsoku level.
    public var kinsoku: Kinsoku
    /// Whether 、。 may hang at the line end (ぶら下げ).
    public var hangsPunctuation: Bool
    /// Whether half-width brackets beside Japanese text are drawn full-width; the text keeps what was typed.
    public var drawsWideBrackets: Bool
    /// How wide digits are drawn on horizontal pages (forms.md C02); the text keeps what was typed.
    public var digits: Digits
    /// How half-width numbers are written on vertical pages.
    public var numerals: Numerals

    /// How wide digits are drawn.
    public enum Digits: String, CaseIterable, Hashable, Sendable {
        case asTyped = "そのまま"
        case half = "半角"
        case full = "全角"
        /// A digit alone full-width, two or more half-width.
        case singleFull = "一桁全角"
    }

    /// Very strict, no hanging, wide brackets, digits as typed.
    public init(
        kinsoku: Kinsoku = .veryStrict, hangsPunctuation: Bool = false, drawsWideBrackets: Bool = true,
        digits: Digits = .asTyped, numerals: Numerals = .sideBySide
    ) {
        self.kinsoku = kinsoku
        self.hangsPunctuation = hangsPunctuation
        self.drawsWideBrackets = drawsWideBrackets
        self.digits = digits
        self.numerals = numerals
    }
}
