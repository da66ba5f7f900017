import Glibc
import HanmenCore
import Synchronization

/// The results of a shard, a line each, on the disk before the next step: what is in it has happened.
final class ResultLog: Sendable {
    private let path: String
    private let descriptor: Int32
    private let isBroken = Mutex(false)

    /// Opens the results of a shard for more; a last line that a crash cut off is ended, and counts for nothing.
    init(_ path: String) throws(WorkspaceError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
        let size = lseek(descriptor, 0, SEEK_END)
        var last: UInt8 = 0x0A
        if size > 0, pread(descriptor, &last, 1, size - 1) != 1 || last != 0x0A {
            guard write(descriptor, "\n", 1) == 1 else { throw Self.failure(path) }
        }
    }

    deinit { close(descriptor) }

    /// Adds a result.
    func append(_ result: RunResult) throws(WorkspaceError) {
        let line = Array((LineFile.line(result) + "\n").utf8)
        let error = isBroken.withLock { isBroken -> WorkspaceError? in
            // Behind half a line no other may stand.
            if isBroken { return .notWritable(path: path, reason: "incomplete line") }
            guard write(descriptor, line, line.count) == line.count, fdatasync(descriptor) == 0 else {
                isBroken = true
                return Self.failure(path)
            }
            return nil
        }
        if let error { throw error }
    }

    private static func failure(_ path: String) -> WorkspaceError {
        .notWritable(path: path, reason: String(cString: strerror(errno)))
    }

    /// All results, in the order of the files and lines.
    static func all(in folder: BatchFolder, _ workspace: any Workspace) -> [RunResult] {
        workspace.names(inFolder: folder.results).filter { $0.hasSuffix(".jsonl") }.flatMap { name in
            let bytes = try? workspace.read("\(folder.results)/\(name)", limit: BatchFolder.largestManifest)
            return LineFile.lines(bytes ?? []).compactMap { LineFile.value(RunResult.self, $0) }
        }
    }
}

/// The results of all shards that ever ran in a folder, found by what they are results of.
struct KnownResults {
    private struct Cause: Hashable {
        var id: String
        var key: String?
        var output: String
    }

    private var results: [Cause: RunResult] = [:]
    /// Every output that was ever made here, with the hashes that it had.
    private(set) var outputs: [String: Set<String>] = [:]

    init(_ all: [RunResult]) {
        for result in all {
            let cause = Cause(id: result.id, key: result.key, output: result.output)
            // What failed once and was made later, or by another shard, is made.
            if result.isMade || results[cause]?.isMade != true { results[cause] = result }
            if let hash = result.sha256 { outputs[result.output, default: []].insert(hash) }
        }
    }

    /// The result of an entry as it is planned now; results of an earlier state of it do not count.
    subscript(entry: Manifest.Entry) -> RunResult? {
        results[Cause(id: entry.id, key: entry.key, output: entry.output)]
    }
}
