public import HanmenCore

/// Takes back what was not printed yet.
public struct PrintCanceller {
    private let ledger: PrintLedger
    private let desk: JobDesk?

    /// A canceller; the printer is needed where it has papers already.
    public init(_ ledger: PrintLedger, _ printer: Printer?) throws(DiagnosticError) {
        self.ledger = ledger
        desk = try printer.map { printer throws(DiagnosticError) in
            JobDesk(printer.client, try printer.capabilities())
        }
    }

    /// Cancels all that is not printed; what has begun becomes a question, for some of its sheets may be in the tray.
    ///
    /// - Returns: the papers as they are then.
    public func cancel() throws(DiagnosticError) -> [PrintEntry] {
        for var entry in try ledger.entries() {
            switch entry.state {
            case .done, .canceled, .unknown: continue
            case .planned, .failed: entry.state = .canceled
            case .creating, .created:
                // Its number alone may be another's job by now.
                if let desk, let job = try? desk.find(entry), !job.state.isEnded { try? desk.cancel(job.id) }
                entry.state = .canceled
            case .sending, .sent: entry.state = isUnprinted(entry) ? .canceled : .unknown
            }
            entry.detail = entry.state == .unknown ? "取り消しましたが、途中まで印刷されたかもしれません" : ""
            try ledger.write(entry)
        }
        return try ledger.entries()
    }

    /// Whether the printer cancelled the job, and says that nothing of it was printed.
    private func isUnprinted(_ entry: PrintEntry) -> Bool {
        guard let desk, let id = entry.jobID, let before = try? desk.job(id, of: entry) else { return false }
        let wasWaiting = before.state == .pending || before.state == .held
        guard (try? desk.cancel(id)) != nil, let after = try? desk.job(id, of: entry) else { return false }
        return wasWaiting && after.state == .canceled && (after.impressions ?? 0) == 0
    }
}
