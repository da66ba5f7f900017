public import HanmenCore
import Synchronization

/// The tables of a session, each read once, however many workers take rows of it.
public final class MergeTables: Sendable {
    private let workspace: any Workspace
    private let tables = Mutex<[String: Diagnosed<MergeTable>]>([:])

    /// Tables that are read when the first row is asked for.
    public init(_ workspace: any Workspace) { self.workspace = workspace }

    func table(_ path: String) -> Diagnosed<MergeTable> {
        tables.withLock { tables in
            if let known = tables[path] { return known }
            let table = MergeTable.read(path, workspace: workspace)
            tables[path] = table
            return table
        }
    }
}
