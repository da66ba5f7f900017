import ArgumentParser
import Glibc
import Hanmen
import HanmenCore

/// `hanmen-bench`: the figures of docs/performance.md, measured on a report.
@main
struct HanmenBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hanmen-bench", abstract: "Measures Hanmen on one report: stages warm, the command cold."
    )

    @Argument(help: "The report.")
    var report: String

    @Option(help: "The folder that holds Layouts and Fonts.")
    var home = "."

    @Option(help: "The command to measure cold.")
    var command = ".build/release/hanmen"

    @Option(help: "Warm runs; the first ten are not counted.")
    var runs = 60

    @Option(help: "Cold runs of the command.")
    var coldRuns = 9

    @Option(help: "Only composes the report so many times and prints nothing: for counting instructions.")
    var composeOnly: Int?

    @Option(help: "Only finishes the report so many times: for counting instructions.")
    var finishOnly: Int?

    @Flag(
        help: "Only finishes the narrative forty times over, once: prints the peak memory before and after.")
    var finishingMemory = false

    func run() throws {
        if let finishOnly {
            let finishing = try FinishingMeasurement(report: report, home: Home(path: home))
            for _ in 0..<finishOnly { _ = try finishing.finish() }
            return
        }
        if finishingMemory { return try printFinishingMemory() }
        let composition = try CompositionMeasurement(report: report, home: Home(path: home))
        if let composeOnly {
            for _ in 0..<composeOnly { _ = composition.composeAll() }
            return
        }
        let warm = try WarmMeasurement(report: report, home: Home(path: home), runs: runs)
        let cold = try ColdMeasurement(command: command, report: report, runs: coldRuns)
        print("| stage, warm | median ms |\n|---|---|")
        for (stage, milliseconds) in warm.stages { print("| \(stage) | \(rounded(milliseconds)) |") }
        print("| all stages | \(rounded(warm.total)) |\n")
        let finishing = try FinishingMeasurement(report: report, home: Home(path: home))
        print(
            "finishing alone, \(finishing.pageCount) pages: \(rounded(try finishing.median(runs: runs))) ms\n"
        )
        print("| composition alone | ms |\n|---|---|")
        print("| shaping and total fit, warm, median | \(rounded(composition.median(runs: runs))) |")
        for characters in [10_000, 100_000] {
            print(
                "| one paragraph of \(characters) characters | \(rounded(composition.paragraph(characters: characters))) |"
            )
        }
        print("")
        print("| whole process, cold | min | median | max |\n|---|---|---|---|")
        for (name, figures) in cold.figures {
            print(
                "| \(name) | \(rounded(figures.min)) | \(rounded(figures.median)) | \(rounded(figures.max)) |"
            )
        }
    }

    private func printFinishingMemory() throws {
        let finishing = try FinishingMeasurement(report: report, times: 40, home: Home(path: home))
        let before = FinishingMeasurement.peak
        let size = try finishing.finish()
        let after = FinishingMeasurement.peak
        print("\(finishing.pageCount) pages, \(size / 1024) KiB")
        print(
            "peak MiB: drawn \(rounded(before)), finished \(rounded(after)), \(rounded(after / before * 10) / 10)×"
        )
    }

    private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
