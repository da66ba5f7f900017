import Synchronization

/// The files behind another door as they were when they were first asked for: whoever works through many reports sets
/// all of them by the same files, even if somebody saves one meanwhile, and asks for each but once.
public final class SteadyWorkspace: Workspace {
    private let workspace: any Workspace
    private let seen = Mutex(Seen())

    private struct Seen {
        var files: [String: [UInt8]] = [:]
        var folders: [String: [String]] = [:]
        var existing: [String: Bool] = [:]
    }

    /// The files behind a door, none of which was asked for yet.
    public init(_ workspace: any Workspace) { self.workspace = workspace }

    /// Reads a whole file of at most `limit` bytes; what could not be read is asked for again.
    public func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        if let known = seen.withLock({ $0.files[path] }) {
            guard known.count <= limit else { throw .tooLarge(path: path, limit: limit) }
            return known
        }
        let bytes = try workspace.read(path, limit: limit)
        return seen.withLock { $0.files.first(bytes, for: path) }
    }

    /// The names in a folder, sorted; empty where there is no such folder.
    public func names(inFolder path: String) -> [String] {
        if let known = seen.withLock({ $0.folders[path] }) { return known }
        let names = workspace.names(inFolder: path)
        return seen.withLock { $0.folders.first(names, for: path) }
    }

    /// Whether a file or folder exists.
    public func exists(_ path: String) -> Bool {
        if let known = seen.withLock({ $0.existing[path] }) { return known }
        let exists = workspace.exists(path)
        return seen.withLock { $0.existing.first(exists, for: path) }
    }

    /// The clock goes on.
    public var now: Int { workspace.now }
}

extension Dictionary {
    /// What was kept first under a key: whoever was first is right, where two asked at once.
    fileprivate mutating func first(_ value: Value, for key: Key) -> Value {
        if let known = self[key] { return known }
        self[key] = value
        return value
    }
}
