import HanmenCore

/// Draws pages on a canvas: the same way on paper, in pixels and in curves.
struct Painter {
    private let canvas: Canvas
    private let fonts: [FontFace]
    private let faces: DrawingFaceCache
    private let pictures: PictureCache
    private let scaling: PictureScaling
    /// Who draws text on a surface that becomes a file.
    private let text: FileText?

    init(
        _ document: PagedDocument, on canvas: Canvas, faces: DrawingFaceCache, pictures: PictureCache,
        scaling: PictureScaling, text: FileText? = nil
    ) {
        self.canvas = canvas
        fonts = document.fonts
        self.faces = faces
        self.pictures = pictures
        self.scaling = scaling
        self.text = text
    }

    /// Draws a page, each of its marked sequences as one flat leaf.
    func paint(_ page: Page) throws(RenderError) {
        text?.startPage()
        for sequence in page.sequences {
            try canvas.tagged(sequence.mark.tag) { () throws(RenderError) in
                for step in sequence.steps { try paint(step) }
            }
        }
    }

    private func paint(_ step: DrawingStep) throws(RenderError) {
        switch step {
        case .glyphs(let run): try paint(run)
        case .outlines(let run): try canvas.fillOutlines(of: run, with: try face(of: run))
        case .rule(let rule): canvas.draw(rule)
        case .box(let box): canvas.draw(box)
        case .image(let image): try paint(image)
        case .drawing(let drawing, let origin): canvas.draw(drawing, at: origin)
        }
    }

    private func paint(_ run: GlyphRun) throws(RenderError) {
        try run.checkCoverage()
        guard fonts.indices.contains(run.font.index) else {
            throw .unknownFont(run.font, span: run.span)
        }
        if let text { return try text.draw(run, on: canvas) }
        let face = try face(of: run)
        try face.check(run)
        canvas.draw(run, with: face)
    }

    private func face(of run: GlyphRun) throws(RenderError) -> DrawingFace {
        guard fonts.indices.contains(run.font.index) else {
            throw .unknownFont(run.font, span: run.span)
        }
        return try faces.face(for: fonts[run.font.index])
    }

    private func paint(_ image: PlacedImage) throws(RenderError) {
        canvas.draw(try pictures.picture(for: image), in: image.rect, scaling: scaling)
    }
}

extension Mark {
    fileprivate var tag: LeafTag {
        leaf == nil ? .artifact : .content
    }
}

extension GlyphRun {
    /// Throws unless the clusters cover the whole text and all glyphs, no character in two parts.
    fileprivate func checkCoverage() throws(RenderError) {
        var run = self
        let isCovered = run.text.withUTF8 { bytes in
            var (byte, glyph) = (0, 0)
            for cluster in clusters {
                guard cluster.utf8Count >= 0, cluster.glyphCount >= 0, byte <= bytes.count else {
                    return false
                }
                if byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { return false }
                byte += cluster.utf8Count
                glyph += cluster.glyphCount
            }
            return byte == bytes.count && glyph == glyphs.count
        }
        guard isCovered else { throw .uncoveredText(text: text, span: span) }
    }
}
