import Foundation
import HanmenCore
import HanmenPrint
import HanmenTesting

/// A printer, a ledger and papers to print.
final class Trial {
    let printer: TestPrinter
    /// The files.
    var workspace = MemoryWorkspace()
    /// What happened in the last run.
    private(set) var events: [PrintEvent] = []
    private let folder: URL

    /// A trial with a ready printer.
    init(_ change: (String) -> String = { $0 }) throws {
        printer = try TestPrinter(change)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("trial-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var ledgerPath: String { folder.appendingPathComponent("台帳.sqlite").path }

    /// The ledger, to work with.
    func ledger() throws -> PrintLedger { try PrintLedger(ledgerPath, toWork: true, orNew: true) }

    /// So many papers, each with a word of its own.
    func papers(
        _ count: Int, pages: Int = 2, padding: Int = 0, ticket: PrintTicket = PrintTicket()
    ) throws -> [PrintPaper] {
        try (1...count).map { number in
            let path = "報告\(number).pdf"
            var file = PlainPDF("paper-\(number)", pages: pages)
            file.padding = padding
            workspace.files[path] = file.bytes
            return try PrintPaper(path, label: "研修報告\(number)（緑風会）", ticket: ticket, workspace: workspace)
        }
    }

    /// The printer at an address; nothing may come from it for so many seconds.
    func printer(at address: String? = nil, patience: Double = 5) throws -> Printer {
        guard let known = PrinterAddress(address ?? printer.address) else {
            throw NeverHappened(what: "\(address ?? "") is an address")
        }
        return Printer(known, patience: patience)
    }

    /// What the printer can do.
    func capabilities() throws -> PrinterCapabilities { try printer().capabilities() }

    /// Plans papers, and prints them and what else is in the ledger.
    ///
    /// - Parameters:
    ///   - address: the way to the printer where it is not the straight one.
    ///   - patience: seconds without a word until the run gives up.
    ///   - silence: seconds without a byte until a request counts as lost.
    @discardableResult
    func run(
        _ papers: [PrintPaper] = [], at address: String? = nil, patience: Double = 20, silence: Double = 5,
        window: Int = 2, again: Bool = false, told: @escaping (PrintEvent) -> Void = { _ in }
    ) throws -> PrintOutcome {
        let capabilities = try capabilities()
        let ledger = try ledger()
        let way = try printer(at: address, patience: silence)
        _ = try ledger.plan(papers, printer: way.address, again: again)
        events = []
        let run = PrintRun(
            try ledger.entries(), ledger: ledger, printer: way, capabilities, workspace: workspace,
            pace: PrintRun.Pace(poll: 0.05, patience: patience, window: window)
        ) { [self] event in
            events.append(event)
            told(event)
        }
        return try run.run()
    }

    /// What a person does who is asked: looks at what really came out, and says so.
    ///
    /// - Returns: how many questions there were.
    @discardableResult
    func answerQuestions() throws -> Int {
        let ledger = try ledger()
        let printed = try printer.printed()
        let questions = try ledger.entries().filter { $0.state == .unknown }
        for entry in questions {
            let isPrinted = printed.contains { $0.bytes == workspace.files[entry.path] }
            try ledger.settle(entry.key, isPrinted: isPrinted)
        }
        return questions.count
    }

    /// How often each paper of the workspace came out whole, by path.
    func copies() throws -> [String: Int] {
        let printed = try printer.printed()
        return workspace.files.mapValues { bytes in printed.count { $0.bytes == bytes } }
    }

    /// Whether each paper came out whole, exactly once.
    func isEachOnce() throws -> Bool { try copies().values.allSatisfy { $0 == 1 } }
}

extension PrintEvent {
    /// What happened, in a word.
    var word: String {
        switch self {
        case .sending: "sending"
        case .sent: "sent"
        case .progress: "progress"
        case .reasons(let reasons): "reasons " + reasons.map(\.keyword).joined(separator: ",")
        case .busy: "busy"
        case .lost: "lost"
        case .done: "done"
        case .failed: "failed"
        case .question: "question"
        }
    }
}
