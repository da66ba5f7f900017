import HanmenCore

/// Draws pages on a canvas: the same way on paper, in pixels and in curves.
struct Painter {
    private let canvas: Canvas
    private let fonts: [FontFace]
    private let faces: DrawingFaceCache
    private let pictures: PictureCache
    private let scaling: PictureScaling
    /// Who draws text on a surface that embeds its fonts.
    private let embedded: EmbeddedText?

    init(
        _ document: PagedDocument, on canvas: Canvas, faces: DrawingFaceCache, pictures: PictureCache,
        scaling: PictureScaling, embedding embedded: EmbeddedText? = nil
    ) {
        self.canvas = canvas
        fonts = document.fonts
        self.faces = faces
        self.pictures = pictures
        self.scaling = scaling
        self.embedded = embedded
    }

    /// Draws a page, each of its marked sequences as one flat leaf.
    func paint(_ page: Page) throws(RenderError) {
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
        if let embedded { return try embedded.draw(run, on: canvas) }
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
    /// Throws unless the clusters cover the whole text and all glyphs.
    fileprivate func checkCoverage() throws(RenderError) {
        let bytes = clusters.reduce(0) { $0 + $1.utf8Count }
        let count = clusters.reduce(0) { $0 + $1.glyphCount }
        guard bytes == text.utf8.count, count == glyphs.count else {
            throw .uncoveredText(text: text, span: span)
        }
    }
}
