import ArgumentParser
import Glibc
import HanmenCommand
import HanmenCore
import HanmenPrint

/// `hanmen print resume`: goes on where printing stopped.
struct PrintResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "止まったところから続けます。分からないものは、人に聞きます。")

    @OptionGroup var place: PrinterOptions
    @OptionGroup var book: LedgerOptions

    @Option(name: .long, help: "印刷されていたもの（KEY の初めの何文字か。何度でも書けます）。")
    var printed: [String] = []

    @Option(name: .long, help: "印刷されていなかったので、もう一度送るもの（KEY。何度でも書けます）。")
    var reprint: [String] = []

    @Flag(name: .long, help: "失敗したものを、もう一度送ります。")
    var retry = false

    @Flag(name: .long, help: "プリンターにないホチキス・穴・排紙は、注意してから省きます。")
    var bestEffort = false

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let ledger = try reporting.attempt { () throws(DiagnosticError) in
            try PrintLedger(book.path(), toWork: true)
        }
        try reporting.attempt { () throws(DiagnosticError) in
            for key in printed { try ledger.settle(key, isPrinted: true) }
            for key in reprint { try ledger.settle(key, isPrinted: false) }
            if retry { try ledger.retryFailed() }
        }
        if isatty(0) == 1, !reporting.json { try ask(ledger) }
        let entries = try reporting.attempt { () throws(DiagnosticError) in try ledger.entries() }
        guard entries.contains(where: { !$0.state.isEnded }) else {
            if !reporting.json { print("すべて印刷済みです。") }
            return
        }
        let printer = try place.printer(reporting, otherwise: entries.last { !$0.state.isEnded }?.printer)
        let capabilities = try reporting.attempt { () throws(DiagnosticError) in try printer.capabilities() }
        // It may be another printer than the one that the papers were checked for.
        let check = TicketCheck(capabilities)
        let tickets = entries.filter { $0.state == .planned }.map(\.ticket).uniquedInOrder
        try reporting.report(tickets.flatMap { check.problems(of: $0, isBestEffort: bestEffort) }.uniqued)
        if bestEffort {
            try reporting.attempt { () throws(DiagnosticError) in try ledger.reduce(by: check) }
        }
        try PrintDesk(ledger: ledger, printer: printer, pace: place.pace, reporting: reporting)
            .run(try reporting.attempt { () throws(DiagnosticError) in try ledger.entries() }, capabilities)
    }

    /// Asks the person at the terminal about each paper that nobody else can speak of.
    private func ask(_ ledger: PrintLedger) throws {
        let entries = try reporting.attempt { () throws(DiagnosticError) in try ledger.entries() }
        for entry in entries where entry.state == .unknown {
            StandardError.write(entry.question)
            StandardError.writeInPlace("    揃っていた y ／ 印刷し直す n ／ 後で決める Enter: ")
            let answer = readLine()?.lowercased()
            guard answer == "y" || answer == "n" else { continue }
            try reporting.attempt { () throws(DiagnosticError) in
                try ledger.settle(entry.key, isPrinted: answer == "y")
            }
        }
    }
}
