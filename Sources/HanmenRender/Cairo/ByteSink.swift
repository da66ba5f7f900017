import CCairo

/// Gathers what Cairo writes; the bytes never touch a file.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    /// The callback to give to Cairo together with ``closure``.
    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
            .append(UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }

    /// Refers to the sink without keeping it: the sink must outlive the surface that writes to it.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private func append(_ part: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: part) }
}
