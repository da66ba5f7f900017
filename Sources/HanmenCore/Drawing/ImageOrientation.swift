/// How a stored picture is turned to be shown, by the numbers of EXIF (CIPA DC-008, 4.6.5.1.6).
public enum ImageOrientation: Int, CaseIterable, Hashable, Sendable {
    /// As stored.
    case upright = 1
    /// Left and right exchanged.
    case mirrored = 2
    /// Turned by half a circle.
    case upsideDown = 3
    /// Top and bottom exchanged.
    case flipped = 4
    /// Rows and columns exchanged.
    case transposed = 5
    /// Turned by a quarter clockwise.
    case turnedRight = 6
    /// Rows and columns exchanged, then turned by half a circle.
    case transverse = 7
    /// Turned by a quarter against the clock.
    case turnedLeft = 8

    /// Whether stored rows are shown as columns.
    public var exchangesSides: Bool { rawValue >= 5 }
    /// Whether what is stored first is shown at the right.
    public var runsLeft: Bool { [2, 3, 6, 7].contains(rawValue) }
    /// Whether what is stored first is shown at the foot.
    public var runsUp: Bool { [3, 4, 7, 8].contains(rawValue) }
}
