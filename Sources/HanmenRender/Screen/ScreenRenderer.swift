public import HanmenCore

/// Draws pages as SVG for windows that show them at once: a browser takes in one path a run of text much faster than
/// the many small pieces of ``SVGRenderer``.
///
/// What is seen is the same; coordinates are whole hundredths of a point.
public final class ScreenRenderer {
    private let faces: DrawingFaceCache
    private var glyphs: [GlyphKey: WrittenGlyph] = [:]
    private var pictures: [PlacedImage: [UInt8]] = [:]

    private struct GlyphKey: Hashable {
        var font: FontFace
        var glyph: UInt32
        var size: Length
    }

    /// The most glyphs and pictures that are kept.
    private static let mostGlyphs = 20_000
    private static let mostPictures = 40
    /// Pictures are shown at so many pixels an inch.
    private static let dotsPerInch = 144.0

    /// A renderer with faces of its own, or those that another renderer of the same worker uses.
    public init(faces: DrawingFaceCache = DrawingFaceCache()) { self.faces = faces }

    /// Draws the page at an index.
    ///
    /// - Throws: ``RenderError`` where something cannot be drawn.
    public func render(_ document: PagedDocument, page index: Int) throws(RenderError) -> [UInt8] {
        let page = document.pages[index]
        var sheet = ScreenSheet(page.boxes.media.size)
        for step in page.sequences.flatMap(\.steps) {
            switch step {
            case .glyphs(let run), .outlines(let run): try draw(run, of: document, on: &sheet)
            case .rule(let rule): sheet.draw(rule)
            case .box(let box): sheet.draw(box)
            case .drawing(let drawing, let origin): sheet.draw(drawing, at: origin)
            case .image(let image): sheet.draw(try pixels(of: image), in: image.rect)
            }
        }
        return sheet.bytes
    }

    private func draw(
        _ run: GlyphRun, of document: PagedDocument, on sheet: inout ScreenSheet
    ) throws(RenderError) {
        guard document.fonts.indices.contains(run.font.index) else {
            throw .unknownFont(run.font, span: run.span)
        }
        let font = document.fonts[run.font.index]
        let face = try faces.face(for: font)
        var written: [(WrittenGlyph, Point)] = []
        written.reserveCapacity(run.glyphs.count)
        for glyph in run.glyphs {
            written.append((self.glyph(glyph.id, font: font, face: face, size: run.size), glyph.offset))
        }
        sheet.draw(written, at: run.origin, isRotated: run.isRotated, color: run.color)
    }

    private func glyph(_ id: UInt32, font: FontFace, face: DrawingFace, size: Length) -> WrittenGlyph {
        let key = GlyphKey(font: font, glyph: id, size: size)
        if let known = glyphs[key] { return known }
        let scale = size.points * ScreenSheet.unitsPerPoint / Double(face.unitsPerEm)
        let glyph = WrittenGlyph(face.contours(of: id), scale: scale)
        if glyphs.count >= Self.mostGlyphs { glyphs = [:] }
        glyphs[key] = glyph
        return glyph
    }

    /// A picture as PNG, as it is to be shown.
    private func pixels(of image: PlacedImage) throws(RenderError) -> [UInt8] {
        var alone = image
        alone.rect = Rect(origin: .zero, size: image.rect.size)
        alone.span = nil
        if let known = pictures[alone] { return known }
        let boxes = PageBoxes(trimmedTo: alone.rect.size)
        let page = Page(
            boxes: boxes, frame: Frame(size: alone.rect.size, items: [.image(alone)]), label: "")
        let document = PagedDocument(
            pages: [page], fonts: [], structure: StructureNode(.document), outline: [],
            metadata: DocumentMetadata(title: ""))
        let bytes = try ImageRenderer(faces: faces).render(
            document, page: 0, dotsPerInch: Self.dotsPerInch)
        if pictures.count >= Self.mostPictures { pictures = [:] }
        pictures[alone] = bytes
        return bytes
    }
}

@available(*, unavailable)
extension ScreenRenderer: Sendable {}
