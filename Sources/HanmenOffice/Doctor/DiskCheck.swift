import Glibc
import HanmenCore

/// Whether the folder for outputs can be written to the way batches need it, and has room.
struct DiskCheck {
    let folder: String

    /// A session of 60 reports with its volume takes less than a tenth of it.
    private static let enough = 1 << 30
    /// With less, nothing should be begun.
    private static let least = 100 << 20

    var findings: [Finding] { [writing, room] }

    /// A file is written whole, brought to the disk, locked and taken away again.
    private var writing: Finding {
        let probe = "\(folder)/.hanmen-doctor-\(getpid())"
        do throws(WorkspaceError) {
            try WholeFile.write([], to: probe)
        } catch {
            return Finding(
                "disk.write", .missing, error.message,
                remedy: "mkdir -p '\(folder)' && sudo chown $USER '\(folder)'")
        }
        defer { unlink(probe) }
        let descriptor = open(probe, O_RDWR | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            return Finding(
                "disk.write", .missing,
                Message(
                    "出力先「\(folder)」は、ファイルの鍵（flock）が使えません。別のディスクにしてください",
                    en: "\(folder) knows no file locks (flock): use another disk"))
        }
        return Finding(
            "disk.write", .ok, Message("出力先「\(folder)」に書き込めます", en: "\(folder) can be written to"))
    }

    private var room: Finding {
        var info = statvfs()
        guard statvfs(folder, &info) == 0 else {
            return Finding(
                "disk.room", .missing,
                Message("出力先「\(folder)」の空きが分かりません", en: "the room in \(folder) is not known"))
        }
        let blocks = Int(clamping: info.f_bavail)
        let (bytes, isHuge) = blocks.multipliedReportingOverflow(by: Int(clamping: info.f_frsize))
        let free = isHuge ? Int.max : bytes
        let size = "\(free >> 20) MB"
        let message = Message("出力先の空き: \(size)", en: "room for outputs: \(size)")
        return Finding(
            "disk.room", free < Self.least ? .missing : free < Self.enough ? .advice : .ok, message,
            remedy: free < Self.enough ? "df -h '\(folder)'" : nil)
    }
}
