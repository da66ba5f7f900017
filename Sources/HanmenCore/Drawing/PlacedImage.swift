/// An encoded picture and its size in pixels; the bytes are shared, not copied.
///
/// `HanmenPicture` makes them of files: what stands here is whole, and holds nothing but the picture.
public struct ImageData: Hashable, Sendable {
    /// The file format.
    public enum Format: String, Hashable, Sendable {
        case png, jpeg
    }

    /// The file format of `bytes`.
    public var format: Format
    /// The picture as a file.
    public var bytes: [UInt8]
    /// Width in pixels, as shown.
    public var pixelWidth: Int
    /// Height in pixels, as shown.
    public var pixelHeight: Int
    /// How the stored picture is turned to be shown.
    public var orientation: ImageOrientation
    /// How many pixels stand on a metre of what it shows in its true size; nil where that is not known, or no matter.
    public var pixelsPerMetre: Double?

    /// An encoded picture; the size is that of the picture as shown.
    public init(
        format: Format, bytes: [UInt8], pixelWidth: Int, pixelHeight: Int,
        orientation: ImageOrientation = .upright
    ) {
        self.format = format
        self.bytes = bytes
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
        self.orientation = orientation
    }
}

/// A picture at its place.
public struct PlacedImage: Hashable, Sendable {
    /// The picture.
    public var image: ImageData
    /// The rectangle it fills.
    public var rect: Rect
    /// The colour that shows through where the picture is see-through, so that it is drawn opaque; with nil what
    /// lies under it shows through, as under a seal.
    public var backdrop: Color?
    /// Where it was written, so that a complaint can name the place.
    public var span: SourceSpan?

    /// A picture in a rectangle.
    public init(image: ImageData, rect: Rect, backdrop: Color? = nil, span: SourceSpan? = nil) {
        self.image = image
        self.rect = rect
        self.backdrop = backdrop
        self.span = span
    }
}
