public import HanmenCore
public import HanmenForms

extension BatchFolder {
    /// An output that is there as its run had made it.
    public struct Output: Hashable, Sendable {
        /// What people call it: its file's name without ending.
        public var label: String
        /// The file, as seen from the folder.
        public var output: String
        /// The faction.
        public var faction: String
        /// What the report is called.
        public var title: String
    }

    /// The outputs of an edition in the session's order; what is missing, or is not as it was made, is an error.
    public func outputs(of edition: Edition, _ workspace: any Workspace) -> Diagnosed<[Output]> {
        let read = readManifest(workspace)
        guard let manifest = read.value else { return Diagnosed(nil, read.diagnostics) }
        let known = KnownResults(ResultLog.all(in: self, workspace))
        var problems: [Diagnostic] = []
        let entries = manifest.entries.filter { $0.madeEdition == edition }
        let outputs = entries.map { entry in
            if let hash = known[entry]?.sha256 {
                if OutputHash.of("\(path)/\(entry.output)", workspace) != hash {
                    problems.append(.notAsMade(entry.output))
                }
            } else {
                problems.append(.notMade(entry.output))
            }
            let name = Path.name(of: entry.output)
            return Output(
                label: name.hasSuffix(".pdf") ? String(name.dropLast(4)) : name, output: entry.output,
                faction: entry.faction, title: entry.title)
        }
        if entries.isEmpty { problems.append(.noEdition(edition, path)) }
        return Diagnosed(problems.isEmpty ? outputs : nil, problems)
    }
}
