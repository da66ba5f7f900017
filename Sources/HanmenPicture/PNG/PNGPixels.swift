internal import CPNG

/// Decodes PNG files to pixels of eight bits a channel, red first, and makes new files of them, through libpng.
enum PNGPixels {
    static func decode(_ file: [UInt8]) throws(PictureError) -> PixelBuffer {
        var image = png_image()
        image.version = hanmen_png_version
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_memory(&image, file, file.count) != 0 else {
            throw .damaged(.png, reason: image.reason)
        }
        let (width, height) = (Int(image.width), Int(image.height))
        try PictureLimits.check(width: width, height: height)
        image.format = hanmen_png_rgba
        var pixels = PixelBuffer(width: width, height: height)
        guard png_image_finish_read(&image, nil, &pixels.bytes, 0, nil) != 0 else {
            throw .damaged(.png, reason: image.reason)
        }
        return pixels
    }

    static func encode(_ pixels: PixelBuffer) throws(PictureError) -> [UInt8] {
        var image = png_image()
        image.version = hanmen_png_version
        (image.width, image.height) = (UInt32(pixels.width), UInt32(pixels.height))
        image.format = hanmen_png_rgba
        defer { png_image_free(&image) }
        var size = 0
        guard png_image_write_to_memory(&image, nil, &size, 0, pixels.bytes, 0, nil) != 0 else {
            throw .damaged(.png, reason: image.reason)
        }
        var file = [UInt8](repeating: 0, count: size)
        guard png_image_write_to_memory(&image, &file, &size, 0, pixels.bytes, 0, nil) != 0 else {
            throw .damaged(.png, reason: image.reason)
        }
        return Array(file.prefix(size))
    }
}

extension png_image {
    /// What libpng has to say.
    fileprivate var reason: String {
        withUnsafeBytes(of: message) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
