import ArgumentParser
import HanmenBatch

/// `hanmen batch SESSION`: plans, makes and lists all in one go.
struct BatchMakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "計画し、作り、確かめます（既定）。変わっていないものは作り直しません。")

    @OptionGroup var options: SessionOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let session = try options.session(reporting)
        let work = BatchWork(session.output, reporting)
        let manifest = try work.plan(session, workers: running.workers)
        let failed = try work.run(manifest, .whole, running)
        let summary = try work.merge(manifest)
        guard failed == 0, summary.isComplete else { throw ExitCode(1) }
    }
}
