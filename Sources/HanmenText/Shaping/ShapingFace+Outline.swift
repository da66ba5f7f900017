import CPango
import HanmenCore

extension ShapingFace {
    /// The outlines of a glyph at the shaping size, y downwards.
    func outline(of glyph: UInt32) -> [VectorDrawing.Step] {
        guard let functions = hb_draw_funcs_create() else { return [] }
        defer { hb_draw_funcs_destroy(functions) }
        hb_draw_funcs_set_move_to_func(
            functions, { _, sink, _, x, y, _ in OutlineSink.add(.move(.drawn(x, y)), to: sink) }, nil, nil)
        hb_draw_funcs_set_line_to_func(
            functions, { _, sink, _, x, y, _ in OutlineSink.add(.line(.drawn(x, y)), to: sink) }, nil, nil)
        // Quadratic curves come as cubic ones where nobody asks for them.
        hb_draw_funcs_set_cubic_to_func(
            functions,
            { _, sink, _, x1, y1, x2, y2, x, y, _ in
                OutlineSink.add(.curve(.drawn(x1, y1), .drawn(x2, y2), .drawn(x, y)), to: sink)
            }, nil, nil)
        hb_draw_funcs_set_close_path_func(
            functions, { _, sink, _, _ in OutlineSink.add(.close, to: sink) }, nil, nil)
        let sink = OutlineSink()
        hb_font_get_glyph_shape(harfbuzz, glyph, functions, Unmanaged.passUnretained(sink).toOpaque())
        return sink.steps
    }
}

/// Gathers what HarfBuzz draws.
private final class OutlineSink {
    private(set) var steps: [VectorDrawing.Step] = []

    static func add(_ step: VectorDrawing.Step, to sink: UnsafeMutableRawPointer?) {
        guard let sink else { return }
        Unmanaged<OutlineSink>.fromOpaque(sink).takeUnretainedValue().steps.append(step)
    }
}

extension Point {
    /// A point in HarfBuzz's units, which are Pango's and ours; fonts say what they like, so it is held in bounds.
    fileprivate static func drawn(_ x: Float, _ y: Float) -> Point {
        Point(x: Length(raw: bounded(x)), y: Length(raw: -bounded(y)))
    }

    private static func bounded(_ value: Float) -> Int {
        value.isFinite ? Int(max(-1e9, min(1e9, value)).rounded()) : 0
    }
}
