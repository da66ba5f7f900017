import ArgumentParser

/// `hanmen print`: papers onto paper.
struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "PDF をプリンターで印刷します。止まっても、失くさず、二度印刷しません。",
        discussion: """
            hanmen print 定例会.yaml --printer ipp://192.0.2.10/ipp/print   できた報告書を、一件ずつ順に
            hanmen print 報告書.pdf 綴り.pdf --printer 二階 --sides 両面 --staple 左上
            hanmen print status / resume / cancel                          様子を見る、続ける、やめる
            終了コード: 0 すべて印刷した / 1 できなかったものがある / 2 使い方の誤り / 3 人が確かめるものがある
            """,
        subcommands: [
            PrintFilesCommand.self, PrintStatusCommand.self, PrintResumeCommand.self, PrintCancelCommand.self,
            PrintShowCommand.self,
        ],
        defaultSubcommand: PrintFilesCommand.self)
}
