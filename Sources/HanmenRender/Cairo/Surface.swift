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

    /// Says something of the surface that Cairo hands on to its outputs.
    func attach(_ bytes: [UInt8], as type: String) throws(RenderError) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        let status = cairo_surface_set_mime_data(
            pointer, type, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
        if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
        try checkCairo(status)
    }

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
