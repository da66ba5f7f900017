import Glibc
import HanmenCore

/// Keeps two from working in one folder; falls with the process, however that ends.
final class FolderLock {
    private let descriptor: Int32

    /// How many may hold it at once.
    enum Kind {
        /// One: who plans, merges, or runs the whole.
        case alone
        /// Several: the workers of shards.
        case shared
    }

    /// Takes the lock.
    ///
    /// - Throws: that somebody else has it, or that the folder cannot be written to.
    init(_ folder: BatchFolder, _ kind: Kind) throws(DiagnosticError) {
        let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw DiagnosticError(.unwritable(.notWritable(path: folder.path, reason: reason)))
        }
        guard flock(descriptor, (kind == .alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else {
            close(descriptor)
            throw DiagnosticError(.folderBusy(folder.path))
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
