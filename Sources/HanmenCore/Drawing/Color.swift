/// A colour of the page, device independent until a standard decides how it is written.
public enum Color: Hashable, Sendable {
    /// Gray from 0 (black) to 255 (white); black text is set with the black plate alone.
    case gray(UInt8)
    /// sRGB.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)

    /// Full black.
    public static let black = Color.gray(0)
    /// Paper white.
    public static let white = Color.gray(255)
}
