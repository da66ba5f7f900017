import ArgumentParser
import Hanmen
import HanmenBatch
import HanmenCore

/// The three steps of a batch, as commands use them: each tells what it found.
struct BatchWork {
    let folder: BatchFolder
    let reporting: ReportingOptions
    private let workspace = DiskWorkspace()

    init(_ folder: String, _ reporting: ReportingOptions) {
        self.folder = BatchFolder(folder)
        self.reporting = reporting
    }

    private func home() throws -> Home {
        try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.home(workspace) }
    }

    /// Plans a session and writes the manifest.
    func plan(_ session: Session, workers: Int? = nil) throws -> Manifest {
        let planner = BatchPlanner(session, home: try home(), workspace: workspace, workers: workers)
        return try reporting.value(
            of: try reporting.attempt { () throws(DiagnosticError) in
                try planner.write(to: folder, here: WorkingFolder.path)
            })
    }

    /// The manifest that a plan has written.
    func manifest() throws -> Manifest { try reporting.value(of: folder.readManifest(workspace)) }

    /// Makes what is missing; tells of each report what was found, and gives how many could not be made.
    func run(_ manifest: Manifest, _ shard: Shard, _ options: RunOptions) throws -> Int {
        let run = BatchRun(
            folder, manifest, home: try home(), workspace: workspace, workers: options.workers)
        let progress = ProgressLine(count: manifest.count(of: shard), isSilent: reporting.json)
        let steps = try reporting.attempt { () throws(DiagnosticError) in
            defer { progress.end() }
            return try run.run(shard, again: options.again) { step in progress.step(step.line) }
        }
        // A heading row that is wrong is wrong for all rows: it is told once.
        var told: Set<ToldOnce> = []
        for step in steps {
            reporting.teller.tell(
                step.diagnostics.filter { told.insert(ToldOnce($0)).inserted }, of: step.source)
        }
        if reporting.strict, steps.contains(where: { $0.diagnostics.contains { $0.severity >= .warning } }) {
            return max(1, steps.count(where: \.isFailed))
        }
        return steps.count(where: \.isFailed)
    }

    /// Checks and lists what was made; tells what is missing.
    func merge(_ manifest: Manifest) throws -> BatchSummary {
        let merger = BatchMerger(folder, manifest, workspace: workspace)
        let merged = try reporting.attempt { () throws(DiagnosticError) in try merger.merge() }
        reporting.teller.tell(merged.diagnostics)
        guard let summary = merged.value else { throw ExitCode(1) }
        if !reporting.json { tell(summary) }
        return summary
    }

    private func tell(_ summary: BatchSummary) {
        switch reporting.lang {
        case .japanese:
            print(
                "できたもの \(summary.madeCount) / \(summary.rows.count) 件、\(summary.pageCount) 頁  \(folder.path)/一覧.html"
            )
        case .english:
            print(
                "made \(summary.madeCount) of \(summary.rows.count), \(summary.pageCount) pages  \(folder.path)/一覧.html"
            )
        }
        for row in summary.rows where !row.state.isMade {
            print("  \(row.state.rawValue)  \(row.entry.output)")
        }
    }
}

/// What makes two problems the same for a reader, whichever worker read the file.
private struct ToldOnce: Hashable {
    var id: DiagnosticID
    var summary: Message
    var place: String?

    init(_ diagnostic: Diagnostic) {
        id = diagnostic.id
        summary = diagnostic.summary
        place = diagnostic.span?.description
    }
}

extension BatchRun.Step {
    /// What was found.
    var diagnostics: [Diagnostic] {
        switch self {
        case .kept: []
        case .made(_, let diagnostics), .failed(_, let diagnostics): diagnostics
        }
    }

    /// The report, for problems without a place.
    var source: String { entry.source }

    /// Whether it could not be made.
    var isFailed: Bool { if case .failed = self { true } else { false } }

    /// What progress says of it.
    var line: String {
        switch self {
        case .kept(let entry): "そのまま  \(entry.output)"
        case .made(let entry, let found) where found.contains { $0.severity == .warning }:
            "注意あり  \(entry.output)"
        case .made(let entry, _): "できた    \(entry.output)"
        case .failed(let entry, _): "誤り      \(entry.output)"
        }
    }

    private var entry: Manifest.Entry {
        switch self {
        case .kept(let entry), .made(let entry, _), .failed(let entry, _): entry
        }
    }
}
