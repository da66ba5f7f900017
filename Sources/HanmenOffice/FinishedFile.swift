import HanmenCore
import HanmenReading

/// A finished PDF that the command was given.
enum FinishedFile {
    /// Reads it; one that is too large is refused before a byte of it is read.
    static func read(_ path: String) throws(DiagnosticError) -> [UInt8] {
        do throws(WorkspaceError) {
            return try DiskWorkspace().read(path, limit: PDFReadingLimits.fileSize)
        } catch {
            throw DiagnosticError(.error("hanmen.file.unreadable", error.message))
        }
    }
}
