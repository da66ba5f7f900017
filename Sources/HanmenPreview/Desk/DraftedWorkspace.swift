public import HanmenCore
import Synchronization

/// The machine's files with unsaved texts laid over them; it remembers which files were asked for, so that these can be
/// watched.
public final class DraftedWorkspace: Workspace {
    private struct State {
        var drafts: [String: [UInt8]] = [:]
        var asked: Set<String> = []
    }

    private let disk: any Workspace
    private let clock: @Sendable () -> Int
    private let state = Mutex(State())
    /// As many paths are remembered.
    private static let mostAsked = 50_000

    /// Files with nothing laid over them yet; the clock goes on.
    public init(
        over disk: any Workspace = DiskWorkspace(),
        clock: @escaping @Sendable () -> Int = { DiskWorkspace().now }
    ) {
        self.disk = disk
        self.clock = clock
    }

    /// Lays a text over a file; nil takes it away.
    public func lay(_ text: String?, over path: String) {
        state.withLock { $0.drafts[path] = text.map { Array($0.utf8) } }
    }

    /// The text laid over a file.
    public func draft(over path: String) -> String? {
        state.withLock { $0.drafts[path].map { String(decoding: $0, as: UTF8.self) } }
    }

    /// Every path that was asked for, whether there was a file or not.
    public var asked: Set<String> { state.withLock { $0.asked } }

    /// The files themselves, without what is laid over them.
    public var below: any Workspace { disk }

    /// Reads the text laid over a file, or the file.
    public func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        guard let bytes = remember(path) else { return try disk.read(path, limit: limit) }
        guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        return bytes
    }

    /// The names in a folder, as they are on the disk.
    public func names(inFolder path: String) -> [String] { disk.names(inFolder: path) }

    /// Whether a file or folder exists.
    public func exists(_ path: String) -> Bool { remember(path) != nil || disk.exists(path) }

    /// The time now.
    public var now: Int { clock() }

    /// Remembers that a path was asked for, and gives what is laid over it.
    private func remember(_ path: String) -> [UInt8]? {
        state.withLock { state in
            if state.asked.count < Self.mostAsked { state.asked.insert(path) }
            return state.drafts[path]
        }
    }
}
