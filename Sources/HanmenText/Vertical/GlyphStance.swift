/// How the glyphs of a cluster stand on the page.
enum GlyphStance: Hashable, Sendable {
    /// On the baseline of a horizontal line.
    case horizontal
    /// In a column, upright about its axis.
    case upright
    /// In a column, turned clockwise by a quarter.
    case rotated
    /// In a column, upright side by side in one em (縦中横).
    case sideBySide
}
