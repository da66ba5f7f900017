import Glibc

/// The machine's own files and clock.
public struct DiskWorkspace: Workspace {
    /// Seconds since 1970-01-01 UTC, fixed when the workspace is opened.
    public let now: Int

    /// Opens the machine's files; the clock is `SOURCE_DATE_EPOCH` where that is set to a number.
    public init() {
        if let fixed = getenv("SOURCE_DATE_EPOCH").flatMap({ Int(String(cString: $0)) }) {
            now = fixed
        } else {
            now = time(nil)
        }
    }

    /// Reads a whole file of at most `limit` bytes.
    public func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .notFound(path: path) : .notReadable(path: path, reason: systemError())
        }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else {
            throw .notReadable(path: path, reason: systemError())
        }
        if info.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path: path) }
        guard Int(info.st_size) <= limit else { throw .tooLarge(path: path, limit: limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(info.st_size))
        var block = [UInt8](repeating: 0, count: min(max(Int(info.st_size), 1 << 12), 1 << 16))
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .notReadable(path: path, reason: systemError()) }
            if count == 0 { return bytes }
            bytes += block[..<count]
            guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        }
    }

    /// The names in a folder, sorted.
    public func names(inFolder path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Whether a file or folder exists.
    public func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// The last system error in words.
func systemError() -> String { String(cString: strerror(errno)) }
