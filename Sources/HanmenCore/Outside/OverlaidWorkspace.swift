/// Another workspace with one file laid over it that is not written yet: to try it out first.
public struct OverlaidWorkspace: Workspace {
    private let below: any Workspace
    private let path: String
    private let bytes: [UInt8]

    /// A file over a workspace.
    public init(_ below: any Workspace, path: String, text: String) {
        self.below = below
        self.path = path
        bytes = Array(text.utf8)
    }

    /// Reads the file that is laid over, or one below.
    public func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        guard path == self.path else { return try below.read(path, limit: limit) }
        guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        return bytes
    }

    /// The names in a folder, as they are below.
    public func names(inFolder path: String) -> [String] { below.names(inFolder: path) }

    /// Whether a file or folder exists, the one laid over too.
    public func exists(_ path: String) -> Bool { path == self.path || below.exists(path) }

    /// The time, as it is below.
    public var now: Int { below.now }
}
