/// One thing that is drawn. The set is closed: every back end draws all of it.
public indirect enum FrameItem: Hashable, Sendable {
    /// Glyphs on a baseline.
    case glyphs(GlyphRun)
    /// A straight rule.
    case rule(Rule)
    /// A rectangle.
    case box(Box)
    /// A picture.
    case image(PlacedImage)
    /// What belongs to one leaf of the structure tree, or to none; marks do not nest.
    case marked(Mark, [FrameItem])
    /// A frame placed in this one.
    case frame(Frame, at: Point)
}

/// Which part of the structure a drawn thing belongs to.
public enum Mark: Hashable, Sendable {
    /// Decoration: rules, folios, running heads (ISO 32000-1, 14.8.2.2).
    case artifact
    /// Content of a leaf of the document's structure tree.
    case leaf(LeafID)
    /// Content of a leaf that is one line of text, extracted as `text` wherever its glyphs stand: a column.
    case line(LeafID, text: String)
}
