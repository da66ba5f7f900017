import Glibc
public import HanmenCore

/// Where Hanmen's own files lie: the folder that holds `Layouts/` and `Fonts/`.
public struct Home: Hashable, Sendable {
    /// The folder.
    public var path: String

    /// A folder that holds `Layouts/` and `Fonts/`.
    public init(path: String) { self.path = path }

    /// The layouts.
    public var layouts: String { inside("Layouts") }
    /// The fonts of one's own and `fonts.yaml`.
    public var fonts: String { inside("Fonts") }
    /// The preview's page.
    public var preview: String { inside("Preview") }

    /// The working folder needs no name in messages.
    private func inside(_ name: String) -> String { path == "." ? name : "\(path)/\(name)" }

    /// Finds the folder: `HANMEN_HOME`, then the working folder and those above it, then those above the program,
    /// then `share/hanmen` beside the program's folder.
    ///
    /// - Parameters:
    ///   - environment: the value of `HANMEN_HOME`, if set.
    ///   - program: the program's own path, links resolved.
    ///   - folder: the working folder.
    public static func find(
        environment: String?, program: String, folder: String, in workspace: any Workspace
    ) throws(DiagnosticError) -> Home {
        let installed = parents(of: program).dropFirst().first.map { ["\($0)/share/hanmen"] } ?? []
        let candidates =
            (environment.map { [$0] } ?? parents(of: "\(folder)/.") + parents(of: program)) + installed
        if let found = candidates.first(where: { workspace.exists("\($0)/Fonts/fonts.yaml") }) {
            return Home(path: found)
        }
        throw DiagnosticError(.homeMissing(candidates.first ?? folder))
    }

    /// The folder of this installation, by `HANMEN_HOME`, the working folder and the running program.
    public static func installed(in workspace: any Workspace) throws(DiagnosticError) -> Home {
        let folder = resolved(".")
        let home = try find(
            environment: getenv("HANMEN_HOME").map { String(cString: $0) },
            program: resolved("/proc/self/exe"), folder: folder, in: workspace)
        return home.path == folder ? Home(path: ".") : home
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// The folders above a path, innermost first.
    private static func parents(of path: String) -> [String] {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        var result: [String] = []
        while parts.count > 1 {
            parts.removeLast()
            result.append(parts.count == 1 ? "" : parts.joined(separator: "/"))
        }
        return result
    }
}
