import Glibc
import HanmenAudit
import HanmenCore

/// Why a file that was to be audited cannot be read.
struct AuditFileError: Diagnosable {
    let diagnostic: Diagnostic
}

/// The files to audit; folders stand for all files in them.
struct AuditedFiles {
    /// The paths, those of folders in order of names.
    private(set) var paths: [String] = []
    private static let deepest = 16

    init(_ names: [String]) throws(AuditFileError) {
        for name in names { try add(name, depth: 0) }
        guard !paths.isEmpty else {
            throw AuditFileError(
                diagnostic: .error(
                    "audit.no-file", Message("調べるファイルがありません。", en: "There is no file to audit."),
                    hints: [Message("公開するファイルか、ファイルの入ったフォルダを指定してください。", en: "Name a file or a folder.")]))
        }
    }

    private mutating func add(_ path: String, depth: Int) throws(AuditFileError) {
        guard Self.isFolder(path) else { return paths.append(path) }
        let names = DiskWorkspace().names(inFolder: path)
        guard depth < Self.deepest, paths.count + names.count <= AuditLimits.fileCount else {
            throw AuditFileError(
                diagnostic: .error(
                    "audit.too-many-files",
                    Message(
                        "フォルダの中のファイルが多すぎるか、深すぎます（\(AuditLimits.fileCount) 件まで）。",
                        en: "too many files (at most \(AuditLimits.fileCount))")))
        }
        for name in names { try add("\(path)/\(name)", depth: depth + 1) }
    }

    /// Whether a path leads to a folder.
    static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    /// The bytes of a file.
    static func read(_ path: String) throws(AuditFileError) -> [UInt8] {
        do throws(WorkspaceError) {
            return try DiskWorkspace().read(path, limit: AuditLimits.fileSize)
        } catch {
            throw AuditFileError(diagnostic: .error("hanmen.file.unreadable", error.message))
        }
    }
}
