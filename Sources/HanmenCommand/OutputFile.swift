import Glibc
package import HanmenCore

/// A file that the command was asked to write (`-o`).
package enum OutputFile {
    /// Writes it whole or not at all.
    package static func write(_ bytes: [UInt8], to path: String) throws(DiagnosticError) {
        try refusing { () throws(WorkspaceError) in try WholeFile.write(bytes, to: path) }
    }

    /// Writes it into a folder, which is made where it is not there; `/` in the name becomes a dash.
    package static func write(
        _ bytes: [UInt8], inFolder folder: String, named name: String
    ) throws(DiagnosticError) {
        WholeFile.makeFolder(folder)
        try write(bytes, to: "\(folder)/\(name.replacing("/", with: "-"))")
    }

    /// Writes it into its folder, which is made where it is not there.
    package static func write(
        _ bytes: [UInt8], makingFoldersTo path: String
    ) throws(DiagnosticError) {
        if let slash = path.lastIndex(of: "/") { WholeFile.makeFolder(String(path[..<slash])) }
        try write(bytes, to: path)
    }

    /// Refuses a name that is a folder's, before an ending is added to it: `-o Output` means no `Output.pdf`.
    package static func refuseFolder(_ path: String) throws(DiagnosticError) {
        try refusing { () throws(WorkspaceError) in
            var info = stat()
            let isFolder = stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
            if isFolder || path.hasSuffix("/") { throw .isFolder(path: path) }
        }
    }

    private static func refusing(_ work: () throws(WorkspaceError) -> Void) throws(DiagnosticError) {
        do throws(WorkspaceError) {
            try work()
        } catch {
            throw DiagnosticError(.error("hanmen.output.unwritable", error.message))
        }
    }
}
