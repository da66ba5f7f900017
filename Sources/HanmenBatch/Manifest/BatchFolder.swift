public import HanmenCore

/// The folder of a batch: outputs in a folder an edition, the manifest and the results beside them.
public struct BatchFolder: Hashable, Sendable {
    /// The folder's path.
    public let path: String

    /// A folder by its path.
    public init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The plan.
    var manifest: String { "\(path)/manifest.jsonl" }
    /// The folder of results, a file a shard.
    var results: String { "\(path)/results" }
    /// The results of a shard.
    func results(of shard: Shard) -> String { "\(results)/\(shard.index)-of-\(shard.count).jsonl" }
    /// What keeps two plans, or a plan and a run, from working at once.
    var lock: String { "\(path)/.lock" }
    /// The list of outputs (一覧) in a format.
    func list(_ ending: String) -> String { "\(path)/一覧.\(ending)" }

    /// Makes the folder and those in it, where they are not there; what cannot be made shows when it is written to.
    func make(for manifest: Manifest?) {
        let inner = (manifest?.entries ?? []).map { Path.folder(of: $0.output) }
        for name in [results] + Set(inner).map({ "\(path)/\($0)" }) { WholeFile.makeFolder(name) }
    }

    static let largestManifest = 256 << 20

    /// The manifest that a plan has written here.
    public func readManifest(_ workspace: any Workspace) -> Diagnosed<Manifest> {
        let bytes: [UInt8]
        do throws(WorkspaceError) {
            bytes = try workspace.read(manifest, limit: Self.largestManifest)
        } catch {
            return Diagnosed(nil, [.noManifest(path)])
        }
        let lines = LineFile.lines(bytes)
        guard let first = lines.first, let header = LineFile.value(Manifest.Header.self, first),
            header.manifest == 1
        else { return Diagnosed(nil, [.brokenManifest(manifest, line: 1)]) }
        var entries: [Manifest.Entry] = []
        for (index, line) in lines.dropFirst().enumerated() {
            guard let entry = LineFile.value(Manifest.Entry.self, line), Self.isBelow(entry.output) else {
                return Diagnosed(nil, [.brokenManifest(manifest, line: index + 2)])
            }
            entries.append(entry)
        }
        return Diagnosed(Manifest(header: header, entries: entries))
    }

    /// Whether an output stays inside the folder.
    static func isBelow(_ output: String) -> Bool {
        !output.hasPrefix("/") && !output.split(separator: "/").contains("..") && !output.isEmpty
    }

    /// Writes a manifest, whole or not at all.
    func write(_ manifest: Manifest) throws(WorkspaceError) {
        let lines = [LineFile.line(manifest.header)] + manifest.entries.map { LineFile.line($0) }
        try WholeFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: self.manifest)
    }
}
