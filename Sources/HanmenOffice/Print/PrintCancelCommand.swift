import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenPrint

/// `hanmen print cancel`: what was not printed yet is not printed.
struct PrintCancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "まだ印刷していないものを取りやめます。印刷中のものは、プリンターに取り消しを頼みます。")

    @OptionGroup var place: PrinterOptions
    @OptionGroup var book: LedgerOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let ledger = try reporting.attempt { () throws(DiagnosticError) in
            try PrintLedger(book.path(), toWork: true)
        }
        let entries = try reporting.attempt { () throws(DiagnosticError) in try ledger.entries() }
        let atPrinter = entries.last { [.creating, .created, .sending, .sent].contains($0.state) }
        let printer = try atPrinter.map { try place.printer(reporting, otherwise: $0.printer) }
        let after = try reporting.attempt { () throws(DiagnosticError) in
            try PrintCanceller(ledger, printer).cancel()
        }
        if reporting.json { LedgerList(after).printJSON() } else { LedgerList(after).printText() }
        if after.contains(where: { $0.state == .unknown }) { throw ExitCode(3) }
    }
}
