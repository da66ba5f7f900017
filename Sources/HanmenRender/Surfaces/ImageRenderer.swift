import CCairo
public import HanmenCore

/// Draws pages as PNG, on white paper.
///
/// Pages without colour become eight-bit gray.
public final class ImageRenderer {
    private let faces: DrawingFaceCache

    /// A renderer with faces of its own, or those that another renderer of the same worker uses.
    public init(faces: DrawingFaceCache = DrawingFaceCache()) { self.faces = faces }

    /// Draws the page at an index of the document's pages, at so many pixels an inch.
    ///
    /// - Throws: ``RenderError`` where something cannot be drawn, or where the page has too many pixels.
    public func render(_ document: PagedDocument, page index: Int, dotsPerInch: Double) throws(RenderError)
        -> [UInt8]
    {
        let page = document.pages[index]
        let scale = dotsPerInch / 72
        let (width, height) = try pixels(of: page.boxes.media.size, scale: scale)
        let surface = try Surface(
            adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
        let canvas = try Canvas(on: surface)
        canvas.paint(.white)
        canvas.scale(by: scale)
        let painter = Painter(
            document, on: canvas, faces: faces,
            pictures: PictureCache(decoding: .decodingAll(pixelsPerPoint: scale)),
            scaling: .toPixels)
        try painter.paint(page)
        try canvas.check()
        return try PNGEncoder.encode(surface)
    }

    private func pixels(of size: Size, scale: Double) throws(RenderError) -> (width: Int, height: Int) {
        guard scale > 0, scale <= 100 else { throw .tooManyPixels(width: 0, height: 0) }
        let width = Int((size.width.points * scale).rounded())
        let height = Int((size.height.points * scale).rounded())
        try checkPixels(width: width, height: height)
        return (width, height)
    }
}

@available(*, unavailable)
extension ImageRenderer: Sendable {}
