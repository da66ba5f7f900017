import HanmenCore

/// What a picture may be at most; larger ones are refused from their header, before anything is decoded.
public enum PictureLimits {
    /// Bytes of a file: 40 MB.
    public static let fileSize = 40 << 20
    /// Pixels: 60 million, 240 MB when decoded.
    public static let pixels = 60_000_000
    /// Pixels of a side: what Cairo can draw.
    public static let side = 32_767

    /// Refuses a picture whose pixels would not be held in memory.
    static func checkDecoded(_ image: ImageData) throws(PictureError) {
        try check(width: image.pixelWidth, height: image.pixelHeight)
    }

    static func check(width: Int, height: Int) throws(PictureError) {
        guard width <= side, height <= side, width * height <= pixels else {
            throw .tooManyPixels(width: width, height: height)
        }
    }
}
