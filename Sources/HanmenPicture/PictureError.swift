/// Why a file cannot be printed as a picture.
public enum PictureError: Error, Hashable, Sendable {
    /// The file holds nothing.
    case empty
    /// The file is no picture that we know.
    case unknownFormat
    /// The file is a picture, but not one that is taken.
    case otherFormat(PictureKind)
    /// The file ends before the picture does.
    case truncated(PictureKind)
    /// The file is not what its format asks for; the reason is for developers.
    case damaged(PictureKind, reason: String)
    /// The picture's colours are inks (CMYK, YCCK), not light.
    case inks
    /// A JPEG file of a coding that is not taken, by its name.
    case coding(String)
    /// The file is larger than is read.
    case tooManyBytes(limit: Int)
    /// The picture has more pixels than are held in memory at once, or is longer than can be drawn.
    case tooManyPixels(width: Int, height: Int)
}
