import Glibc

/// A private mapping of a whole font file: pages that are written to become ours, the file stays as it is.
final class FontMapping {
    /// The file's bytes, writable in this process only.
    let bytes: UnsafeMutableRawBufferPointer

    /// Maps a file.
    init(path: String) throws(RenderError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadableFont(path: path, reason: systemReason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            throw .unreadableFont(path: path, reason: "not a font file")
        }
        let size = Int(status.st_size)
        let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, descriptor, 0)
        guard let start, start != MAP_FAILED else {
            throw .unreadableFont(path: path, reason: systemReason())
        }
        bytes = UnsafeMutableRawBufferPointer(start: start, count: size)
    }

    deinit { munmap(bytes.baseAddress, bytes.count) }
}

private func systemReason() -> String { String(cString: strerror(errno)) }

extension UnsafeMutableRawBufferPointer {
    /// A big-endian number, or nil beyond the end.
    func uint16(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset]) << 8 | Int(self[offset + 1])
    }

    /// A big-endian number, or nil beyond the end.
    func uint32(at offset: Int) -> Int? {
        guard let high = uint16(at: offset), let low = uint16(at: offset + 2) else { return nil }
        return high << 16 | low
    }

    /// Writes a big-endian number; the place must have been read before.
    func set(uint16 value: Int, at offset: Int) {
        self[offset] = UInt8(truncatingIfNeeded: value >> 8)
        self[offset + 1] = UInt8(truncatingIfNeeded: value)
    }
}
