public import HanmenCore

/// Pictures of public editions: what is masked is painted over in pixels, which become a new file; no byte of the old
/// one is kept.
public enum RedactedPicture {
    /// A picture with some regions covered, black or white with a black edge.
    public static func covering(
        _ regions: [PictureRegion], of image: ImageData, black isBlack: Bool = true
    ) throws(PictureError) -> ImageData {
        try PictureLimits.checkDecoded(image)
        var pixels = try PixelBuffer.decoded(image)
        let edge = max(1, min(pixels.width, pixels.height) / 400)
        for region in regions {
            let place = PixelRegion(
                region, width: pixels.width, height: pixels.height, orientation: image.orientation)
            pixels.cover(place, isBlack: isBlack, edge: edge)
        }
        var covered = try encoded(pixels, like: image)
        covered.orientation = image.orientation
        (covered.pixelWidth, covered.pixelHeight) = (image.pixelWidth, image.pixelHeight)
        return covered
    }

    /// What stands in the place of a whole picture: a bar of one shape, whatever is behind it.
    public static func bar(black isBlack: Bool = true) throws(PictureError) -> ImageData {
        var pixels = PixelBuffer(width: 960, height: 480)
        let whole = PixelRegion(
            PictureRegion(left: 0, top: 0, width: 1, height: 1), width: pixels.width, height: pixels.height,
            orientation: .upright)
        pixels.cover(whole, isBlack: isBlack, edge: 4)
        return try PictureFile.read(try PNGPixels.encode(pixels))
    }

    private static func encoded(
        _ pixels: PixelBuffer, like image: ImageData
    ) throws(PictureError) -> ImageData {
        switch image.format {
        case .png: return try PictureFile.read(try PNGPixels.encode(pixels))
        case .jpeg:
            let isGray = JPEGFrame(image.bytes)?.componentCount == 1
            return try PictureFile.read(try TurboJPEG.encode(pixels, gray: isGray))
        }
    }
}
