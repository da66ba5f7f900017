import CCairo
import HanmenCore

/// The pictures of one document as Cairo surfaces; a picture that is drawn twice is embedded once.
final class PictureCache {
    private var pictures: [ImageData: Picture] = [:]
    private let decoding: PictureDecoding

    init(decoding: PictureDecoding) { self.decoding = decoding }

    func picture(for image: ImageData) throws(RenderError) -> Picture {
        if let picture = pictures[image] { return picture }
        let picture = try Picture(image, decoding: decoding)
        pictures[image] = picture
        return picture
    }
}

/// What becomes of a picture's file.
enum PictureDecoding {
    /// A JPEG file goes into the output as it is.
    case passingJPEGThrough
    /// Every picture becomes pixels.
    case decodingAll
}
