import ArgumentParser
import HanmenBatch

/// `hanmen batch merge`: checks and lists what all shards made.
struct BatchMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "分担して作ったものが揃ったかを確かめ、一覧（HTML・CSV・JSON）を書きます。")

    @Argument(help: "計画のあるフォルダ。", completion: .directory)
    var folder: String

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let work = BatchWork(folder, reporting)
        guard try work.merge(work.manifest()).isComplete else { throw ExitCode(1) }
    }
}
