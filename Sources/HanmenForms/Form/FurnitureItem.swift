public import HanmenCore
public import HanmenReport

/// What stands on every page outside the type area (欄外): a text, a code, a logo, a bar; no part of the text.
public struct FurnitureItem: Sendable {
    /// Where it stands (位置).
    public enum Place: String, CaseIterable, Hashable, Sendable {
        case topLeft = "上左"
        case topCenter = "上中央"
        case topRight = "上右"
        case bottomLeft = "下左"
        case bottomCenter = "下中央"
        case bottomRight = "下右"
        /// At the side away from the binding; of pages printed on one side, the right.
        case topOuter = "上外"
        case bottomOuter = "下外"
        /// At the side of the binding.
        case topInner = "上内"
        case bottomInner = "下内"
        /// Along the upper edge of the sheet.
        case topEdge = "上端"
        /// Along the lower edge.
        case bottomEdge = "下端"
        /// Where a page meets the next one, laid beside it in reading order.
        case seam = "綴じ目"
    }

    /// What it is.
    public enum Content: Sendable {
        /// One line; `{頁}` is the page, `{全頁}` their count.
        case text(String, TextLook)
        /// A QR code of a text, so long a side with its quiet zone.
        case code(Spanned<String>, side: Length)
        /// A picture of some width.
        case picture(InlineImage, width: Length)
        /// A bar across the sheet.
        case bar(Color, height: Length)
        /// A seal across an edge: of pages that meet (契印), or of two copies (割印).
        case seal(Seal)
    }

    /// On which pages it stands (初頁, 初頁だけ).
    public enum Pages: Hashable, Sendable {
        case all, afterFirst, first
    }

    /// The name that layouts address it by.
    public var name: String
    /// Where it stands.
    public var place: Place
    /// What it is.
    public var content: Content
    /// Whether a rule parts it from the text (線).
    public var hasRule: Bool
    /// On which pages it stands.
    public var pages: Pages
    /// Where the layout defines it.
    public var span: SourceSpan

    /// A thing outside the type area.
    public init(
        name: String, place: Place, content: Content, hasRule: Bool = false, pages: Pages = .all,
        span: SourceSpan
    ) {
        self.name = name
        self.place = place
        self.content = content
        self.hasRule = hasRule
        self.pages = pages
        self.span = span
    }
}

extension FurnitureItem.Pages {
    /// Whether it stands on a page, counted from 1.
    public func contains(_ page: Int) -> Bool {
        switch self {
        case .all: true
        case .afterFirst: page > 1
        case .first: page == 1
        }
    }
}
