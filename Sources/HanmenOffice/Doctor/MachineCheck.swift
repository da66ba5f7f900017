import Glibc
import HanmenCore

/// Memory and processors.
struct MachineCheck {
    private let workspace: DiskWorkspace

    init(_ workspace: DiskWorkspace) { self.workspace = workspace }

    /// A worker takes about a fifth of it.
    private static let enoughMegabytes = 1024
    /// With less, a volume of many pages may not be made.
    private static let leastMegabytes = 256

    var findings: [Finding] { memory + [processors] }

    private var memory: [Finding] {
        guard let free = availableMegabytes else { return [] }
        let state: Finding.State =
            free < Self.leastMegabytes ? .missing : free < Self.enoughMegabytes ? .advice : .ok
        return [
            Finding(
                "memory", state, Message("使えるメモリー: \(free) MB", en: "memory: \(free) MB to be had"),
                remedy: state == .ok ? nil : "hanmen batch … --workers 1")
        ]
    }

    /// What Linux says can be had without swapping (proc(5)).
    private var availableMegabytes: Int? {
        guard let bytes = try? workspace.read("/proc/meminfo", limit: 1 << 16) else { return nil }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("MemAvailable:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 / 1024 }
    }

    private var processors: Finding {
        let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        return Finding(
            "processors", .ok,
            Message("プロセッサ: \(count)（まとめて作るとき、同時に \(count) 件）", en: "processors: \(count)"))
    }
}
