/// An encoded picture and its size in pixels; the bytes are shared, not copied.
public struct ImageData: Hashable, Sendable {
    /// The file format.
    public enum Format: String, Hashable, Sendable {
        case png, jpeg
    }

    /// The file format of `bytes`.
    public var format: Format
    /// The file as read.
    public var bytes: [UInt8]
    /// Width in pixels, as stored.
    public var pixelWidth: Int
    /// Height in pixels, as stored.
    public var pixelHeight: Int

    /// An encoded picture.
    public init(format: Format, bytes: [UInt8], pixelWidth: Int, pixelHeight: Int) {
        self.format = format
        self.bytes = bytes
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
    }
}

/// A picture at its place.
public struct PlacedImage: Hashable, Sendable {
    /// The picture.
    public var image: ImageData
    /// The rectangle it fills.
    public var rect: Rect

    /// A picture in a rectangle.
    public init(image: ImageData, rect: Rect) {
        self.image = image
        self.rect = rect
    }
}
