import CCairo

/// Writes pixels as PNG: eight bits, gray where nothing is coloured, quickly rather than as small as can be.
enum PNGEncoder {
    /// Encodes an RGB24 image surface.
    static func encode(_ surface: Surface) throws(RenderError) -> [UInt8] {
        cairo_surface_flush(surface.pointer)
        guard let data = cairo_image_surface_get_data(surface.pointer) else {
            throw .drawing(reason: "no pixels")
        }
        let pixels = PixelRows(
            start: data, width: Int(cairo_image_surface_get_width(surface.pointer)),
            height: Int(cairo_image_surface_get_height(surface.pointer)),
            stride: Int(cairo_image_surface_get_stride(surface.pointer)))
        return pixels.isGray
            ? try write(pixels.gray(), pixels, format: 0)
            : try write(pixels.rgb(), pixels, format: UInt32(PNG_FORMAT_FLAG_COLOR))
    }

    private static func write(_ samples: [UInt8], _ pixels: PixelRows, format: UInt32) throws(RenderError)
        -> [UInt8]
    {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        image.width = UInt32(pixels.width)
        image.height = UInt32(pixels.height)
        image.format = format
        image.flags = UInt32(PNG_IMAGE_FLAG_FAST)
        // The largest that deflate can make of it, with room for the chunks.
        var size = samples.count + samples.count / 500 + 2 * pixels.height + 4096
        var bytes = [UInt8](repeating: 0, count: size)
        guard png_image_write_to_memory(&image, &bytes, &size, 0, samples, 0, nil) != 0 else {
            throw .drawing(reason: "PNG cannot be written")
        }
        bytes.removeLast(bytes.count - size)
        return bytes
    }
}

/// Rows of Cairo's RGB24 pixels: 32 bits each, blue first in memory on a little-endian machine.
private struct PixelRows {
    let start: UnsafeMutablePointer<UInt8>
    let width: Int
    let height: Int
    let stride: Int

    private func row(_ y: Int) -> UnsafeMutablePointer<UInt8> { start + y * stride }

    var isGray: Bool {
        (0..<height).allSatisfy { y in
            let row = row(y)
            return (0..<width).allSatisfy { x in
                row[4 * x] == row[4 * x + 1] && row[4 * x] == row[4 * x + 2]
            }
        }
    }

    func gray() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height) { samples, count in
            for y in 0..<height {
                let row = row(y)
                for x in 0..<width { samples[y * width + x] = row[4 * x] }
            }
            count = width * height
        }
    }

    func rgb() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 3 * width * height) { samples, count in
            for y in 0..<height {
                let row = row(y)
                for x in 0..<width {
                    let sample = 3 * (y * width + x)
                    samples[sample] = row[4 * x + 2]
                    samples[sample + 1] = row[4 * x + 1]
                    samples[sample + 2] = row[4 * x]
                }
            }
            count = 3 * width * height
        }
    }
}
