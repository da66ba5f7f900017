import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenPrint

/// `hanmen print status`: what the ledger knows.
struct PrintStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "台帳にある書類の様子を見ます。")

    @OptionGroup var book: LedgerOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let entries = try reporting.attempt { () throws(DiagnosticError) in
            try PrintLedger(book.path(), toWork: false).entries()
        }
        let list = LedgerList(entries)
        if reporting.json { list.printJSON() } else { list.printText() }
        let questions = entries.filter { $0.state == .unknown }
        if !reporting.json { for entry in questions { print(entry.question) } }
        if !questions.isEmpty { throw ExitCode(3) }
        if entries.contains(where: { !$0.state.isEnded }) { throw ExitCode(1) }
    }
}
