import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenPrint

@Suite(
    "A line that breaks", .serialized, .enabled(if: TestPrinter.isAsked, "\(TestPrinter.missing)"))
struct BrokenLineTests {
    /// One thing that goes wrong.
    struct Case: Sendable, CustomTestStringConvertible {
        var operation: TestLine.Operation
        var trouble: TestLine.Trouble
        /// Whether a person must be asked: whether the printer may have the document.
        var isQuestion: Bool

        var testDescription: String { "\(operation) \(trouble)" }
    }

    /// How large the document is, so that it does not get through at once.
    private static let padding = 300_000

    private static let cases: [Case] = [
        Case(operation: .createJob, trouble: .refuse, isQuestion: false),
        Case(operation: .createJob, trouble: .cutAnswer, isQuestion: false),
        Case(operation: .createJob, trouble: .hangAnswer, isQuestion: false),
        Case(operation: .createJob, trouble: .hang(40), isQuestion: false),
        Case(operation: .createJob, trouble: .answer(0x0507), isQuestion: false),
        Case(operation: .sendDocument, trouble: .refuse, isQuestion: false),
        Case(operation: .sendDocument, trouble: .cut(20_000), isQuestion: true),
        Case(operation: .sendDocument, trouble: .cut(299_000), isQuestion: true),
        Case(operation: .sendDocument, trouble: .cutAnswer, isQuestion: true),
        Case(operation: .sendDocument, trouble: .hangAnswer, isQuestion: true),
        Case(operation: .sendDocument, trouble: .answer(0x0507), isQuestion: false),
        Case(operation: .getJobAttributes, trouble: .refuse, isQuestion: false),
        Case(operation: .getJobAttributes, trouble: .cutAnswer, isQuestion: false),
        Case(operation: .getJobAttributes, trouble: .answer(0x0507), isQuestion: false),
        Case(operation: .getPrinterAttributes, trouble: .hangAnswer, isQuestion: false),
    ]

    @Test(
        "whatever breaks, each paper comes out once, and a person is asked only where nobody knows",
        arguments: cases)
    func once(_ broken: Case) throws {
        let trial = try Trial()
        let line = try trial.printer.line()
        let papers = try trial.papers(3, padding: Self.padding)
        try line.trouble(broken.operation, broken.trouble)
        var outcome = try trial.run(papers, at: line.address, silence: 0.6)
        #expect(outcome.questions.count == (broken.isQuestion ? 1 : 0))
        #expect(try trial.copies().values.allSatisfy { $0 <= 1 })
        #expect(try trial.answerQuestions() == outcome.questions.count)
        outcome = try trial.run(at: line.address)
        #expect(outcome.isComplete)
        #expect(try trial.isEachOnce())
    }

    @Test("a document that stops in the middle is cut off and asked about, and the printer is free again")
    func hang() throws {
        let trial = try Trial()
        let line = try trial.printer.line()
        try line.trouble(.sendDocument, .hang(20_000))
        let outcome = try trial.run(trial.papers(2, padding: 8_000_000), at: line.address, silence: 0.6)
        #expect(outcome.questions.count <= 1)
        #expect(try trial.copies().values.allSatisfy { $0 <= 1 })
        line.stop()
        try trial.answerQuestions()
        #expect(try trial.run().isComplete && trial.isEachOnce())
    }

    @Test("a printer that never takes a document is not asked for ever")
    func never() throws {
        let trial = try Trial()
        let line = try trial.printer.line()
        try line.trouble(.sendDocument, .refuse, times: 1000)
        let outcome = try trial.run(trial.papers(1), at: line.address)
        #expect(outcome.entries.map(\.state) == [.failed])
        #expect(trial.events.count { $0.word == "sending" } <= 3)
    }

    @Test("a printer that never says what became of a job that it was asked for is not asked for ever")
    func neverCreated() throws {
        let trial = try Trial()
        let line = try trial.printer.line()
        try line.trouble(.createJob, .cutAnswer, times: 1000)
        let outcome = try trial.run(trial.papers(1), at: line.address)
        #expect(outcome.entries.map(\.state) == [.failed])
    }

    @Test("a printer that is busy is waited for, and asked until it is free")
    func busy() throws {
        let trial = try Trial()
        let line = try trial.printer.line()
        try line.trouble(.createJob, .answer(0x0507), times: 5)
        let outcome = try trial.run(trial.papers(2), at: line.address)
        #expect(outcome.isComplete && trial.events.map(\.word).contains("busy"))
        #expect(try trial.isEachOnce() && outcome.entries.map(\.jobID) == [1, 2])
    }

    @Test("a job that the printer refuses has failed, with what the printer says; the next is printed")
    func refused() throws {
        let trial = try Trial()
        let line = try trial.printer.line()
        try line.trouble(.createJob, .answer(0x040B))
        let outcome = try trial.run(trial.papers(2), at: line.address)
        #expect(outcome.entries.map(\.state) == [.failed, .done])
        #expect(outcome.entries[0].detail.contains("client-error-attributes-or-values-not-supported"))
    }

    @Test("a document that the printer refuses has failed, and leaves the printer free")
    func refusedDocument() throws {
        let trial = try Trial()
        let line = try trial.printer.line()
        try line.trouble(.sendDocument, .answer(0x040A))
        let outcome = try trial.run(trial.papers(2), at: line.address)
        #expect(outcome.entries.map(\.state) == [.failed, .done])
        try trial.ledger().retryFailed()
        #expect(try trial.run().isComplete && trial.isEachOnce())
    }
}

@Suite(
    "A run that was killed", .serialized, .enabled(if: TestPrinter.isAsked, "\(TestPrinter.missing)"))
struct KilledRunTests {
    /// A ledger as a killed run leaves it: the first of two papers in a state.
    private func trial(
        _ state: PrintState, _ work: (JobDesk, inout PrintEntry, [UInt8]) throws -> Void
    ) throws -> Trial {
        let trial = try Trial()
        let ledger = try trial.ledger()
        let printer = try trial.printer()
        var entry = try ledger.plan(trial.papers(2, padding: 50_000), printer: printer.address)[0]
        let document = try #require(trial.workspace.files[entry.path])
        try work(JobDesk(printer.client, printer.capabilities()), &entry, document)
        entry.state = state
        try ledger.write(entry)
        return trial
    }

    @Test("before Create-Job, and after it before its number was written down")
    func creating() throws {
        for isCreated in [false, true] {
            let trial = try trial(.creating) { desk, entry, _ in
                if isCreated { _ = try desk.create(entry) }
            }
            #expect(try trial.run().isComplete && trial.isEachOnce())
            #expect(try trial.printer.printed().count == 2)
        }
    }

    @Test("after Create-Job, before the document", arguments: [PrintState.created, .sending])
    func created(_ state: PrintState) throws {
        let trial = try trial(state) { desk, entry, _ in entry.jobID = try desk.create(entry) }
        #expect(try trial.run().isComplete && trial.isEachOnce())
        #expect(try trial.printer.printed().count == 2)
    }

    @Test("in the middle of the document: the printer calls it completed, and a person is asked")
    func middle() throws {
        let trial = try trial(.sending) { desk, entry, document in
            let id = try desk.create(entry)
            entry.jobID = id
            try desk.send(Array(document.prefix(8000)), to: id, named: "cut")
        }
        let outcome = try trial.run()
        #expect(outcome.entries.map(\.state) == [.unknown, .planned])
        #expect(try trial.answerQuestions() == 1)
        #expect(try trial.run().isComplete && trial.isEachOnce())
    }

    @Test("after the document, before that was written down: a person is asked, and nothing is sent again")
    func sending() throws {
        let trial = try trial(.sending) { desk, entry, document in
            let id = try desk.create(entry)
            entry.jobID = id
            try desk.send(document, to: id, named: "whole")
        }
        #expect(try trial.run().questions.count == 1)
        #expect(try trial.answerQuestions() == 1)
        #expect(try trial.run().isComplete && trial.isEachOnce())
        #expect(try trial.printer.printed().count == 2)
    }

    @Test("after that was written down: it is followed to its end")
    func sent() throws {
        let trial = try trial(.sent) { desk, entry, document in
            let id = try desk.create(entry)
            entry.jobID = id
            try desk.send(document, to: id, named: "whole")
        }
        #expect(try trial.run().isComplete && trial.isEachOnce())
        #expect(trial.events.map(\.word).count { $0 == "sending" } == 1)
    }

    @Test("a person who looked too soon is asked again, and nothing comes out twice")
    func tooSoon() throws {
        let trial = try Trial()
        try trial.printer.play(.slow(2))
        let printer = try trial.printer()
        var entry = try trial.ledger().plan(trial.papers(1), printer: printer.address)[0]
        let document = try #require(trial.workspace.files[entry.path])
        let desk = JobDesk(printer.client, try printer.capabilities())
        let id = try desk.create(entry)
        try desk.send(document, to: id, named: "slow")
        (entry.jobID, entry.state) = (id, .unknown)
        try trial.ledger().write(entry)
        try trial.ledger().settle(entry.key, isPrinted: false)
        let outcome = try trial.run()
        #expect(outcome.questions.map(\.key) == [entry.key])
        #expect(outcome.questions.first?.detail.contains("まだプリンター") == true)
        for _ in 0..<100 where try trial.printer.printed().isEmpty { Thread.sleep(forTimeInterval: 0.1) }
        #expect(try trial.answerQuestions() == 1)
        #expect(try trial.run().isComplete && trial.isEachOnce())
    }

    @Test("what is cancelled after a crash: jobs of papers go, jobs of others stay")
    func cancelled() throws {
        let trial = try trial(.created) { desk, entry, _ in entry.jobID = try desk.create(entry) }
        let ledger = try trial.ledger()
        let printer = try trial.printer()
        #expect(try PrintCanceller(ledger, printer).cancel().map(\.state) == [.canceled, .canceled])
        let desk = JobDesk(printer.client, try printer.capabilities())
        let entry = try ledger.entries()[0]
        #expect(try desk.job(1, of: entry)?.state == .canceled)
        // The number is a stranger's now.
        var other = entry
        other.key = "0000000000"
        let number = try desk.create(other)
        var stale = entry
        stale.state = .created
        stale.jobID = number
        try ledger.write(stale)
        _ = try PrintCanceller(ledger, printer).cancel()
        #expect(try desk.job(number, of: other)?.state.isEnded == false)
    }

    @Test("what is being printed is cancelled at the printer, and a person looks into the tray")
    func cancelledInPrint() throws {
        let trial = try trial(.sent) { desk, entry, document in
            let id = try desk.create(entry)
            entry.jobID = id
            try desk.send(document, to: id, named: "whole")
        }
        let after = try PrintCanceller(try trial.ledger(), try trial.printer()).cancel()
        #expect(after.map(\.state) == [.unknown, .canceled] || after.map(\.state) == [.done, .canceled])
    }

    @Test("what came out before it was cancelled is printed; what a printer that is gone had, is asked")
    func cancelledAfterPrint() throws {
        let sent = { (desk: JobDesk, entry: inout PrintEntry, document: [UInt8]) throws in
            let id = try desk.create(entry)
            entry.jobID = id
            try desk.send(document, to: id, named: "whole")
        }
        let printed = try trial(.sent, sent)
        try waitUntil("it comes out") { try printed.printer.printed().count == 1 }
        try waitUntil("the printer says so") {
            let desk = JobDesk(try printed.printer().client, try printed.capabilities())
            let entry = try PrintLedger(printed.ledgerPath, toWork: false).entries()[0]
            return try desk.job(1, of: entry)?.state == .completed
        }
        let after = try PrintCanceller(try printed.ledger(), try printed.printer()).cancel()
        #expect(after.map(\.state) == [.done, .canceled])
        let gone = try trial(.sent, sent)
        gone.printer.stop()
        let left = try PrintCanceller(try gone.ledger(), try gone.printer(patience: 1)).cancel()
        #expect(left.map(\.state) == [.unknown, .canceled])
    }
}
