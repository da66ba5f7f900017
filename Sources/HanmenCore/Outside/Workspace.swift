/// The only door to the outside: files to read, and the clock.
///
/// Every stage below works on what came through this door, so that it is pure and can be tested in memory.
public protocol Workspace: Sendable {
    /// Reads a whole file of at most `limit` bytes.
    func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8]
    /// The names in a folder, sorted; empty where there is no such folder.
    func names(inFolder path: String) -> [String]
    /// Whether a file or folder exists.
    func exists(_ path: String) -> Bool
    /// Seconds since 1970-01-01 UTC; `SOURCE_DATE_EPOCH` where it is set.
    var now: Int { get }
}

/// Why a file could not be read.
public enum WorkspaceError: Error, Hashable, Sendable {
    case notFound(path: String)
    case isFolder(path: String)
    case notReadable(path: String, reason: String)
    case tooLarge(path: String, limit: Int)
    case notWritable(path: String, reason: String)

    /// What to tell the user.
    public var message: Message {
        switch self {
        case .notFound(let path): Message("ファイルがありません: \(path)", en: "no such file: \(path)")
        case .isFolder(let path): Message("フォルダです。ファイルを指定してください: \(path)", en: "this is a folder: \(path)")
        case .notReadable(let path, let reason):
            Message("ファイルを読めません: \(path)（\(reason)）", en: "cannot read \(path): \(reason)")
        case .tooLarge(let path, let limit):
            Message(
                "ファイルが大きすぎます: \(path)（上限 \(limit / 1024) KB）",
                en: "file too large: \(path) (at most \(limit / 1024) KB)")
        case .notWritable(let path, let reason):
            Message("書き込めません: \(path)（\(reason)）", en: "cannot write \(path): \(reason)")
        }
    }
}

/// Files held in memory and a clock that stands still: for tests and for previews of unsaved text.
public struct MemoryWorkspace: Workspace {
    /// The files by path.
    public var files: [String: [UInt8]]
    /// The time that the clock shows.
    public var now: Int

    /// Files by path, as text.
    public init(_ files: [String: String] = [:], now: Int = 0) {
        self.files = files.mapValues { Array($0.utf8) }
        self.now = now
    }

    /// Reads a whole file of at most `limit` bytes.
    public func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        guard let bytes = files[path] else { throw .notFound(path: path) }
        guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        return bytes
    }

    /// The names in a folder, sorted.
    public func names(inFolder path: String) -> [String] {
        let prefix = path.hasSuffix("/") ? path : path + "/"
        let names = files.keys.filter { $0.hasPrefix(prefix) }
            .compactMap { $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init) }
        return Array(Set(names)).sorted()
    }

    /// Whether a file or folder exists.
    public func exists(_ path: String) -> Bool {
        files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") }
    }
}
