public import ArgumentParser
public import HanmenBatch

/// `hanmen batch run`: works off a plan, or a part of it.
struct BatchRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "計画したものを作ります。できているものは、そのままにします。")

    @Argument(help: "計画のあるフォルダ。", completion: .directory)
    var folder: String

    @Option(name: .long, help: "分担。4 つに分けた 1 つ目なら 1/4。")
    var shard = Shard.whole

    @OptionGroup var running: RunOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let work = BatchWork(folder, reporting)
        guard try work.run(work.manifest(), shard, running) == 0 else { throw ExitCode(1) }
    }
}

extension Shard: ExpressibleByArgument {
    /// A shard as it is typed.
    public init?(argument: String) { self.init(argument) }
    /// As it is typed.
    public var defaultValueDescription: String { "\(index)/\(count)" }
}
