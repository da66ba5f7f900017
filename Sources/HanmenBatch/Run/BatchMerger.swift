public import HanmenCore

/// Looks through all that the runs of a manifest made, and writes the list of it (一覧).
public struct BatchMerger: Sendable {
    private let folder: BatchFolder
    private let manifest: Manifest
    private let workspace: any Workspace

    /// A merger of a folder's runs.
    public init(_ folder: BatchFolder, _ manifest: Manifest, workspace: any Workspace) {
        self.folder = folder
        self.manifest = manifest
        self.workspace = workspace
    }

    /// Checks every output against its result, takes away what earlier plans made and this one does not want, and
    /// writes the list; outputs that are missing are told, and stand in the list as missing.
    public func merge() throws(DiagnosticError) -> Diagnosed<BatchSummary> {
        let lock = try FolderLock(folder, .alone)
        defer { withExtendedLifetime(lock) {} }
        let known = KnownResults(ResultLog.all(in: folder, workspace))
        var problems: [Diagnostic] = []
        let rows = manifest.entries.map { entry -> BatchSummary.Row in
            let result = known[entry]
            var state = BatchSummary.State(result)
            if let hash = result?.sha256, OutputHash.of("\(folder.path)/\(entry.output)", workspace) != hash {
                state = .missing
                problems.append(.notAsMade(entry.output))
            } else if result == nil {
                problems.append(.notMade(entry.output))
            }
            return BatchSummary.Row(entry: entry, state: state, result: result)
        }
        let summary = BatchSummary(header: manifest.header, rows: rows)
        problems += OutputSweep(folder, workspace).sweep(keeping: manifest, known)
        do throws(WorkspaceError) {
            for format in BatchSummary.Format.allCases {
                try WholeFile.write(Array(summary.text(format).utf8), to: folder.list(format.rawValue))
            }
        } catch {
            throw DiagnosticError(.unwritable(error))
        }
        return Diagnosed(summary, problems)
    }
}
