import ArgumentParser

/// `hanmen year`: all papers of a faction's year from one folder.
struct YearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "会派の一年分の書類を、一つのフォルダから作ります。",
        discussion: "フォルダには 会派.yaml、出納簿.csv、領収書、報告書を置きます。書き方は docs/year.md にあります。",
        subcommands: [YearInitCommand.self, YearCheckCommand.self, YearMakeCommand.self])
}
