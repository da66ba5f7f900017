import Hanmen
import HanmenBatch
public import HanmenCore
import HanmenYAML

/// What is opened: a report, a folder of reports, or a layout.
public enum PreviewSubject: Hashable, Sendable {
    /// A report by its path.
    case report(String)
    /// A folder of reports, or the session file (定例会) in it.
    case folder(String, session: String)
    /// A layout by its path.
    case layout(String)

    /// The largest file that is looked into to tell what it is.
    private static let largestFile = 1 << 20

    /// Tells what a path names.
    public init(opening path: String, workspace: any Workspace) throws(DiagnosticError) {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let ending = path.lowercased()
        let bytes: [UInt8]
        do throws(WorkspaceError) {
            bytes = try workspace.read(path, limit: Self.largestFile)
        } catch {
            guard case .isFolder = error else { throw DiagnosticError(.file(error)) }
            self = .folder(path, session: path)
            return
        }
        guard ending.hasSuffix(".yaml") || ending.hasSuffix(".yml") else {
            self = .report(path)
            return
        }
        let text = SourceText(name: path, text: String(decoding: bytes, as: UTF8.self))
        self =
            Self.isSession(YAMLReader.read(text).value)
            ? .folder(Press.folder(of: path), session: path) : .layout(path)
    }

    /// A session names a meeting, or lists factions with their reports; a layout does neither.
    private static func isSession(_ value: YAMLValue?) -> Bool {
        guard case .mapping(let entries, _) = value else { return false }
        return entries.contains { ["会議", "報告書", "出力先"].contains($0.key.value) }
    }

    /// The folder that its files lie in: nothing outside of it is shown or written, but for layouts.
    public var folder: String {
        switch self {
        case .report(let path), .layout(let path): Press.folder(of: path)
        case .folder(let path, _): path
        }
    }

    /// Its name without folders.
    public var name: String {
        let path =
            switch self {
            case .report(let path), .layout(let path), .folder(let path, _): path
            }
        return path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A path in a folder.
    static func path(_ name: String, in folder: String) -> String {
        folder == "." ? name : folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }
}
