public import HanmenCore

/// What a form looks like: paper, type area, faces, sizes, rules.
public struct FormStyle: Sendable {
    /// The sheet.
    public var paper: PaperSize
    /// How the sheet lies.
    public var orientation: PaperOrientation
    /// Which way lines run (組み方向).
    public var writingMode: WritingMode
    /// The margins, before the binding margin is added.
    public var margins: Edges
    /// The binding margin (綴じ代), added at the left (at the right of vertical pages), or at the inner side when
    /// printed duplex.
    public var bindingMargin: Length
    /// Whether left and right change places on even pages.
    public var mirrorsEvenPages: Bool
    /// The type area by characters and lines, and how pages are filled.
    public var pages: PageStyle
    /// The body's character size; 字 in a layout means this.
    public var bodySize: Length
    /// The distance from one line's baseline to the next (行送り).
    public var linePitch: Length
    /// The faces by role.
    public var fonts: FontRoles
    /// The title's character size.
    public var titleSize: Length
    /// Headings by level, outermost first; deeper levels use the last.
    public var headings: [HeadingStyle]
    /// Table rules.
    public var tableRules: TableRules
    /// The folio, if there is one.
    public var folio: FolioStyle?
    /// Line composition.
    public var composition: CompositionStyle
    /// The mark before items written with Markdown's `-`.
    public var defaultMarker: String

    /// The house's style (design.md, "The look"): A4, 明朝 10.5 pt, ゴシック heads, `- 1 -`.
    public init() {
        paper = .a4
        orientation = .portrait
        writingMode = .horizontal
        margins = Edges(top: .mm(28), right: .mm(23), bottom: .mm(28), left: .mm(23))
        bindingMargin = .zero
        mirrorsEvenPages = false
        pages = PageStyle()
        bodySize = .pt(10.5)
        linePitch = .pt(18)
        fonts = FontRoles()
        titleSize = .pt(16)
        headings = HeadingStyle.house
        tableRules = TableRules()
        folio = FolioStyle()
        composition = CompositionStyle()
        defaultMarker = "・"
    }
}

/// The font roles of `Fonts/fonts.yaml` that a form uses.
public struct FontRoles: Hashable, Sendable {
    /// Running text.
    public var body: String
    /// Headings.
    public var heading: String
    /// The title.
    public var title: String

    /// 明朝 for text, ゴシック for headings and title.
    public init(body: String = "明朝", heading: String = "ゴシック", title: String = "ゴシック") {
        self.body = body
        self.heading = heading
        self.title = title
    }
}

/// How headings of a level look.
public struct HeadingStyle: Hashable, Sendable {
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
        size: Length, usesHeadingFont: Bool, indent: ZenkakuLength, lines: Double, linesBefore: Double
    ) {
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

/// Thickness of table rules and the air in cells.
public struct TableRules: Hashable, Sendable {
    /// Between cells.
    public var inner: Length
    /// Around the table.
    public var outer: Length
    /// Left and right of the text in a cell, in characters.
    public var cellPadding: ZenkakuLength
    /// Above and below the lines of a cell, in parts of the line gap.
    public var color: Color

    /// 0.4 pt inside, 0.8 pt outside, half a character of air.
    public init(
        inner: Length = .pt(0.4), outer: Length = .pt(0.8), cellPadding: ZenkakuLength = ZenkakuLength(0.5),
        color: Color = .black
    ) {
        self.inner = inner
        self.outer = outer
        self.cellPadding = cellPadding
        self.color = color
    }
}

/// The page number under the text (ノンブル).
public struct FolioStyle: Hashable, Sendable {
    /// The text, with `{頁}` for the page and `{全頁}` for the count.
    public var format: String
    /// Where it stands under the type area.
    public var alignment: HorizontalAlignment
    /// The character size.
    public var size: Length
    /// Whether the first page has one.
    public var showsOnFirstPage: Bool

    /// `- 2 -`, centred.
    public init(
        format: String = "- {頁} -", alignment: HorizontalAlignment = .center, size: Length = .pt(10.5),
        showsOnFirstPage: Bool = true
    ) {
        self.format = format
        self.alignment = alignment
        self.size = size
        self.showsOnFirstPage = showsOnFirstPage
    }
}

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
