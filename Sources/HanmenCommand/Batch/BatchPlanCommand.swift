import ArgumentParser
import HanmenBatch
import HanmenCore

/// `hanmen batch plan`: writes down what will be made.
struct BatchPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "何を、どの順に、どの名前で作るかを決めて、manifest.jsonl に書きます。")

    @OptionGroup var options: SessionOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let session = try options.session(reporting)
        let manifest = try BatchWork(session.output, reporting).plan(session)
        guard !reporting.json else { return }
        switch reporting.lang {
        case .japanese: print("\(session.output)/manifest.jsonl  \(manifest.entries.count) 件")
        case .english: print("\(session.output)/manifest.jsonl  \(manifest.entries.count) outputs")
        }
    }
}
