import CCairo
import HanmenCore
import HanmenFont

/// The few verbs that pages are drawn with, over a Cairo context; lengths are points, right and down.
final class Canvas {
    private let context: OpaquePointer
    private let surface: Surface

    /// A canvas on a surface.
    init(on surface: Surface) throws(RenderError) {
        guard let context = cairo_create(surface.pointer) else { throw .drawing(reason: "no context") }
        self.context = context
        self.surface = surface
        try check()
        setFontOptions()
    }

    deinit { cairo_destroy(context) }

    /// Throws what went wrong since the canvas was made; Cairo's errors are sticky.
    func check() throws(RenderError) {
        try checkCairo(cairo_status(context))
        try surface.check()
    }

    /// Ends the page.
    func showPage() { cairo_show_page(context) }

    /// Scales all that is drawn from here on.
    func scale(by factor: Double) { cairo_scale(context, factor, factor) }

    /// Draws with what is set inside undone afterwards.
    private func saved<Failure: Error>(_ draw: () throws(Failure) -> Void) throws(Failure) {
        cairo_save(context)
        defer { cairo_restore(context) }
        try draw()
    }

    /// Outlines as designed: no hints, metrics unrounded, the same on every surface.
    private func setFontOptions() {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    private func setColor(_ color: Color) {
        switch color {
        case .gray(let level):
            let level = Double(level) / 255
            cairo_set_source_rgb(context, level, level, level)
        case .rgb(let red, let green, let blue):
            cairo_set_source_rgb(context, Double(red) / 255, Double(green) / 255, Double(blue) / 255)
        case .ink(let ink):
            let (red, green, blue) = ink.screen
            setColor(.rgb(red: red, green: green, blue: blue))
        }
    }
}

// MARK: - Marks

extension Canvas {
    /// Draws a mark for finishing, in whatever colour is set.
    func draw(_ mark: DrawnMark) {
        cairo_rectangle(context, mark.x, mark.y, mark.kind.side, mark.kind.side)
        cairo_fill(context)
    }
}

// MARK: - Shapes

extension Canvas {
    /// Fills the whole surface.
    func paint(_ color: Color) {
        setColor(color)
        cairo_paint(context)
    }

    /// Fills the whole surface where it is see-through, under what is drawn there.
    func paintUnder(_ color: Color) {
        saved {
            cairo_set_operator(context, CAIRO_OPERATOR_DEST_OVER)
            paint(color)
        }
    }

    /// Draws a rule.
    func draw(_ rule: Rule) {
        setColor(rule.color)
        cairo_set_line_width(context, rule.thickness.points)
        cairo_set_line_cap(context, rule.cap)
        setDashes(rule.style, thickness: rule.thickness.points)
        cairo_move_to(context, rule.from.x.points, rule.from.y.points)
        cairo_line_to(context, rule.to.x.points, rule.to.y.points)
        cairo_stroke(context)
    }

    /// Draws a box, its fill under its outline.
    func draw(_ box: Box) {
        if let fill = box.fill {
            setColor(fill)
            trace(box)
            cairo_fill(context)
        }
        if let stroke = box.stroke {
            setColor(stroke.color)
            cairo_set_line_width(context, stroke.thickness.points)
            cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
            cairo_set_line_cap(context, stroke.style.cap)
            setDashes(stroke.style, thickness: stroke.thickness.points)
            trace(box)
            cairo_stroke(context)
        }
    }

    /// Fills the shapes of a drawing, the first lowest.
    func draw(_ drawing: VectorDrawing, at origin: Point) {
        saved {
            cairo_translate(context, origin.x.points, origin.y.points)
            for shape in drawing.shapes {
                setColor(shape.fill)
                cairo_set_fill_rule(
                    context, shape.isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
                cairo_new_path(context)
                for step in shape.steps { trace(step) }
                cairo_fill(context)
            }
        }
    }

    private func trace(_ step: VectorDrawing.Step) {
        switch step {
        case .move(let point): cairo_move_to(context, point.x.points, point.y.points)
        case .line(let point): cairo_line_to(context, point.x.points, point.y.points)
        case .curve(let first, let second, let end):
            cairo_curve_to(
                context, first.x.points, first.y.points, second.x.points, second.y.points, end.x.points,
                end.y.points)
        case .close: cairo_close_path(context)
        }
    }

    /// The path of a box.
    private func trace(_ box: Box) {
        let (origin, size) = (box.rect.origin, box.rect.size)
        switch box.shape {
        case .rectangle:
            cairo_rectangle(
                context, origin.x.points, origin.y.points, size.width.points, size.height.points)
        case .ellipse:
            saved {
                cairo_translate(
                    context, (origin.x + size.width / 2).points, (origin.y + size.height / 2).points)
                cairo_scale(context, size.width.points / 2, size.height.points / 2)
                cairo_new_path(context)
                cairo_arc(context, 0, 0, 1, 0, 2 * Double.pi)
                cairo_close_path(context)
            }
        }
    }

    /// Dashes of four thicknesses with gaps of three, but never finer than 2 pt and 1.5 pt; dots are dashes of no length.
    private func setDashes(_ style: RuleStyle, thickness: Double) {
        switch style {
        case .solid:
            cairo_set_dash(context, nil, 0, 0)
        case .dashed:
            let pattern = [max(2, 4 * thickness), max(1.5, 3 * thickness)]
            cairo_set_dash(context, pattern, Int32(pattern.count), 0)
        case .dotted(let pitch):
            cairo_set_dash(context, [0, pitch.points], 2, 0)
        }
    }
}

// MARK: - Pictures

extension Canvas {
    /// Draws a picture into a rectangle, turned as it is to be shown.
    ///
    /// A filled rectangle, not `cairo_paint`: painting the whole surface makes Cairo 1.16 forget the tag that was
    /// just begun.
    func draw(_ picture: Picture, in rect: Rect, scaling: PictureScaling) {
        saved {
            cairo_translate(context, rect.minX.points, rect.minY.points)
            var matrix = picture.matrix(filling: rect.size)
            cairo_transform(context, &matrix)
            cairo_set_source_surface(context, picture.surface.pointer, 0, 0)
            cairo_pattern_set_filter(cairo_get_source(context), scaling.filter)
            cairo_pattern_set_extend(cairo_get_source(context), scaling.extend)
            cairo_rectangle(context, 0, 0, Double(picture.width), Double(picture.height))
            cairo_fill(context)
        }
    }
}

extension Picture {
    /// From pixels as stored to a size as shown.
    fileprivate func matrix(filling size: Size) -> cairo_matrix_t {
        let (right, down) = (size.width.points, size.height.points)
        let alongX = orientation.runsLeft ? -right : right
        let alongY = orientation.runsUp ? -down : down
        let origin = (x: orientation.runsLeft ? right : 0, y: orientation.runsUp ? down : 0)
        let (width, height) = (Double(width), Double(height))
        return orientation.exchangesSides
            ? cairo_matrix_t(
                xx: 0, yx: alongY / width, xy: alongX / height, yy: 0, x0: origin.x, y0: origin.y)
            : cairo_matrix_t(
                xx: alongX / width, yx: 0, xy: 0, yy: alongY / height, x0: origin.x, y0: origin.y)
    }
}

/// Who scales a picture to its rectangle, and how.
enum PictureScaling {
    /// The reader of a PDF file, as it likes: PDF/A forbids the `Interpolate` that any other filter asks for
    /// (ISO 19005-2, 6.2.8).
    case asStored
    /// A viewer, smoothly.
    case byViewer
    /// We, smoothly, up to crisp edges.
    case toPixels

    fileprivate var filter: cairo_filter_t {
        switch self {
        case .asStored: CAIRO_FILTER_NEAREST
        case .byViewer, .toPixels: CAIRO_FILTER_GOOD
        }
    }

    fileprivate var extend: cairo_extend_t {
        switch self {
        case .asStored, .byViewer: CAIRO_EXTEND_NONE
        case .toPixels: CAIRO_EXTEND_PAD
        }
    }
}

// MARK: - Text

extension Canvas {
    /// Draws a run of glyphs as shapes that nobody reads.
    func draw(_ run: GlyphRun, with face: DrawingFace) {
        draw(run, with: face.cairoFace) { origin in
            let glyphs = run.cairoGlyphs(run.glyphs.indices, from: origin)
            cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
        }
    }

    /// Draws a piece of a run with a face that becomes a part of the file, saying which text the glyphs stand for.
    func draw(_ piece: GlyphPiece, of run: GlyphRun, with face: DrawingFace) throws(RenderError) {
        draw(run, with: face.cairoFace) { origin in
            show(run.cairoGlyphs(piece.glyphs, from: origin), for: piece, of: run)
        }
        guard cairo_status(context) != CAIRO_STATUS_INVALID_CLUSTERS else {
            throw .uncoveredText(text: run.text, span: run.span)
        }
    }

    private func draw(_ run: GlyphRun, with face: OpaquePointer, _ show: (Point) -> Void) {
        guard !run.glyphs.isEmpty else { return }
        setColor(run.color)
        cairo_set_font_face(context, face)
        cairo_set_font_size(context, run.size.points)
        guard run.isRotated else { return show(run.origin) }
        saved {
            cairo_translate(context, run.origin.x.points, run.origin.y.points)
            cairo_rotate(context, .pi / 2)
            show(.zero)
        }
    }

    private func show(_ glyphs: [cairo_glyph_t], for piece: GlyphPiece, of run: GlyphRun) {
        let clusters = run.clusters[piece.clusters].map { cluster in
            cairo_text_cluster_t(num_bytes: Int32(cluster.utf8Count), num_glyphs: Int32(cluster.glyphCount))
        }
        run.text.withCString { text in
            cairo_show_text_glyphs(
                context, text + piece.text.lowerBound, Int32(piece.text.count), glyphs, Int32(glyphs.count),
                clusters, Int32(clusters.count), .init(rawValue: 0))
        }
    }

    /// Fills the shapes of a run of glyphs: no text is left of it.
    func fillOutlines(of run: GlyphRun, with face: DrawingFace) throws(RenderError) {
        setColor(run.color)
        cairo_set_font_face(context, face.cairoFace)
        cairo_set_font_size(context, run.size.points)
        let glyphs = run.cairoGlyphs(run.glyphs.indices, from: run.origin)
        cairo_new_path(context)
        cairo_glyph_path(context, glyphs, Int32(glyphs.count))
        cairo_fill(context)
    }
}

extension GlyphRun {
    /// The glyphs as Cairo places them.
    fileprivate func cairoGlyphs(_ range: Range<Int>, from origin: Point) -> [cairo_glyph_t] {
        glyphs[range].map { glyph in
            cairo_glyph_t(
                index: UInt(glyph.id), x: (origin.x + glyph.offset.x).points,
                y: (origin.y + glyph.offset.y).points)
        }
    }
}

extension Rule {
    /// How the ends of the rule, and of each of its dashes, are drawn.
    fileprivate var cap: cairo_line_cap_t {
        if case .dotted = style { return style.cap }
        return hasSquareEnds ? CAIRO_LINE_CAP_SQUARE : CAIRO_LINE_CAP_BUTT
    }
}

extension RuleStyle {
    /// How the ends of dashes are drawn: dots are round.
    fileprivate var cap: cairo_line_cap_t {
        if case .dotted = self { CAIRO_LINE_CAP_ROUND } else { CAIRO_LINE_CAP_BUTT }
    }
}
