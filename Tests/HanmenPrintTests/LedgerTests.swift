import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenPrint

@Suite("The ledger", .serialized, .enabled(if: TestPrinter.isAsked, "\(TestPrinter.missing)"))
struct LedgerTests {
    @Test("the same papers a second time: nothing is sent")
    func twice() throws {
        let trial = try Trial()
        let papers = try trial.papers(3)
        #expect(try trial.run(papers).isComplete)
        #expect(try trial.run(papers).isComplete && trial.events.isEmpty)
        #expect(try trial.isEachOnce())
    }

    @Test("papers that are alike are as many papers as were asked for")
    func alike() throws {
        let trial = try Trial()
        let paper = try trial.papers(1)[0]
        #expect(try trial.run([paper, paper]).entries.count == 2)
        #expect(try trial.copies() == ["報告1.pdf": 2])
        #expect(try trial.run([paper, paper]).isComplete)
        #expect(try trial.copies() == ["報告1.pdf": 2])
    }

    @Test("another ticket makes it another paper")
    func ticket() throws {
        let trial = try Trial()
        try trial.run(trial.papers(1))
        try trial.run(trial.papers(1, ticket: PrintTicket(sides: .twoSidedLongEdge)))
        #expect(try trial.copies() == ["報告1.pdf": 2])
    }

    @Test("what another printer cannot do of a ticket makes it no other paper")
    func reduced() throws {
        let trial = try Trial()
        var papers = try trial.papers(2, ticket: PrintTicket(staple: .topLeft))
        #expect(try trial.run(papers).isComplete)
        for index in papers.indices { papers[index].ticket.staple = nil }
        #expect(try trial.run(papers).isComplete && trial.events.isEmpty)
        #expect(try trial.isEachOnce())
    }

    @Test("at a person's word papers are printed once more, and once more only")
    func again() throws {
        let trial = try Trial()
        let papers = try trial.papers(2)
        try trial.run(papers)
        #expect(try trial.run(papers, again: true).isComplete)
        #expect(try trial.copies() == ["報告1.pdf": 2, "報告2.pdf": 2])
        #expect(try trial.run(papers).isComplete)
        #expect(try trial.copies() == ["報告1.pdf": 2, "報告2.pdf": 2])
    }

    @Test("two runs do not work with one ledger; one that only looks may")
    func busy() throws {
        let trial = try Trial()
        let first = try trial.ledger()
        let error = #expect(throws: DiagnosticError.self) { try trial.ledger() }
        #expect(error?.diagnostics.map(\.id) == ["print.ledger.busy"])
        #expect(try PrintLedger(trial.ledgerPath, toWork: false).entries().isEmpty)
        #expect(try first.entries().isEmpty)
    }

    @Test("a ledger is made for new papers only", arguments: [false, true])
    func absent(_ isWork: Bool) throws {
        let trial = try Trial()
        #expect(throws: DiagnosticError.self) { try PrintLedger(trial.ledgerPath, toWork: isWork) }
        #expect(!DiskWorkspace().exists(trial.ledgerPath))
    }

    @Test("what is no ledger is told, and stays as it is")
    func foreign() throws {
        let trial = try Trial()
        try "これは台帳ではありません。".write(toFile: trial.ledgerPath, atomically: true, encoding: .utf8)
        let error = #expect(throws: DiagnosticError.self) { try trial.ledger() }
        #expect(error?.diagnostics.map(\.id) == ["print.ledger"])
        #expect(try String(contentsOfFile: trial.ledgerPath, encoding: .utf8) == "これは台帳ではありません。")
    }

    @Test("a file that was changed after it was planned is not printed, and told")
    func changed() throws {
        let trial = try Trial()
        let papers = try trial.papers(2)
        trial.workspace.files["報告1.pdf"] = PlainPDF("other").bytes
        let outcome = try trial.run(papers)
        #expect(outcome.entries.map(\.state) == [.failed, .done] && !outcome.entries[0].detail.isEmpty)
        #expect(try trial.printer.printed().count == 1)
        trial.workspace.files["報告1.pdf"] = nil
        try trial.ledger().retryFailed()
        #expect(try trial.run().entries[0].state == .failed)
    }

    @Test("a paper that lies elsewhere now is printed from there")
    func moved() throws {
        let trial = try Trial()
        let paper = try trial.papers(1)[0]
        _ = try trial.ledger().plan([paper], printer: trial.printer().address)
        trial.workspace.files = ["移した.pdf": PlainPDF("paper-1", pages: 2).bytes]
        let moved = try PrintPaper("移した.pdf", ticket: PrintTicket(), workspace: trial.workspace)
        #expect(try trial.run([moved]).isComplete)
        #expect(try trial.ledger().entries().count == 1 && trial.isEachOnce())
    }

    @Test("a person's word settles a question, and nothing else")
    func settle() throws {
        let trial = try Trial()
        let ledger = try trial.ledger()
        var entries = try ledger.plan(trial.papers(3), printer: trial.printer().address)
        #expect(throws: DiagnosticError.self) { try ledger.settle(entries[0].key, isPrinted: true) }
        entries[0].state = .unknown
        entries[1].state = .failed
        for entry in entries { try ledger.write(entry) }
        #expect(throws: DiagnosticError.self) { try ledger.settle("", isPrinted: true) }
        #expect(throws: DiagnosticError.self) { try ledger.settle("0000000000", isPrinted: true) }
        try ledger.settle(entries[0].key.lowercased(), isPrinted: true)
        try ledger.settle(String(entries[1].key.prefix(8)), isPrinted: false)
        #expect(try ledger.entries().map(\.state) == [.done, .planned, .planned])
    }

    @Test("what is cancelled is not printed, until it is asked for again")
    func cancel() throws {
        let trial = try Trial()
        let papers = try trial.papers(2)
        let ledger = try trial.ledger()
        _ = try ledger.plan(papers, printer: trial.printer().address)
        #expect(try PrintCanceller(ledger, nil).cancel().map(\.state) == [.canceled, .canceled])
        #expect(try trial.printer.printed().isEmpty)
    }

    @Test("papers that were cancelled are printed when they are asked for anew")
    func afterCancel() throws {
        let trial = try Trial()
        let papers = try trial.papers(2)
        do {
            let ledger = try trial.ledger()
            _ = try ledger.plan(papers, printer: trial.printer().address)
            _ = try PrintCanceller(ledger, nil).cancel()
        }
        try trial.run(papers)
        #expect(try trial.isEachOnce())
    }

    @Test("states are kept as they are, key, number and words")
    func kept() throws {
        let trial = try Trial()
        let ticket = PrintTicket(
            sides: .twoSidedShortEdge, media: .b4, tray: PrinterWord("tray-1"), staple: .dualTop, copies: 7)
        do {
            let ledger = try trial.ledger()
            var entry = try ledger.plan(trial.papers(1, ticket: ticket), printer: trial.printer().address)[0]
            entry.state = .sent
            entry.jobID = 17
            entry.detail = "「'\"; DROP TABLE entry"
            try ledger.write(entry)
        }
        let entry = try #require(try trial.ledger().entries().first)
        #expect(entry.state == .sent && entry.jobID == 17 && entry.ticket == ticket)
        #expect(entry.detail == "「'\"; DROP TABLE entry")
    }
}
