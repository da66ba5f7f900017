public import HanmenCore

/// What is seen where a file is signed: a decoration, never a proof.
public enum SignatureAppearance: Hashable, Sendable {
    /// Nothing: the page stays as it is.
    case invisible
    /// Shapes, scaled down into the field's rectangle where they are larger, and centred in it.
    case drawing(VectorDrawing)
    /// A picture in sRGB with a byte of opacity a pixel, of a size on paper.
    case picture(SealPicture)
}

/// A seal as a picture, its paper made transparent.
public struct SealPicture: Hashable, Sendable {
    /// How large it is on paper.
    public var size: Size
    /// The width in pixels.
    public var pixelWidth: Int
    /// The height in pixels.
    public var pixelHeight: Int
    /// Red, green and blue of each pixel, row by row.
    public var colors: [UInt8]
    /// The opacity of each pixel.
    public var opacity: [UInt8]

    /// A picture from its pixels.
    public init(size: Size, pixelWidth: Int, pixelHeight: Int, colors: [UInt8], opacity: [UInt8]) {
        self.size = size
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
        self.colors = colors
        self.opacity = opacity
    }
}
