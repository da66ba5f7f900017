/// One thing that is drawn. The set is closed: every back end draws all of it.
public indirect enum FrameItem: Hashable, Sendable {
    /// Glyphs on a baseline.
    case glyphs(GlyphRun)
    /// The shapes of glyphs, filled: they look like text and are none.
    case outlines(GlyphRun)
    /// A straight rule.
    case rule(Rule)
    /// A rectangle.
    case box(Box)
    /// A picture.
    case image(PlacedImage)
    /// Filled shapes, from their top left corner.
    case drawing(VectorDrawing, at: Point)
    /// An area that leads somewhere; nothing is drawn.
    case link(LinkArea)
    /// An area to fill in; nothing is drawn.
    case field(FieldArea)
    /// What belongs to one leaf of the structure tree, or to none; marks do not nest.
    case marked(Mark, [FrameItem])
    /// A frame placed in this one.
    case frame(Frame, at: Point)
}

/// Which part of the structure a drawn thing belongs to.
public enum Mark: Hashable, Sendable {
    /// Decoration: rules, rings, dots (ISO 32000-1, 14.8.2.2).
    case artifact
    /// What stands on every page outside the text: folios, running heads (ISO 14289-1, 7.8).
    case pagination(Pagination)
    /// Content of a leaf of the document's structure tree.
    case leaf(LeafID)
    /// Content of a leaf that is one line of text, extracted as `text` wherever its glyphs stand: a column.
    case line(LeafID, text: String)

    /// The leaf that the content belongs to; nil for decoration.
    public var leaf: LeafID? {
        switch self {
        case .artifact, .pagination: nil
        case .leaf(let leaf), .line(let leaf, _): leaf
        }
    }
}

/// Which of the things that pages repeat (ISO 32000-1, table 330).
public enum Pagination: Hashable, Sendable {
    /// At the head and the foot of every page.
    case header, footer
    /// Large and pale behind the text.
    case watermark
    /// The head of a table that goes on on another page.
    case tableHead
}
