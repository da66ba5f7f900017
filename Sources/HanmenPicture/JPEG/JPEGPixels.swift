/// Decodes JPEG pictures to pixels, no more of them than are needed.
public enum JPEGPixels {
    /// The size to decode a stored picture at, so that it has at least so many pixels: eighths of its own size.
    public static func size(
        of frame: JPEGFrame, covering width: Int, _ height: Int
    ) -> (width: Int, height: Int) {
        let eighths = (1...8).first { eighths in
            scaled(frame.width, eighths) >= width && scaled(frame.height, eighths) >= height
        }
        return (scaled(frame.width, eighths ?? 8), scaled(frame.height, eighths ?? 8))
    }

    private static func scaled(_ pixels: Int, _ eighths: Int) -> Int { (pixels * eighths + 7) / 8 }

    /// Decodes a file at a size that ``size(of:covering:_:)`` gave, to four bytes a pixel, blue first.
    public static func decode(
        _ file: [UInt8], width: Int, height: Int, into pixels: UnsafeMutablePointer<UInt8>, bytesPerRow: Int
    ) throws(PictureError) {
        try TurboJPEG().decode(file, width: width, height: height, into: pixels, bytesPerRow: bytesPerRow)
    }
}
