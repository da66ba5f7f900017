import CCairo
public import HanmenCore

/// Draws pages as SVG, glyphs as curves.
public final class SVGRenderer {
    private let faces: DrawingFaceCache

    /// A renderer with faces of its own, or those that another renderer of the same worker uses.
    public init(faces: DrawingFaceCache = DrawingFaceCache()) { self.faces = faces }

    /// Draws the page at an index.
    ///
    /// - Throws: ``RenderError`` where something cannot be drawn.
    public func render(_ document: PagedDocument, page index: Int) throws(RenderError) -> [UInt8] {
        let sink = ByteSink()
        try draw(document, page: document.pages[index], into: sink)
        var identifiers = SVGIdentifiers()
        return identifiers.renumber(sink.bytes)
    }

    private func draw(_ document: PagedDocument, page: Page, into sink: ByteSink) throws(RenderError) {
        let size = page.boxes.media.size
        let surface = try Surface(
            adopting: cairo_svg_surface_create_for_stream(
                ByteSink.write, sink.closure, size.width.points, size.height.points), writingTo: sink)
        let canvas = try Canvas(on: surface)
        let painter = Painter(
            document, on: canvas, faces: faces,
            pictures: PictureCache(decoding: .passingJPEGThrough(sized: true)),
            scaling: .byViewer)
        try painter.paint(page)
        canvas.showPage()
        try canvas.check()
        try surface.finish()
    }
}

@available(*, unavailable)
extension SVGRenderer: Sendable {}
