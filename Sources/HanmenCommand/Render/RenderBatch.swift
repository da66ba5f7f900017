import ArgumentParser
import Hanmen
import HanmenCore

/// Several reports at once, side by side on all processors; each is written as soon as it is made.
struct RenderBatch {
    private let reports: [String]
    private let job: RenderJob

    init(_ reports: [String], _ job: RenderJob) {
        self.reports = reports
        self.job = job
    }

    /// Makes all that can be made; tells the problems of all, in the order of the reports.
    func run(_ reporting: ReportingOptions, _ summary: RenderSummary) throws {
        try reporting.report(collisions())
        if case .folder(let folder) = job.target { WholeFile.makeFolder(folder) }
        let progress = ProgressLine(
            count: reports.count, isSilent: reporting.json || !StandardError.isTerminal)
        let outcomes = try reporting.attempt { () throws(DiagnosticError) in
            defer { progress.end() }
            return try SourceOptions.pool().map(
                reports, { job.render($1, with: $0) },
                finished: { index, _ in
                    progress.step(reports[index])
                    return true
                })
        }
        for (report, outcome) in zip(reports, outcomes) {
            reporting.teller.tell(outcome?.diagnostics ?? [], of: report)
        }
        let made = outcomes.compactMap { $0?.value }
        if !reporting.json { summary.tell(made, of: reports.count) }
        guard made.count == reports.count else { throw ExitCode(1) }
    }

    /// The reports that would write over another's file.
    private func collisions() -> [Diagnostic] {
        var owners: [String: String] = [:]
        return reports.compactMap { report in
            let path = job.path(of: report)
            guard let owner = owners[path] else {
                owners[path] = report
                return nil
            }
            return .sameOutput(path, of: owner, and: report)
        }
    }
}

extension Diagnostic {
    fileprivate static func sameOutput(_ path: String, of first: String, and second: String) -> Diagnostic {
        .error(
            "hanmen.output.same",
            Message(
                "出力先が重なります: \(path)（\(first) と \(second)）",
                en: "two reports go to \(path): \(first) and \(second)"),
            hints: [
                Message(
                    "出力先のフォルダを変えて、分けて実行してください。", en: "run the command once for each, with a folder of its own"
                )
            ])
    }
}
