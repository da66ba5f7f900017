import Glibc
import Synchronization

/// Writes files whole or not at all: a temporary file beside the goal, fsync, rename, fsync of the folder.
public enum WholeFile {
    /// Writes bytes to a path; an existing file is replaced in one step, and who may read it stays as it is.
    ///
    /// A link is followed, a device or a pipe is written to as it is; neither is replaced. A folder is refused.
    public static func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
        switch kind(of: path) {
        case S_IFDIR: throw .isFolder(path: path)
        case S_IFREG:
            let target = target(of: path)
            try replace(target, with: bytes, named: path, permissions: permissions(of: target))
        case nil: try replace(path, with: bytes, named: path)
        default: try append(bytes, to: path)
        }
    }

    /// Writes bytes in the place of an ordinary file, or where there is none; a link there is replaced, not followed.
    ///
    /// - Parameters:
    ///   - permissions: who may read and write it; nil keeps what the file has.
    ///   - isStillRight: asked when all is written but for the last step; nothing is changed where it says no.
    /// - Returns: whether the file was put in place.
    @discardableResult
    package static func put(
        _ bytes: [UInt8], at path: String, permissions: UInt32? = nil,
        onlyIf isStillRight: () -> Bool = { true }
    ) throws(WorkspaceError) -> Bool {
        try replace(
            path, with: bytes, named: path, permissions: permissions ?? Self.permissions(of: path),
            onlyIf: isStillRight)
    }

    /// Who may read and write the file at a path; nil where there is none.
    private static func permissions(of path: String) -> mode_t? {
        var info = stat()
        guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        return info.st_mode & 0o777
    }

    /// Counts the temporary files of this process: two writers of one file do not meet.
    private static let count = Atomic<Int>(0)

    /// Makes a folder and those above it, where they are not there; what cannot be made shows when it is written to.
    public static func makeFolder(_ path: String) {
        var made = path.hasPrefix("/") ? "/" : ""
        for name in path.split(separator: "/") {
            made += made.isEmpty || made == "/" ? String(name) : "/\(name)"
            mkdir(made, 0o777)
        }
    }

    /// Where the links of a path end.
    private static func target(of path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// What lies at a path, links followed; nil where there is nothing.
    private static func kind(of path: String) -> mode_t? {
        if path.hasSuffix("/") { return S_IFDIR }
        var info = stat()
        return stat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
    }

    private static func append(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notWritable(path: path, reason: systemError()) }
        defer { close(descriptor) }
        try writeAll(bytes, to: descriptor, path: path)
    }

    @discardableResult
    private static func replace(
        _ target: String, with bytes: [UInt8], named path: String, permissions: mode_t? = nil,
        onlyIf isStillRight: () -> Bool = { true }
    ) throws(WorkspaceError) -> Bool {
        let number = count.add(1, ordering: .relaxed).oldValue
        let temporary = "\(target).\(getpid()).\(number).part"
        unlink(temporary)
        let descriptor = open(
            temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions ?? 0o644)
        guard descriptor >= 0 else { throw .notWritable(path: path, reason: systemError()) }
        do throws(WorkspaceError) {
            if let permissions { fchmod(descriptor, permissions) }
            try writeAll(bytes, to: descriptor, path: path)
            guard fsync(descriptor) == 0 else { throw .notWritable(path: path, reason: systemError()) }
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        guard isStillRight() else {
            close(descriptor)
            unlink(temporary)
            return false
        }
        guard close(descriptor) == 0, rename(temporary, target) == 0 else {
            let reason = systemError()
            unlink(temporary)
            throw .notWritable(path: path, reason: reason)
        }
        keep(folder: folder(of: target))
        return true
    }

    /// Brings a folder's list of names to the disk.
    private static func keep(folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func writeAll(
        _ bytes: [UInt8], to descriptor: Int32, path: String
    ) throws(WorkspaceError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .notWritable(path: path, reason: systemError()) }
            written += count
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
