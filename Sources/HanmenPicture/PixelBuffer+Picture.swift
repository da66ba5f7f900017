import HanmenCore

extension PixelBuffer {
    /// The pixels of a picture as it is stored: red first in a PNG picture, blue first and opaque in a JPEG one.
    static func decoded(_ image: ImageData) throws(PictureError) -> PixelBuffer {
        switch image.format {
        case .png: return try PNGPixels.decode(image.bytes)
        case .jpeg:
            guard let frame = JPEGFrame(image.bytes) else { throw .damaged(.jpeg, reason: "frame header") }
            var pixels = PixelBuffer(width: frame.width, height: frame.height)
            try TurboJPEG().decode(
                image.bytes, width: frame.width, height: frame.height, into: &pixels.bytes,
                bytesPerRow: 4 * frame.width)
            return pixels
        }
    }
}
