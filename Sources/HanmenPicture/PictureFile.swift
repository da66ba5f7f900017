public import HanmenCore

/// Makes a safe picture of a file's bytes, or says precisely what is wrong with them.
///
/// What comes back is whole, small enough to be drawn, and holds the coded picture and nothing else: no place where
/// it was taken, no camera, no comments, no smaller copies. The coded picture itself is not changed.
public enum PictureFile {
    /// The picture in a file.
    public static func read(_ bytes: [UInt8]) throws(PictureError) -> ImageData {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= PictureLimits.fileSize else {
            throw .tooManyBytes(limit: PictureLimits.fileSize)
        }
        switch PictureKind(bytes) {
        case .png: return try PNGFile(bytes).image
        case .jpeg: return try JPEGFile(bytes).checkedImage()
        case let kind?: throw .otherFormat(kind)
        case nil: throw .unknownFormat
        }
    }
}
