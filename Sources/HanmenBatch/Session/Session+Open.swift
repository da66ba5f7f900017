public import HanmenCore
import HanmenForms

extension Session {
    /// The file that says what a folder's session is.
    static let fileName = "定例会.yaml"

    /// A session by what it was named by: a session file (.yaml), a table (.csv, .tsv), or a folder, with a session
    /// file in it or without.
    ///
    /// - Parameter form: the form of a table's rows that name none.
    public static func open(
        _ path: String, form: String? = nil, workspace: any Workspace
    ) -> Diagnosed<Session> {
        let ending = path.lowercased()
        if ending.hasSuffix(".yaml") || ending.hasSuffix(".yml") { return file(path, workspace) }
        if ending.hasSuffix(".csv") || ending.hasSuffix(".tsv") { return table(path, form, workspace) }
        let inside = "\(path.hasSuffix("/") ? String(path.dropLast()) : path)/\(fileName)"
        return workspace.exists(inside) ? file(inside, workspace) : folder(path, workspace)
    }

    private static func file(_ path: String, _ workspace: any Workspace) -> Diagnosed<Session> {
        var reader = SessionReader(workspace: workspace)
        let session = reader.session(at: path)
        let isRefused = reader.diagnostics.contains { $0.severity == .error }
        return Diagnosed(isRefused ? nil : session, reader.diagnostics)
    }

    private static func table(
        _ path: String, _ form: String?, _ workspace: any Workspace
    ) -> Diagnosed<Session> {
        let read = MergeTable.read(path, workspace: workspace)
        guard let table = read.value, !read.hasErrors else { return Diagnosed(nil, read.diagnostics) }
        return session(path, table.sources(form: form), output: Path.inside(Path.folder(of: path), "出力"))
    }

    private static func folder(_ path: String, _ workspace: any Workspace) -> Diagnosed<Session> {
        let reports = ReportFolder(path, workspace: workspace).reports
        return session(path, reports.map(ReportSource.file), output: "\(path)/出力")
    }

    private static func session(
        _ path: String, _ reports: [ReportSource], output: String
    ) -> Diagnosed<Session> {
        guard !reports.isEmpty else { return Diagnosed(nil, [.sessionEmpty(path, at: nil)]) }
        guard reports.count <= mostReports else {
            return Diagnosed(nil, [.sessionTooLarge(reports.count, at: nil)])
        }
        return Diagnosed(
            Session(
                path: path, council: "", meeting: "",
                factions: [SessionFaction(name: nil, reports: reports)], editions: [.original],
                names: .usual, output: output, volume: nil, printing: nil, reading: ReportReading()))
    }
}
