import Glibc
public import HanmenCore

/// The folders that the preview may write in: the opened one, and that of the layouts where they are edited.
///
/// A path leads to a file only if nothing on its way leads out of the folder: no `..`, no link, no hidden name.
public struct WritableFolder: Sendable {
    /// What kind of file lies at a path.
    public enum Kind: String, Sendable {
        /// A report (`.md`).
        case report
        /// A layout, a faction's data, a dictionary (`.yaml`).
        case layout
    }

    /// A file that may be read and written.
    public struct Place: Hashable, Sendable {
        /// The file as it was asked for.
        public let name: String
        /// Where it lies in truth, links followed.
        public let path: String
        /// What it is.
        public let kind: Kind
    }

    private let folder: String
    private let layouts: String?

    /// The opened folder, and the folder of layouts where those may be changed too.
    public init(folder: String, layouts: String? = nil) {
        self.folder = folder
        self.layouts = layouts
    }

    private static let longestName = 1000
    private static let deepest = 32

    /// The file at a path in one of the folders; it need not be there yet.
    public func place(_ name: String) throws(DiagnosticError) -> Place {
        for (folder, inner) in candidates(for: name) {
            guard let root = Self.real(folder), let place = Self.place(inner, named: name, in: root) else {
                continue
            }
            return place
        }
        throw DiagnosticError(.fileNotWritable(name))
    }

    /// The folders that a path may mean, with what is left of it there.
    private func candidates(for name: String) -> [(folder: String, inner: String)] {
        var candidates = [(folder, name)]
        if let layouts, name.hasPrefix(layouts + "/") {
            candidates.append((layouts, String(name.dropFirst(layouts.count + 1))))
        }
        return candidates
    }

    private static func place(_ inner: String, named name: String, in root: String) -> Place? {
        let steps = inner.split(separator: "/", omittingEmptySubsequences: false)
        guard inner.utf8.count <= longestName, steps.count <= deepest, let kind = kind(of: inner),
            steps.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0) })
        else { return nil }
        let above = steps.dropLast().joined(separator: "/")
        guard let last = steps.last, let parent = real(above.isEmpty ? root : "\(root)/\(above)"),
            isInside(parent, root)
        else { return nil }
        let path = "\(parent)/\(last)"
        switch type(of: path) {
        case nil, S_IFREG: return Place(name: name, path: path, kind: kind)
        case S_IFLNK:
            guard let target = real(path), isInside(target, root), type(of: target) == S_IFREG,
                self.kind(of: target) == kind
            else { return nil }
            return Place(name: name, path: target, kind: kind)
        default: return nil
        }
    }

    private static func kind(of path: String) -> Kind? {
        if path.hasSuffix(".md") { return .report }
        return path.hasSuffix(".yaml") ? .layout : nil
    }

    private static func isInside(_ path: String, _ root: String) -> Bool {
        path == root || path.hasPrefix(root == "/" ? "/" : root + "/")
    }

    /// What lies at a path, links not followed; nil where there is nothing.
    private static func type(of path: String) -> mode_t? {
        var info = stat()
        return lstat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
    }

    /// A path without links; nil where there is no such thing.
    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

extension DiagnosticID {
    /// A file that the preview does not write.
    public static let fileNotWritable: DiagnosticID = "preview.file.outside"
}

extension Diagnostic {
    fileprivate static func fileNotWritable(_ name: String) -> Diagnostic {
        .error(
            .fileNotWritable,
            Message(
                "このファイルには書き込みません: \(name.prefix(80))", en: "not a file to be written: \(name.prefix(80))"),
            hints: [
                Message(
                    "開いたフォルダの中の報告書（.md）と様式（.yaml）だけを書き換えます",
                    en: "only .md and .yaml files of the opened folder are written")
            ])
    }
}
