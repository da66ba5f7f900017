/// Why a seal cannot be drawn.
public enum SealError: Error, Hashable, Sendable {
    /// It says nothing.
    case empty
    /// It says more than a seal of its form has room for.
    case tooLong(String, most: Int)
    /// No font has a character of it.
    case glyphMissing(Character)
}
