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

    func run() throws {
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
        print("| composition alone | ms |\n|---|---|")
        print("| shaping and total fit, warm, median | \(rounded(composition.median(runs: runs))) |")
        for characters in [10_000, 100_000] {
            print("| one paragraph of \(characters) characters | \(rounded(composition.paragraph(characters: characters))) |")
        }
        print("")
        print("| whole process, cold | min | median | max |\n|---|---|---|---|")
        for (name, figures) in cold.figures {
            print(
                "| \(name) | \(rounded(figures.min)) | \(rounded(figures.median)) | \(rounded(figures.max)) |"
            )
        }
    }

    private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
