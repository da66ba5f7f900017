import Glibc
import HanmenCore

/// Takes away what lies in the folders of outputs and belongs to no plan any more. Only what a run here made is touched.
struct OutputSweep {
    private let folder: BatchFolder
    private let workspace: any Workspace

    init(_ folder: BatchFolder, _ workspace: any Workspace) {
        self.folder = folder
        self.workspace = workspace
    }

    /// Removes outputs of earlier plans that are as they were made, and what killed runs left half-written.
    func sweep(keeping manifest: Manifest, _ known: KnownResults) -> [Diagnostic] {
        let wanted = Set(manifest.entries.map(\.output))
        let stale = known.outputs.filter { !wanted.contains($0.key) && BatchFolder.isBelow($0.key) }
            .filter { output, hashes in
                OutputHash.of("\(folder.path)/\(output)", workspace).map(hashes.contains) == true
            }
            .map(\.key).sorted()
        for output in stale { unlink("\(folder.path)/\(output)") }
        let folders = Set((wanted.union(stale)).map { Path.folder(of: $0) })
        for inner in folders {
            let path = "\(folder.path)/\(inner)"
            for name in workspace.names(inFolder: path) where Self.isHalfWritten(name) {
                unlink("\(path)/\(name)")
            }
        }
        for name in workspace.names(inFolder: folder.path) where Self.isHalfWritten(name) {
            unlink("\(folder.path)/\(name)")
        }
        return stale.map { .staleRemoved($0) }
    }

    /// Whether a name is that of a file which ``WholeFile`` was writing when its process was ended.
    private static func isHalfWritten(_ name: String) -> Bool {
        guard name.hasSuffix(".part") else { return false }
        let parts = name.dropLast(5).split(separator: ".")
        return parts.count >= 2 && parts.last.map { $0.allSatisfy(\.isNumber) } == true
    }
}
