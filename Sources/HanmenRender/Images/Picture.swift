import CCairo
import HanmenCore
import HanmenPicture

/// A picture that Cairo can draw.
struct Picture {
    /// The picture as stored, or a stand-in that carries a JPEG file.
    let surface: Surface
    /// The surface's width in pixels.
    let width: Int
    /// The surface's height in pixels.
    let height: Int
    /// How it is turned to be shown.
    let orientation: ImageOrientation

    /// The most pixels that are decoded: 64 million, 256 MB.
    static let maximumPixels = 1 << 26

    init(_ placed: PlacedImage, decoding: PictureDecoding) throws(RenderError) {
        let image = placed.image
        orientation = image.orientation
        switch image.format {
        case .png: surface = try Self.png(placed)
        case .jpeg:
            let frame = try Self.frame(of: placed)
            switch decoding {
            case .passingJPEGThrough(let sized):
                let (width, height) = sized ? (frame.width, frame.height) : (1, 1)
                surface = try Self.passedThrough(image, width: width, height: height)
            case .decodingAll(let pixelsPerPoint):
                surface = try Self.jpeg(placed, frame, at: pixelsPerPoint)
            }
        }
        width = Int(cairo_image_surface_get_width(surface.pointer))
        height = Int(cairo_image_surface_get_height(surface.pointer))
    }

    // MARK: PNG

    private static func png(_ placed: PlacedImage) throws(RenderError) -> Surface {
        let image = placed.image
        try checkPixels(width: image.pixelWidth, height: image.pixelHeight)
        let reader = ByteReader(image.bytes)
        let pointer = withExtendedLifetime(reader) {
            cairo_image_surface_create_from_png_stream(ByteReader.read, reader.closure)
        }
        let surface: Surface
        do {
            surface = try Surface(adopting: pointer)
        } catch {
            throw .unreadableImage(reason: "PNG", span: placed.span)
        }
        if let backdrop = placed.backdrop, cairo_surface_get_content(surface.pointer) != CAIRO_CONTENT_COLOR {
            let canvas = try Canvas(on: surface)
            canvas.paintUnder(backdrop)
            try canvas.check()
        }
        return surface
    }

    // MARK: JPEG

    private static func frame(of placed: PlacedImage) throws(RenderError) -> JPEGFrame {
        guard let frame = JPEGFrame(placed.image.bytes) else {
            throw .unreadableImage(reason: "JPEG", span: placed.span)
        }
        guard frame.componentCount < 4 else {
            throw .unreadableImage(reason: "CMYK JPEG", span: placed.span)
        }
        return frame
    }

    /// A surface whose pixels do not matter stands for the file.
    private static func passedThrough(
        _ image: ImageData, width: Int, height: Int
    ) throws(RenderError) -> Surface {
        let surface = try Surface(
            adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
        try surface.attach(image.bytes, as: CAIRO_MIME_TYPE_JPEG)
        return surface
    }

    /// Pixels, no more than the printed size can show.
    private static func jpeg(
        _ placed: PlacedImage, _ frame: JPEGFrame, at pixelsPerPoint: Double
    ) throws(RenderError) -> Surface {
        let size = placed.storedSize
        let (width, height) = JPEGPixels.size(
            of: frame, covering: Int((size.width.points * pixelsPerPoint).rounded(.up)),
            Int((size.height.points * pixelsPerPoint).rounded(.up)))
        try checkPixels(width: width, height: height)
        let surface = try Surface(
            adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
        cairo_surface_flush(surface.pointer)
        guard let pixels = cairo_image_surface_get_data(surface.pointer) else {
            throw .drawing(reason: "no pixels")
        }
        do throws(PictureError) {
            try JPEGPixels.decode(
                placed.image.bytes, width: width, height: height, into: pixels,
                bytesPerRow: Int(cairo_image_surface_get_stride(surface.pointer)))
        } catch {
            throw .unreadableImage(reason: "JPEG", span: placed.span)
        }
        cairo_surface_mark_dirty(surface.pointer)
        return surface
    }
}

extension PlacedImage {
    /// The size of the rectangle as the stored picture lies in it.
    fileprivate var storedSize: Size {
        image.orientation.exchangesSides
            ? Size(width: rect.size.height, height: rect.size.width) : rect.size
    }
}

/// Refuses a number of pixels that would not be held in memory.
func checkPixels(width: Int, height: Int) throws(RenderError) {
    guard width > 0, height > 0, width <= 32_767, height <= 32_767, width * height <= Picture.maximumPixels
    else { throw .tooManyPixels(width: width, height: height) }
}

/// Hands bytes to Cairo, piece by piece.
private final class ByteReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let read: cairo_read_func_t = { closure, target, count in
        guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
        let reader = Unmanaged<ByteReader>.fromOpaque(closure).takeUnretainedValue()
        return reader.fill(UnsafeMutableBufferPointer(start: target, count: Int(count)))
    }

    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private func fill(_ target: UnsafeMutableBufferPointer<UInt8>) -> cairo_status_t {
        guard offset + target.count <= bytes.count else { return CAIRO_STATUS_READ_ERROR }
        _ = target.update(fromContentsOf: bytes[offset..<offset + target.count])
        offset += target.count
        return CAIRO_STATUS_SUCCESS
    }
}
