import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenPrint

@Suite(
    "A printer that jams, and one that gives up", .serialized,
    .enabled(if: TestPrinter.isAsked, "\(TestPrinter.missing)"))
struct FaultTests {
    @Test(
        "a jam and an empty tray are told and waited for; nothing is sent again",
        arguments: [(TestPrinter.Fault.jam, "media-jam-warning"), (.mediaEmpty, "media-empty-warning")])
    func waiting(_ fault: TestPrinter.Fault, _ reason: String) throws {
        let trial = try Trial()
        try trial.printer.play(fault)
        let outcome = try trial.run(trial.papers(3)) { event in
            if event.word == "reasons \(reason)" { try? trial.printer.play(nil) }
        }
        #expect(outcome.isComplete)
        #expect(trial.events.map(\.word).contains("reasons \(reason)"))
        #expect(trial.events.count { $0.word == "busy" } <= 3)
        #expect(try trial.isEachOnce() && trial.printer.printed().count == 3)
    }

    @Test("a job that the printer gives up has failed, and is sent again at a person's word only")
    func abort() throws {
        let trial = try Trial()
        try trial.printer.play(.abort)
        let outcome = try trial.run(trial.papers(1))
        #expect(outcome.entries.map(\.state) == [.failed] && !outcome.isComplete)
        #expect(outcome.entries[0].detail.contains("中止"))
        try trial.printer.play(nil)
        #expect(try trial.run().entries.map(\.state) == [.failed])
        #expect(try trial.printer.printed().isEmpty)
        try trial.ledger().retryFailed()
        #expect(try trial.run().isComplete && trial.isEachOnce())
    }

    @Test("a job that is given up in the middle is a question, and what follows waits for its answer")
    func abortInTheMiddle() throws {
        let trial = try Trial()
        try trial.printer.play(.abort)
        try trial.printer.count(1)
        let outcome = try trial.run(trial.papers(3), window: 1)
        #expect(outcome.entries.map(\.state) == [.unknown, .planned, .planned])
        try trial.printer.play(nil)
        #expect(try trial.run().entries.map(\.state) == [.unknown, .planned, .planned])
        #expect(try trial.printer.printed().isEmpty)
        try trial.printer.count(2)
        #expect(try trial.answerQuestions() == 1)
        #expect(try trial.run().isComplete && trial.isEachOnce())
    }

    @Test("a job that is completed with fewer sides than it has is a question")
    func short() throws {
        let trial = try Trial()
        try trial.printer.count(3)
        let outcome = try trial.run(trial.papers(1, pages: 4))
        #expect(outcome.questions.count == 1 && outcome.questions[0].detail.contains("4 面のうち 3 面"))
        #expect(try trial.answerQuestions() == 1)
        #expect(try trial.run().isComplete && trial.printer.printed().count == 1)
    }

    @Test("a printer that was switched off forgets its jobs: what it had is a question")
    func restarted() throws {
        let trial = try Trial()
        try trial.printer.play(.slow(30))
        var isOff = false
        let outcome = try trial.run(trial.papers(3), window: 1) { event in
            guard event.word == "sent", !isOff else { return }
            isOff = true
            trial.printer.stop()
            try? trial.printer.play(nil)
            try? trial.printer.start()
        }
        #expect(outcome.entries.map(\.state) == [.unknown, .planned, .planned])
        #expect(try trial.answerQuestions() == 1)
        #expect(try trial.run().isComplete && trial.isEachOnce())
    }

    @Test("another's job that has a paper's number now is not taken for it")
    func number() throws {
        let trial = try Trial()
        do {
            let ledger = try trial.ledger()
            var entry = try ledger.plan(trial.papers(2), printer: trial.printer().address)[0]
            entry.state = .sent
            entry.jobID = 1
            try ledger.write(entry)
        }
        // A stranger prints his own, and it is job 1.
        let stranger = try Trial()
        stranger.workspace.files["x.pdf"] = PlainPDF("stranger").bytes
        let paper = try PrintPaper("x.pdf", ticket: PrintTicket(), workspace: stranger.workspace)
        let other = try stranger.ledger()
        let way = try trial.printer()
        let run = PrintRun(
            try other.plan([paper], printer: way.address), ledger: other, printer: way,
            try way.capabilities(), workspace: stranger.workspace, pace: PrintRun.Pace(poll: 0.05)
        ) { _ in }
        #expect(try run.run().isComplete)
        #expect(try trial.run().entries.map(\.state) == [.unknown, .planned])
    }

    @Test("a printer that is gone is waited for, but not for ever; the rest is printed when it is back")
    func gone() throws {
        let trial = try Trial()
        let papers = try trial.papers(4)
        var done = 0
        let outcome = try trial.run(papers, patience: 0.5, silence: 1) { event in
            if event.word == "done" { done += 1 }
            if done == 1 { trial.printer.stop() }
        }
        #expect(outcome.isCutOff && !outcome.isComplete)
        #expect(trial.events.count { $0.word == "lost" } == 1)
        try trial.printer.start()
        try trial.run()
        try trial.answerQuestions()
        #expect(try trial.run().isComplete && trial.isEachOnce())
    }

    @Test("a job that is cancelled at the printer's panel is not sent again")
    func panel() throws {
        let trial = try Trial()
        try trial.printer.play(.jam)
        let outcome = try trial.run(trial.papers(2), window: 1) { event in
            guard event.word == "reasons media-jam-warning" else { return }
            let desk = try? JobDesk(trial.printer().client, trial.printer().capabilities())
            try? desk?.cancel(1)
            try? trial.printer.play(nil)
        }
        // Whether it stops in time is the printer's affair; what it says is taken down.
        #expect(outcome.entries[0].state.isEnded || [.failed, .unknown].contains(outcome.entries[0].state))
        try trial.answerQuestions()
        let copies = try trial.copies()
        #expect(copies.values.allSatisfy { $0 <= 1 })
    }
}
