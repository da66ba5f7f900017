import CCairo

/// A Cairo surface that this object owns, and the sink that it writes to, if any.
final class Surface {
    let pointer: OpaquePointer
    private let sink: ByteSink?

    /// Takes ownership of a new surface.
    init(adopting pointer: OpaquePointer?, writingTo sink: ByteSink? = nil) throws(RenderError) {
        guard let pointer else { throw .drawing(reason: "no surface") }
        self.pointer = pointer
        self.sink = sink
        try check()
    }

    deinit { cairo_surface_destroy(pointer) }

    /// Throws what went wrong on the surface so far.
    func check() throws(RenderError) { try checkCairo(cairo_surface_status(pointer)) }

    /// Writes all that is pending and closes the surface.
    func finish() throws(RenderError) {
        cairo_surface_finish(pointer)
        try check()
    }
}

/// Throws a Cairo status that is not success.
func checkCairo(_ status: cairo_status_t) throws(RenderError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .drawing(reason: String(cString: cairo_status_to_string(status)))
}
