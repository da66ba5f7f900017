import Glibc
import HanmenCore

/// What the person at the terminal is told.
enum Terminal {
    /// A line on standard output, at once: another program may wait for it.
    static func say(_ line: String) {
        print(line)
        fflush(nil)
    }

    /// Problems, on standard error.
    static func tell(_ diagnostics: [Diagnostic]) {
        let text =
            diagnostics.map(DiagnosticPrinter(language: .japanese).print).joined(separator: "\n") + "\n"
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}
