import CCairo
public import HanmenCore
public import HanmenFont

/// Draws a document as PDF.
///
/// The result is what Cairo writes of all that is not text: `HanmenFinish` makes it a file that can be looked at and
/// read, with its text and fonts, structure tree, metadata and output intent.
public final class PDFRenderer {
    private let faces: DrawingFaceCache

    /// A renderer with faces of its own, or those that another renderer of the same worker uses.
    public init(faces: DrawingFaceCache = DrawingFaceCache()) { self.faces = faces }

    /// Draws all pages; the same document gives the same bytes.
    ///
    /// - Throws: ``RenderError`` where a font, a glyph or a picture cannot be drawn.
    public func render(_ document: PagedDocument) throws(RenderError) -> DrawnDocument {
        let sink = ByteSink()
        let text = FileText(document.fonts, faces: faces)
        try draw(document, into: sink, text)
        return DrawnDocument(file: sink.bytes, faces: text.writtenFaces)
    }

    private func draw(
        _ document: PagedDocument, into sink: ByteSink, _ text: FileText
    ) throws(RenderError) {
        let surface = try Surface(
            adopting: cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1), writingTo: sink
        )
        cairo_pdf_surface_set_metadata(
            surface.pointer, CAIRO_PDF_METADATA_CREATE_DATE,
            CalendarTime(secondsSince1970: document.metadata.created).iso8601)
        let canvas = try Canvas(on: surface)
        let pictures = PictureCache(decoding: .passingJPEGThrough(sized: false))
        let painter = Painter(
            document, on: canvas, faces: faces, pictures: pictures, scaling: .asStored, text: text)
        for page in document.pages + document.appearancePages {
            let size = page.boxes.media.size
            cairo_pdf_surface_set_size(surface.pointer, size.width.points, size.height.points)
            try painter.paint(page)
            canvas.showPage()
            pictures.endPage()
            try canvas.check()
        }
        try surface.finish()
    }
}

@available(*, unavailable)
extension PDFRenderer: Sendable {}
