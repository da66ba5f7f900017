import ArgumentParser

/// `hanmen batch`: many reports at once.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", abstract: "定例会の報告書を、まとめて PDF にします。",
        discussion: """
            hanmen batch 定例会.yaml        計画し、作り、確かめます。もう一度実行すると、変わったものだけを作ります。
            hanmen batch フォルダ           フォルダの中の報告書（.md）を、すべて作ります。
            hanmen batch 名簿.csv --form 様式  表の一行を一件にします（差し込み）。
            plan / run / merge は、何台かの機械で分けて作るときに使います（docs/scale.md）。
            """,
        subcommands: [
            BatchMakeCommand.self, BatchPlanCommand.self, BatchRunCommand.self, BatchMergeCommand.self,
        ],
        defaultSubcommand: BatchMakeCommand.self)
}
