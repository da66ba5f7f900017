import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenPrint

/// Works off a ledger's papers, and tells how that ended.
struct PrintDesk {
    let ledger: PrintLedger
    let printer: Printer
    let pace: PrintRun.Pace
    let reporting: ReportingOptions

    func run(_ entries: [PrintEntry], _ capabilities: PrinterCapabilities) throws {
        let teller = PrintTeller(entries, reporting)
        let run = PrintRun(
            entries, ledger: ledger, printer: printer, capabilities, workspace: DiskWorkspace(), pace: pace,
            tell: teller.tell)
        let outcome = try reporting.attempt { () throws(DiagnosticError) in try run.run() }
        tell(outcome)
        if !outcome.questions.isEmpty { throw ExitCode(3) }
        if !outcome.isComplete { throw ExitCode(1) }
    }

    /// The command that goes on with this ledger.
    private var resume: String {
        ledger.path == PrintLedger.usualName
            ? "hanmen print resume" : "hanmen print resume --ledger \(ledger.path)"
    }

    private func tell(_ outcome: PrintOutcome) {
        guard !reporting.json else { return LedgerList(outcome.entries).printJSON() }
        let done = outcome.entries.count { $0.state == .done }
        print("印刷済み \(done) / \(outcome.entries.count) 件")
        for entry in outcome.entries where entry.state == .failed {
            print("  失敗  \(entry.label)  \(entry.detail)")
        }
        if !outcome.questions.isEmpty {
            print("印刷されたかどうか分からないものがあります。自動では印刷し直しません。")
            for entry in outcome.questions { print(entry.question) }
            print("  揃っていれば  \(resume) --printed KEY")
            print("  なければ      \(resume) --reprint KEY（途中までの紙は捨ててください）")
        } else if outcome.isCutOff {
            print("プリンターから答えがないので、止めました。続きは \(resume) です。")
        } else if !outcome.isComplete {
            print("失敗したものをもう一度送るには \(resume) --retry です。")
        }
    }
}

/// The papers of a ledger as a list.
struct LedgerList {
    private let entries: [PrintEntry]

    init(_ entries: [PrintEntry]) { self.entries = entries }

    func printJSON() {
        for entry in entries {
            let value: JSONValue = [
                "key": .string(entry.key), "label": .string(entry.label), "file": .string(entry.path),
                "state": .string(entry.state.rawValue), "detail": .string(entry.detail),
                "printer": .string(entry.printer), "job": entry.jobID.map(JSONValue.integer) ?? .null,
                "pages": .integer(entry.pages), "sheets": .integer(entry.ticket.sheets(pages: entry.pages)),
                "sha256": .string(entry.sha256),
            ]
            print(value.line)
        }
    }

    func printText() {
        for entry in entries {
            let detail = entry.detail.isEmpty ? "" : "  \(entry.detail)"
            print("\(entry.key)  \(entry.state.word)  \(entry.label)\(detail)")
        }
    }
}
