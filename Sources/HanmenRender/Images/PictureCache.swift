import CCairo
import HanmenCore

/// The pictures of one document as Cairo surfaces; a picture that is drawn twice is embedded once.
final class PictureCache {
    /// A picture as it is decoded: what is drawn into two sizes may need pixels twice.
    private struct Key: Hashable {
        var image: ImageData
        var backdrop: Color?
        var size: Size?
    }

    private var pictures: [Key: Picture] = [:]
    /// Names by which Cairo knows a picture again that was let go and decoded anew.
    private var numbers: [Key: Int] = [:]
    private let decoding: PictureDecoding

    /// The bytes of pixels that are kept for the pages to come: letterheads, not photographs.
    private static let mostBytesKept = 64 << 20

    init(decoding: PictureDecoding) { self.decoding = decoding }

    func picture(for placed: PlacedImage) throws(RenderError) -> Picture {
        let key = key(of: placed)
        if let picture = pictures[key] { return picture }
        let picture = try Picture(placed, decoding: decoding)
        let number = numbers[key] ?? numbers.count
        numbers[key] = number
        try picture.surface.attach(Array("picture \(number)".utf8), as: CAIRO_MIME_TYPE_UNIQUE_ID)
        pictures[key] = picture
        return picture
    }

    /// Lets go of the page's pictures where they take much memory. Not before Cairo is done with the page: it would
    /// copy them.
    func endPage() {
        let held = pictures.values.reduce(0) { $0 + 4 * $1.width * $1.height }
        if held > Self.mostBytesKept { pictures = [:] }
    }

    private func key(of placed: PlacedImage) -> Key {
        switch (placed.image.format, decoding) {
        case (.png, _): Key(image: placed.image, backdrop: placed.backdrop)
        case (.jpeg, .passingJPEGThrough): Key(image: placed.image)
        case (.jpeg, .decodingAll): Key(image: placed.image, size: placed.rect.size)
        }
    }
}

/// What becomes of a picture's file.
enum PictureDecoding {
    /// A JPEG file goes into the output as it is. A stand-in of the picture's size is for outputs that keep the ratio
    /// of the sides of what is embedded; others do with one of a single pixel.
    case passingJPEGThrough(sized: Bool)
    /// Every picture becomes pixels, so many as the output has.
    case decodingAll(pixelsPerPoint: Double)
}
