/// A finished sheet size (JIS P 0138), upright.
public enum PaperSize: String, CaseIterable, Hashable, Sendable {
    case a3 = "A3"
    case a4 = "A4"
    case a5 = "A5"
    /// JIS B4, 257 × 364 mm; not ISO B4.
    case b4 = "B4"
    /// JIS B5, 182 × 257 mm; not ISO B5.
    case b5 = "B5"

    /// Width and height of the upright sheet.
    public var upright: Size {
        switch self {
        case .a3: Size(width: .mm(297), height: .mm(420))
        case .a4: Size(width: .mm(210), height: .mm(297))
        case .a5: Size(width: .mm(148), height: .mm(210))
        case .b4: Size(width: .mm(257), height: .mm(364))
        case .b5: Size(width: .mm(182), height: .mm(257))
        }
    }

    /// The size as it lies.
    public func size(_ orientation: PaperOrientation) -> Size {
        switch orientation {
        case .portrait: upright
        case .landscape: Size(width: upright.height, height: upright.width)
        }
    }
}

/// Upright (縦) or lying (横).
public enum PaperOrientation: String, Hashable, Sendable {
    case portrait = "縦"
    case landscape = "横"
}

/// The boxes of a page (ISO 32000-1, 14.11.2), in page coordinates from the top left of the media box.
public struct PageBoxes: Hashable, Sendable {
    /// The whole sheet.
    public var media: Rect
    /// What the ink may reach beyond the trim.
    public var bleed: Rect
    /// The finished sheet.
    public var trim: Rect

    /// A page that is printed on its finished size: all boxes are one.
    public init(trimmedTo size: Size) {
        let all = Rect(origin: .zero, size: size)
        media = all
        bleed = all
        trim = all
    }

    /// A page with all its boxes.
    public init(media: Rect, bleed: Rect, trim: Rect) {
        self.media = media
        self.bleed = bleed
        self.trim = trim
    }

    /// Whether the trim lies inside the bleed, and the bleed inside the sheet.
    public var areNested: Bool { media.contains(bleed) && bleed.contains(trim) }
}
