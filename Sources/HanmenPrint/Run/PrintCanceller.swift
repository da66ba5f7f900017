public import HanmenCore

/// Takes back what was not printed yet.
public struct PrintCanceller {
    private let ledger: PrintLedger
    private let desk: JobDesk?

    /// A canceller. Where the printer cannot be told, what it has already becomes a question.
    public init(_ ledger: PrintLedger, _ printer: Printer?) {
        self.ledger = ledger
        desk = printer.flatMap { printer in
            (try? printer.capabilities()).map { JobDesk(printer.client, $0) }
        }
    }

    /// Cancels all that is not printed; what has begun becomes a question, for some of its sheets may be in the tray.
    ///
    /// - Returns: the papers as they are then.
    public func cancel() throws(DiagnosticError) -> [PrintEntry] {
        for var entry in try ledger.entries() {
            switch entry.state {
            case .done, .canceled, .unknown: continue
            case .planned, .failed: (entry.state, entry.detail) = (.canceled, "")
            case .creating, .created:
                // Its number alone may be another's job by now.
                if let desk, let job = try? desk.find(entry), !job.state.isEnded { try? desk.cancel(job.id) }
                (entry.state, entry.detail) = (.canceled, "")
            case .sending, .sent: (entry.state, entry.detail) = fate(of: entry)
            }
            try ledger.write(entry)
        }
        return try ledger.entries()
    }

    /// What becomes of a paper that the printer may have.
    private func fate(of entry: PrintEntry) -> (PrintState, detail: String) {
        guard let desk, let id = entry.jobID, let before = try? desk.job(id, of: entry) else {
            return (.unknown, "プリンターに取り消しを伝えられませんでした。印刷されたかもしれません")
        }
        if entry.state == .sent, before.isWhole(entry) { return (.done, "") }
        let wasWaiting = before.state == .pending || before.state == .held
        guard (try? desk.cancel(id)) != nil, let after = try? desk.job(id, of: entry), wasWaiting,
            after.state == .canceled, after.impressions == 0
        else { return (.unknown, "取り消しましたが、途中まで印刷されたかもしれません") }
        return (.canceled, "")
    }
}
