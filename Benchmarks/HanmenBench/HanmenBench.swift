import ArgumentParser
import Hanmen

/// `HanmenBench`: each stage of one report, in a process that has made it before.
@main
struct HanmenBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "HanmenBench", abstract: "Runs each stage of a report by itself, again and again.")

    @Argument(help: "The report.")
    var report: String

    @Option(help: "The folder that holds Layouts and Fonts.")
    var home = "."

    @Option(help: "How often each stage runs.")
    var runs = 60

    @Option(help: "Only these stages; all where none is named.")
    var stage: [Stage] = []

    @Flag(help: "Times nothing and prints nothing: for counting instructions.")
    var silent = false

    func validate() throws {
        guard (1...1_000_000).contains(runs) else { throw ValidationError("--runs: 1 to 1000000") }
    }

    func run() throws {
        let stages = try Stages(report: report, home: Home(path: home))
        for stage in stage.isEmpty ? Stage.allCases : stage {
            let times = try (0..<runs).map { _ in try Times.measure { try stages.run(stage) } }
            guard !silent else { continue }
            print(stage.rawValue, Times.median(times.map(\.wall)), Times.median(times.map(\.processor)))
        }
    }
}

extension Stage: ExpressibleByArgument {}
