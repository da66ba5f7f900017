import HanmenCore
import Synchronization
import Testing

/// Files that can be changed, and how often they were asked for.
private final class ChangingWorkspace: Workspace {
    private let files: Mutex<MemoryWorkspace>
    private let asked = Mutex(0)

    init(_ files: [String: String]) { self.files = Mutex(MemoryWorkspace(files)) }

    var askedCount: Int { asked.withLock { $0 } }
    var now: Int { 7 }

    func change(_ path: String, to text: String?) {
        files.withLock { $0.files[path] = text.map { Array($0.utf8) } }
    }

    func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        asked.withLock { $0 += 1 }
        return try files.withLock { $0 }.read(path, limit: limit)
    }

    func names(inFolder path: String) -> [String] {
        asked.withLock { $0 += 1 }
        return files.withLock { $0 }.names(inFolder: path)
    }

    func exists(_ path: String) -> Bool {
        asked.withLock { $0 += 1 }
        return files.withLock { $0 }.exists(path)
    }
}

@Suite("Files as they were (SteadyWorkspace)")
struct SteadyWorkspaceTests {
    @Test("a file that changes meanwhile stays as it was, and is asked for once")
    func steady() throws {
        let files = ChangingWorkspace(["a/b.yaml": "1"])
        let steady = SteadyWorkspace(files)
        #expect(try steady.read("a/b.yaml", limit: 9) == Array("1".utf8))
        #expect(steady.names(inFolder: "a") == ["b.yaml"] && steady.exists("a/b.yaml"))
        files.change("a/b.yaml", to: "2")
        files.change("a/c.yaml", to: "3")
        #expect(try steady.read("a/b.yaml", limit: 9) == Array("1".utf8))
        #expect(steady.names(inFolder: "a") == ["b.yaml"] && steady.exists("a/b.yaml"))
        #expect(files.askedCount == 3)
        #expect(steady.now == 7)
    }

    @Test("the limit holds for a known file too")
    func limit() throws {
        let steady = SteadyWorkspace(MemoryWorkspace(["a": "12345"]))
        _ = try steady.read("a", limit: 5)
        #expect(throws: WorkspaceError.tooLarge(path: "a", limit: 4)) { try steady.read("a", limit: 4) }
    }

    @Test("what could not be read is asked for again")
    func missing() throws {
        let files = ChangingWorkspace([:])
        let steady = SteadyWorkspace(files)
        #expect(throws: WorkspaceError.notFound(path: "a")) { try steady.read("a", limit: 9) }
        files.change("a", to: "1")
        #expect(try steady.read("a", limit: 9) == Array("1".utf8))
    }
}
