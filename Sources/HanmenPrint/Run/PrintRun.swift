import Glibc
public import HanmenCore

/// Prints the papers of a ledger in their order, one job a paper.
///
/// Before each word to the printer the ledger says what is about to happen. After a crash the next run looks at what
/// the printer knows; where that does not settle whether a paper was printed, it asks a person, and prints nothing twice
/// by itself (printing-and-templates.md §1.4).
public final class PrintRun {
    /// How patient a run is.
    public struct Pace: Hashable, Sendable {
        /// Seconds between two looks at the printer.
        public var poll: Double
        /// Seconds without a word from the printer after which the run gives up.
        public var patience: Double
        /// How many papers the printer may have at once.
        public var window: Int

        /// A look each half second, five minutes' patience, two papers at the printer.
        public init(poll: Double = 0.5, patience: Double = 300, window: Int = 2) {
            self.poll = poll
            self.patience = patience
            self.window = window
        }
    }

    private let ledger: PrintLedger
    private let printer: Printer
    private let desk: JobDesk
    private let workspace: any Workspace
    private let pace: Pace
    private let tell: (PrintEvent) -> Void
    private var entries: [PrintEntry]
    private var lastReasons: [PrinterReason] = []
    private var lastContact = ContinuousClock.now
    private var isLossTold = false
    private var isBusyTold = false
    private var attempts: [String: Int] = [:]
    /// Whether the printer has ever counted sides: then none counted means none printed.
    private var countsSides = false
    /// How often a document is sent whose connection breaks.
    private static let mostAttempts = 3

    /// A run over some papers of a ledger.
    ///
    /// - Parameter tell: told of what happens as it happens.
    public init(
        _ entries: [PrintEntry], ledger: PrintLedger, printer: Printer, _ capabilities: PrinterCapabilities,
        workspace: any Workspace, pace: Pace = Pace(), tell: @escaping (PrintEvent) -> Void
    ) {
        self.entries = entries
        self.ledger = ledger
        self.printer = printer
        desk = JobDesk(printer.client, capabilities)
        self.workspace = workspace
        self.pace = pace
        self.tell = tell
    }

    /// Why a step could not be taken now.
    private enum Pause: Error {
        /// The printer has enough to do; nothing was done.
        case busy
        /// The printer cannot be reached.
        case lost(String)
    }

    /// Prints until nothing is left to do, a person must be asked, or the printer is gone for too long.
    ///
    /// - Throws: that the ledger cannot be written: then nothing more is sent.
    public func run() throws(DiagnosticError) -> PrintOutcome {
        var isCutOff = false
        while true {
            do {
                try settleInterrupted()
                try followSent()
                guard try sendNext() || entries.contains(where: { $0.state == .sent }) else { break }
            } catch Pause.busy {
                if !isBusyTold { tell(.busy) }
                isBusyTold = true
            } catch Pause.lost(let reason) {
                if !isLossTold { tell(.lost(reason: reason)) }
                isLossTold = true
                let silence = ContinuousClock.now - lastContact
                if silence > .seconds(pace.patience) {
                    isCutOff = true
                    break
                }
            } catch let error as DiagnosticError {
                throw error
            } catch {
                preconditionFailure("a run throws pauses and diagnostics alone")
            }
            usleep(UInt32(max(0, min(60, pace.poll)) * 1_000_000))
        }
        return PrintOutcome(entries: entries, isCutOff: isCutOff)
    }

    // MARK: The ledger

    /// Writes down a paper's next state before anything else happens; and which printer has it, once one is asked.
    private func write(
        _ index: Int, _ state: PrintState, job: Int?? = nil, detail: String = ""
    ) throws {
        var entry = entries[index]
        entry.state = state
        if let job { entry.jobID = job }
        entry.detail = detail
        if state == .creating { entry.printer = printer.address.text }
        try ledger.write(entry)
        entries[index] = entry
    }

    /// Asks the printer; its silence and its being busy are pauses.
    private func ask<Answer>(_ question: () throws(PrinterError) -> Answer) throws -> Answer {
        do throws(PrinterError) {
            let answer = try question()
            lastContact = .now
            isLossTold = false
            return answer
        } catch {
            switch error {
            case .unreachable(let reason), .lost(let reason): throw Pause.lost(reason)
            case .refused(let status, _, _) where status.isPassing:
                lastContact = .now
                throw Pause.busy
            case .refused(let status, let message, _): throw Pause.lost(message ?? status.keyword)
            }
        }
    }

    // MARK: After a crash

    /// Finds out what became of papers whose step was not ended.
    private func settleInterrupted() throws {
        for index in entries.indices {
            switch entries[index].state {
            case .creating: try settleCreating(index)
            case .created: try dropEmptyJob(index)
            case .sending: try settleSending(index)
            case .planned, .sent, .done, .failed, .unknown, .canceled: continue
            }
        }
    }

    /// A job was asked for: no document was sent, so nothing of it was printed, whether there is one or not.
    private func settleCreating(_ index: Int) throws {
        let entry = entries[index]
        if let job = try ask({ () throws(PrinterError) in try desk.find(entry) }), !job.state.isEnded {
            try ask { () throws(PrinterError) in try desk.cancel(job.id) }
        }
        try sendAgain(index)
    }

    /// There is a job without a document: it is cancelled, for printers take no other as long as it waits.
    private func dropEmptyJob(_ index: Int) throws {
        let entry = entries[index]
        if let id = entry.jobID,
            let job = try ask({ () throws(PrinterError) in try desk.job(id, of: entry) }), !job.state.isEnded
        {
            try ask { () throws(PrinterError) in try desk.cancel(id) }
        }
        try write(index, .planned, job: .some(nil))
    }

    /// A document was on its way: only where the printer still waits for it, nothing can have been printed.
    private func settleSending(_ index: Int) throws {
        let entry = entries[index]
        guard let id = entry.jobID,
            let job = try ask({ () throws(PrinterError) in try desk.job(id, of: entry) })
        else { return try question(index, "送信の途中で切れ、プリンターの記録にもありません") }
        if job.waitsForDocument {
            try ask { () throws(PrinterError) in try desk.cancel(id) }
            let after = try ask { () throws(PrinterError) in try desk.job(id, of: entry) }
            // It may have begun between the two looks: then the next round sees.
            guard let after, after.state == .canceled, after.impressions == 0 else { return }
            return try sendAgain(index)
        }
        guard job.state.isEnded else { return }
        try question(index, "送信の途中で切れました。プリンターは「\(job.state.word)」と言っています")
    }

    /// A paper of which nothing was printed is sent again, but not for ever.
    private func sendAgain(_ index: Int) throws {
        let key = entries[index].key
        attempts[key, default: 0] += 1
        guard attempts[key] ?? 0 >= Self.mostAttempts else {
            return try write(index, .planned, job: .some(nil))
        }
        try write(index, .failed, detail: "\(Self.mostAttempts) 回送りましたが、受け付けられる前に切れました")
        tell(.failed(entries[index]))
    }

    private func question(_ index: Int, _ detail: String) throws {
        try write(index, .unknown, detail: detail)
        tell(.question(entries[index]))
    }

    // MARK: Following

    /// Looks at the papers that the printer has.
    private func followSent() throws {
        let waiting = entries.indices.filter { entries[$0].state == .sent }
        guard !waiting.isEmpty else { return }
        let reasons = try ask { () throws(PrinterError) in try desk.reasons() }
        if reasons != lastReasons { tell(.reasons(reasons)) }
        lastReasons = reasons
        for index in waiting { try follow(index) }
    }

    private func follow(_ index: Int) throws {
        let entry = entries[index]
        guard let id = entry.jobID,
            let job = try ask({ () throws(PrinterError) in try desk.job(id, of: entry) })
        else { return try question(index, "送った後で、プリンターの記録からなくなりました") }
        let wanted = entry.ticket.impressions(pages: entry.pages)
        switch job.state {
        case .pending, .held, .processing, .stopped:
            if let impressions = job.impressions, impressions > 0 {
                countsSides = true
                tell(.progress(entry, impressions: impressions))
            }
        case .completed:
            let isUncounted = countsSides && job.impressions == 0
            countsSides = countsSides || (job.impressions ?? 0) > 0
            guard job.isWhole(entry), !isUncounted else {
                let count = job.impressions.map { "\(wanted) 面のうち \($0) 面です" } ?? "誤りがあったそうです"
                return try question(index, "プリンターは終わったと言っていますが、\(count)")
            }
            try write(index, .done)
            tell(.done(entries[index]))
        case .canceled, .aborted:
            let said = job.message.map { "（\($0)）" } ?? ""
            switch job.impressions {
            case 0?:
                try write(index, .failed, detail: "プリンターで\(job.state.word)になりました\(said)")
                tell(.failed(entries[index]))
            case let impressions?: try question(index, "\(impressions) 面まで印刷して\(job.state.word)になりました\(said)")
            case nil: try question(index, "プリンターで\(job.state.word)になりました。何面まで印刷したか分かりません\(said)")
            }
        }
    }

    // MARK: Sending

    /// Sends the next paper, where the printer may have one more; false where none is left to send.
    private func sendNext() throws -> Bool {
        // Behind a question the order in the tray is not known any more: a person looks first.
        guard !entries.contains(where: { $0.state == .unknown }),
            let index = entries.firstIndex(where: { $0.state == .planned })
        else { return entries.contains { $0.state == .sending } }
        let isOrdered = !entries.contains { $0.state == .sending }
        guard isOrdered, entries.count(where: { $0.state == .sent }) < pace.window else { return true }
        try send(index)
        return true
    }

    private func send(_ index: Int) throws {
        guard let document = try document(of: index), try !isStillAtPrinter(index) else { return }
        try write(index, .creating)
        let id: Int
        do throws(PrinterError) {
            id = try desk.create(entries[index])
        } catch {
            return try settleRefusedJob(index, error)
        }
        lastContact = .now
        isLossTold = false
        isBusyTold = false
        try write(index, .created, job: id)
        tell(.sending(entries[index]))
        try write(index, .sending)
        do throws(PrinterError) {
            try desk.send(document, to: id, named: entries[index].documentName)
        } catch {
            return try settleBrokenSending(index, error)
        }
        lastContact = .now
        try write(index, .sent)
        tell(.sent(entries[index]))
    }

    /// Whether the printer still works at what it was sent before: a person who said that nothing came out may have
    /// looked too soon, and is asked again when it has ended.
    private func isStillAtPrinter(_ index: Int) throws -> Bool {
        let entry = entries[index]
        guard entry.jobID != nil,
            let job = try ask({ () throws(PrinterError) in try desk.find(entry) }), !job.state.isEnded
        else { return false }
        try question(index, "前に送ったものが、まだプリンターで\(job.state.word)です。終わってから見てください")
        return true
    }

    /// The document as it was planned; nil, and told, where it is not that any more.
    private func document(of index: Int) throws -> [UInt8]? {
        let entry = entries[index]
        let bytes = try? workspace.read(entry.path, limit: PrintPaper.largest)
        if let bytes, PrintPaper.hash(bytes) == entry.sha256 { return bytes }
        try write(index, .failed, detail: bytes == nil ? "ファイルが読めません" : "計画の後でファイルが変えられました")
        tell(.failed(entries[index]))
        return nil
    }

    private func settleRefusedJob(_ index: Int, _ error: PrinterError) throws {
        switch error {
        case .unreachable(let reason):
            try write(index, .planned)
            throw Pause.lost(reason)
        // Perhaps there is a job now: the next round looks for it.
        case .lost(let reason): throw Pause.lost(reason)
        case .refused(let status, _, _) where status.isPassing:
            try write(index, .planned)
            lastContact = .now
            throw Pause.busy
        case .refused(let status, let message, let unsupported):
            lastContact = .now
            let names = unsupported.isEmpty ? "" : "（\(unsupported.joined(separator: "、"))）"
            try write(index, .failed, detail: "プリンターが断りました: \(message ?? status.keyword)\(names)")
            tell(.failed(entries[index]))
        }
    }

    private func settleBrokenSending(_ index: Int, _ error: PrinterError) throws {
        switch error {
        case .unreachable(let reason):
            // No connection stood: nothing was sent.
            try write(index, .created)
            throw Pause.lost(reason)
        case .lost(let reason): throw Pause.lost(reason)
        case .refused(let status, let message, _):
            lastContact = .now
            let entry = entries[index]
            let job = try ask { () throws(PrinterError) in
                try entry.jobID.flatMap { id throws(PrinterError) in try desk.job(id, of: entry) }
            }
            // Where it has begun all the same, or waits for a document that was not refused for good, the next round
            // finds out what became of it.
            guard let job, !status.isPassing else { return }
            if job.waitsForDocument { try ask { () throws(PrinterError) in try desk.cancel(job.id) } }
            let isDropped = [.canceled, .aborted].contains(job.state) && job.impressions == 0
            guard job.waitsForDocument || isDropped else { return }
            try write(index, .failed, detail: "プリンターが書類を断りました: \(message ?? status.keyword)")
            tell(.failed(entries[index]))
        }
    }
}

@available(*, unavailable)
extension PrintRun: Sendable {}

extension JobView.State {
    /// What people call it.
    var word: String {
        switch self {
        case .pending: "待機中"
        case .held: "保留中"
        case .processing: "印刷中"
        case .stopped: "停止中"
        case .canceled: "取り消し"
        case .aborted: "中止"
        case .completed: "印刷済み"
        }
    }
}
