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
    /// The colours beside those of rules.
    public var colors: FormColors
    /// The folio, if there is one.
    public var folio: FolioStyle?
    /// Line composition.
    public var composition: CompositionStyle
    /// How much of the air between blocks is given (間隔).
    public var spacing: BlockSpacing
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
        colors = FormColors()
        folio = FolioStyle()
        composition = CompositionStyle()
        spacing = .normal
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
