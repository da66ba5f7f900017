import HanmenCore

/// A folder of reports, with the folders in it.
struct ReportFolder {
    private let path: String
    private let workspace: any Workspace

    /// How deep folders are looked into.
    private static let depth = 4

    init(_ path: String, workspace: any Workspace) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.workspace = workspace
    }

    /// Its reports, by name, those of inner folders behind them.
    var reports: [String] { reports(in: path, depth: Self.depth) }

    private func reports(in folder: String, depth: Int) -> [String] {
        let names = workspace.names(inFolder: folder).filter { !$0.hasPrefix(".") }
        let own = names.filter(Self.isReport).map { "\(folder)/\($0)" }
        guard depth > 1 else { return own }
        return own
            + names.filter { !Self.isReport($0) }.flatMap { reports(in: "\(folder)/\($0)", depth: depth - 1) }
    }

    /// Whether a name is that of a report.
    static func isReport(_ name: String) -> Bool {
        name.hasSuffix(".md") && !name.hasSuffix("README.md")
    }
}
