public import HanmenCore

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
