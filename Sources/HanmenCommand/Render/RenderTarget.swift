import HanmenForms

/// Where the files of reports go.
enum RenderTarget: Sendable {
    /// Beside the report, under the name that its layout gives, or under the report's.
    case beside
    /// Under the name that was asked for.
    case file(String)
    /// Into a folder, each under its report's name.
    case folder(String)

    /// The path of a report's file, or of one of its pages.
    ///
    /// - Parameters:
    ///   - name: the name that the layout gives.
    func path(
        of report: String, named name: String?, edition: Edition, format: RenderFormat, page: Int? = nil
    ) -> String {
        var stem =
            switch self {
            case .beside: name.map { Self.folder(of: report) + $0 } ?? report
            case .file(let output): output
            case .folder(let folder): "\(folder)/\(Self.name(of: report))"
            }
        for ending in [format.ending, ".md", ".markdown", ".txt"] where stem.hasSuffix(ending) {
            stem.removeLast(ending.count)
            break
        }
        if case .file = self {} else { stem += edition.suffix }
        return stem + (page.map { "-\($0 + 1)" } ?? "") + format.ending
    }

    /// The folder that a path names, with its slash.
    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// What a path names in its folder.
    private static func name(of path: String) -> Substring { path.dropFirst(folder(of: path).count) }
}
