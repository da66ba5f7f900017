import Glibc

/// A private mapping of a whole font file: pages that are written to become ours, the file stays as it is.
package final class FontMapping {
    /// The file's bytes, writable in this process only.
    package let bytes: UnsafeMutableRawBufferPointer

    /// Maps a file.
    package init(path: String) throws(FontFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FontFileError(path: path, reason: systemReason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            throw FontFileError(path: path, reason: "not a font file")
        }
        let size = Int(status.st_size)
        let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, descriptor, 0)
        guard let start, start != MAP_FAILED else {
            throw FontFileError(path: path, reason: systemReason())
        }
        bytes = UnsafeMutableRawBufferPointer(start: start, count: size)
    }

    deinit { munmap(bytes.baseAddress, bytes.count) }
}

/// Why a font file cannot be used.
package struct FontFileError: Error, Hashable {
    /// The file.
    package var path: String
    /// What the system or the file says.
    package var reason: String

    /// A reason why a file cannot be used.
    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

private func systemReason() -> String { String(cString: strerror(errno)) }
