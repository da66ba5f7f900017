import HanmenCore
import HanmenFont

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

    /// Draws a page. On a surface that becomes a file, sequences that are nothing but text are left to finishing, and the
    /// others are marked.
    func paint(_ page: Page) throws(RenderError) {
        let sequences = page.sequences
        guard let text else {
            for sequence in sequences {
                for step in sequence.steps { try paint(step) }
            }
            return
        }
        for (number, sequence) in sequences.enumerated() { try paint(sequence, number, without: text) }
        canvas.draw(DrawnMark(.sequence, sequences.count))
    }

    private func paint(_ sequence: MarkedSequence, _ number: Int, without text: FileText) throws(RenderError)
    {
        var isWritten: [Bool] = []
        for step in sequence.steps {
            guard case .glyphs(let run) = step else {
                isWritten.append(false)
                continue
            }
            try check(run)
            isWritten.append(try text.isWritten(run))
        }
        guard isWritten.contains(false) else { return }
        canvas.draw(DrawnMark(.sequence, number))
        for (number, step) in sequence.steps.enumerated() {
            switch step {
            case .glyphs(let run) where isWritten[number]:
                if !run.glyphs.isEmpty { canvas.draw(DrawnMark(.text, number)) }
            case .glyphs(let run): try text.draw(run, on: canvas)
            default: try paint(step)
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

    private func check(_ run: GlyphRun) throws(RenderError) {
        try run.checkCoverage()
        guard fonts.indices.contains(run.font.index) else {
            throw .unknownFont(run.font, span: run.span)
        }
    }

    private func paint(_ run: GlyphRun) throws(RenderError) {
        try check(run)
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
