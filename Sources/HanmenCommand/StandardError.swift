import Glibc

/// What people read beside the output.
package enum StandardError {
    /// Writes a text and a line end.
    package static func write(_ text: String) { writeInPlace(text + "\n") }

    /// Writes a text; what comes next stands behind it.
    package static func writeInPlace(_ text: String) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            written += count
        }
    }

    /// Whether a person is looking on.
    package static var isTerminal: Bool { isatty(2) == 1 }
}
