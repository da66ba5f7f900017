/// A colour of the page, device independent until a standard decides how it is written.
public enum Color: Hashable, Sendable {
    /// Gray from 0 (black) to 255 (white); black text is set with the black plate alone.
    case gray(UInt8)
    /// sRGB.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
    /// A colour that a printer mixes or plates by its name.
    case ink(Ink)

    /// Full black.
    public static let black = Color.gray(0)
    /// Paper white.
    public static let white = Color.gray(255)
    /// 朱: what seals and corrections are printed in.
    public static let vermilion = Color.ink(.vermilion)
    /// 真朱: what seals are drawn in.
    public static let seal = Color.ink(.seal)
}

/// The colours that printers know by name.
public enum Ink: Hashable, Sendable, CaseIterable {
    /// 朱色.
    case vermilion
    /// 真朱, the ink of a seal pad.
    case seal
    /// Every plate there is, for marks that show whether plates lie on each other (レジストレーションカラー).
    case registration

    /// How the ink looks on a screen, in sRGB; also what tells inks apart in a drawn file, so no two are alike.
    ///
    /// Vermilion is the Munsell colour 6R 5.5/14 that JIS Z 8102 gives for 朱色, taken from the Munsell renotation and
    /// adapted from illuminant C to D65 (Bradford). Registration is black but for one step of blue.
    public var screen: (red: UInt8, green: UInt8, blue: UInt8) {
        switch self {
        case .vermilion: (234, 80, 78)
        case .seal: (209, 50, 27)
        case .registration: (0, 0, 1)
        }
    }
}
