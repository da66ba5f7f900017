public import Hanmen
public import HanmenCore
import HanmenDigest
import HanmenForms
import HanmenReport
import Synchronization

/// Works off a manifest: makes each output that is not there yet as it was planned.
///
/// A worker keeps nothing: what is done is what the results say and the outputs prove. So it may be killed at any
/// moment, and be run again, here or on another machine.
public struct BatchRun: Sendable {
    private let folder: BatchFolder
    private let manifest: Manifest
    private let home: Home
    private let workspace: any Workspace
    private let workers: Int?

    /// What happened to one entry.
    public enum Step: Sendable {
        /// It was there already, as planned.
        case kept(Manifest.Entry)
        /// It was made, perhaps with warnings.
        case made(Manifest.Entry, [Diagnostic])
        /// It could not be made.
        case failed(Manifest.Entry, [Diagnostic])
    }

    /// A run over a folder's manifest.
    public init(
        _ folder: BatchFolder, _ manifest: Manifest, home: Home, workspace: any Workspace,
        workers: Int? = nil
    ) {
        self.folder = folder
        self.manifest = manifest
        self.home = home
        self.workspace = workspace
        self.workers = workers
    }

    /// Makes what is missing of a shard.
    ///
    /// - Parameters:
    ///   - again: whether outputs that are there are made anew.
    ///   - progress: told of each entry as it is done, from any thread.
    /// - Returns: the steps in the manifest's order; those after a full disk are missing.
    public func run(
        _ shard: Shard = .whole, again: Bool = false, progress: @Sendable (Step) -> Void = { _ in }
    ) throws(DiagnosticError) -> [Step] {
        folder.make(for: manifest)
        let lock = try FolderLock(folder, shard == .whole ? .alone : .shared)
        defer { withExtendedLifetime(lock) {} }
        let log: ResultLog
        do throws(WorkspaceError) {
            log = try ResultLog(folder.results(of: shard))
        } catch {
            throw DiagnosticError(.unwritable(error))
        }
        let known = KnownResults(ResultLog.all(in: folder, workspace))
        let fonts = try FontStamp(home: home, workspace: workspace)
        let tables = MergeTables(workspace)
        let entries = manifest.entries(of: shard)
        let unwritable = Mutex<WorkspaceError?>(nil)
        let steps = try PressPool(home: home, workspace: workspace, workers: workers).map(entries) {
            press, entry -> Step? in
            if !again, let result = known[entry], proves(result) { return .kept(entry) }
            let maker = ReportMaker(
                press: press, folder: folder, manifest: manifest, fonts: fonts, tables: tables)
            let made = maker.make(entry, workspace)
            do throws(WorkspaceError) {
                try write(made, of: entry, log)
            } catch {
                // A full disk is full for all: nothing more is begun.
                unwritable.withLock { $0 = $0 ?? error }
                return nil
            }
            return made.pdf == nil ? .failed(entry, made.diagnostics) : .made(entry, made.diagnostics)
        } finished: { _, step in
            guard let step else { return false }
            progress(step)
            return true
        }
        if let error = unwritable.withLock({ $0 }) { throw DiagnosticError(.unwritable(error)) }
        return steps.compactMap { $0 ?? nil }
    }

    /// Whether the output is what its result says it is.
    private func proves(_ result: RunResult) -> Bool {
        guard let hash = result.sha256 else { return false }
        return OutputHash.of("\(folder.path)/\(result.output)", workspace) == hash
    }

    /// First the output, then its result: a result never speaks of what is not there.
    private func write(
        _ made: MadeReport, of entry: Manifest.Entry, _ log: ResultLog
    ) throws(WorkspaceError) {
        if let pdf = made.pdf { try WholeFile.write(pdf, to: "\(folder.path)/\(entry.output)") }
        try log.append(
            RunResult(
                id: entry.id, key: entry.key, output: entry.output,
                sha256: made.pdf.map { Digest.sha256.hash($0).hexadecimal }, pages: made.pages,
                bytes: made.pdf?.count, milliseconds: made.milliseconds,
                findings: made.diagnostics.map(RunResult.Finding.init)))
    }
}

/// The hash of an output on the disk.
enum OutputHash {
    static let largest = 1 << 30

    static func of(_ path: String, _ workspace: any Workspace) -> String? {
        (try? workspace.read(path, limit: largest)).map { Digest.sha256.hash($0).hexadecimal }
    }
}
