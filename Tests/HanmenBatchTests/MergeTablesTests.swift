import HanmenCore
import Synchronization
import Testing

@testable import HanmenBatch

/// Counts how often files are read.
private final class CountingWorkspace: Workspace {
    private let below: MemoryWorkspace
    let reads = Mutex(0)
    var now: Int { below.now }

    init(_ files: [String: String]) { below = MemoryWorkspace(files) }

    func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        reads.withLock { $0 += 1 }
        return try below.read(path, limit: limit)
    }

    func names(inFolder path: String) -> [String] { below.names(inFolder: path) }
    func exists(_ path: String) -> Bool { below.exists(path) }
}

@Suite("What workers share")
struct MergeTablesTests {
    @Test("a table is read once, however many rows are taken of it")
    func once() {
        let workspace = CountingWorkspace(["t.csv": "会派名\n緑風会\n公栄会\n"])
        let tables = MergeTables(workspace)
        for row in 1...100 {
            #expect((tables.table("t.csv").value?.report(row: row, form: nil).value != nil) == (row <= 2))
        }
        #expect(workspace.reads.withLock { $0 } == 1)
    }

    @Test(
        "factions stand in the order in which they first come, their reports in the order in which they were")
    func groups() {
        let reports = ["b1", "a1", "b2", "c1", "a2", "b3"]
        #expect(reports.groupedByFaction { String($0.prefix(1)) } == ["b1", "b2", "b3", "a1", "a2", "c1"])
        #expect([String]().groupedByFaction { $0 }.isEmpty)
    }
}
