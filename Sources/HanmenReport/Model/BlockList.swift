public import HanmenCore

/// A list; every item keeps the mark that was written.
public struct BlockList: Sendable {
    /// The items.
    public var items: [ListItem]
    /// Where it stands.
    public var span: SourceSpan

    /// A list.
    public init(items: [ListItem], span: SourceSpan) {
        self.items = items
        self.span = span
    }
}

/// An item of a list.
public struct ListItem: Sendable {
    /// The mark as printed; nil where Markdown's `-` leaves it to the layout.
    public var marker: Marker?
    /// What the item holds; the first block is most often a paragraph.
    public var blocks: [ReportBlock]
    /// Where it stands.
    public var span: SourceSpan

    /// An item.
    public init(marker: Marker?, blocks: [ReportBlock], span: SourceSpan) {
        self.marker = marker
        self.blocks = blocks
        self.span = span
    }
}
