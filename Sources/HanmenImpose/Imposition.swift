/// How pages are put on sheets (面付け).
public enum Imposition: Hashable, Sendable {
    /// So many pages side by side on each side of a sheet.
    case nUp(Int)
    /// A saddle-stitched booklet (中綴じ): sheets folded into each other.
    case booklet
    /// Two pages on one side of a sheet of double size, folded once (A3 二つ折り).
    case fold
    /// One page a side, moved away from the binding edge (綴じ代).
    case gutter
}
