import CCairo
import HanmenCore

/// A picture that Cairo can draw.
struct Picture {
    /// The picture, or a stand-in of one pixel that carries a JPEG file.
    let surface: Surface
    /// The surface's width in pixels.
    let width: Int
    /// The surface's height in pixels.
    let height: Int

    /// The most pixels that are decoded: 64 million, 256 MB.
    static let maximumPixels = 1 << 26

    init(_ image: ImageData, decoding: PictureDecoding) throws(RenderError) {
        switch (image.format, decoding) {
        case (.png, _):
            try self.init(png: image)
        case (.jpeg, .passingJPEGThrough):
            try self.init(jpeg: image)
        case (.jpeg, .decodingAll):
            try self.init(placeholderFor: image)
        }
    }

    private init(png image: ImageData) throws(RenderError) {
        try checkPixels(width: image.pixelWidth, height: image.pixelHeight)
        let reader = ByteReader(image.bytes)
        let pointer = withExtendedLifetime(reader) {
            cairo_image_surface_create_from_png_stream(ByteReader.read, reader.closure)
        }
        do {
            surface = try Surface(adopting: pointer)
        } catch {
            throw .unreadableImage(reason: "PNG")
        }
        width = Int(cairo_image_surface_get_width(surface.pointer))
        height = Int(cairo_image_surface_get_height(surface.pointer))
    }

    /// A surface of one pixel stands for the file, so that no memory is spent on pixels nobody reads.
    private init(jpeg image: ImageData) throws(RenderError) {
        guard let header = JPEGHeader(image.bytes) else { throw .unreadableImage(reason: "JPEG") }
        guard header.componentCount < 4 else { throw .unreadableImage(reason: "CMYK JPEG") }
        surface = try Surface(adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1))
        (width, height) = (1, 1)
        try attach(image.bytes, as: CAIRO_MIME_TYPE_JPEG)
    }

    private func attach(_ bytes: [UInt8], as type: String) throws(RenderError) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        let status = cairo_surface_set_mime_data(
            surface.pointer, type, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
        if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
        try checkCairo(status)
    }

    /// A light gray area: Cairo has no JPEG decoder for pixel surfaces.
    private init(placeholderFor image: ImageData) throws(RenderError) {
        surface = try Surface(adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1))
        (width, height) = (1, 1)
        try Canvas(on: surface).paint(.gray(0xD9))
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
