/// The jobs of one printer: made, sent, looked at, cancelled.
final class JobDesk {
    private let client: IPPClient
    private let capabilities: PrinterCapabilities

    /// The most jobs of a printer's list that are looked through.
    private static let longestList = 10_000

    init(_ client: IPPClient, _ capabilities: PrinterCapabilities) {
        self.client = client
        self.capabilities = capabilities
    }

    /// Makes a job without its document (Create-Job), and gives its number.
    func create(_ entry: PrintEntry) throws(PrinterError) -> Int {
        let request = IPPRequest(
            operation: .createJob,
            asked: [("job-name", .name(entry.jobName)), ("ipp-attribute-fidelity", .boolean(true))],
            job: capabilities.attributes(of: entry.ticket))
        let response = try client.answer(request)
        guard let id = response.jobs.first?.integer("job-id") else {
            throw .refused(response.status, message: "no job-id", unsupported: [])
        }
        return id
    }

    /// Sends the document of a job (Send-Document).
    func send(_ document: [UInt8], to job: Int, named name: String) throws(PrinterError) {
        let request = IPPRequest(
            operation: .sendDocument, jobID: job,
            asked: [
                ("document-name", .name(name)),
                ("document-format", .mimeType("application/pdf")), ("last-document", .boolean(true)),
            ])
        _ = try client.answer(request, document: document)
    }

    /// A job by its number; nil where the printer has none, or another one of that number.
    func job(_ id: Int, of entry: PrintEntry) throws(PrinterError) -> JobView? {
        let request = IPPRequest(
            operation: .getJobAttributes, jobID: id,
            asked: [("requested-attributes", .keywords(JobView.attributes))])
        let response = try client.ask(request)
        if response.status == .notFound { return nil }
        guard response.status.isSuccessful else {
            throw .refused(response.status, message: response.message, unsupported: [])
        }
        // A printer that was switched off counts from 1 again: the number alone is no proof.
        return response.jobs.first.flatMap(JobView.init).flatMap {
            $0.name.hasSuffix("#\(entry.key)") ? $0 : nil
        }
    }

    /// The job of a paper by its key, in the printer's lists of jobs to come and jobs that were.
    func find(_ entry: PrintEntry) throws(PrinterError) -> JobView? {
        for list in ["not-completed", "completed"] {
            let request = IPPRequest(
                operation: .getJobs,
                asked: [
                    ("which-jobs", .keyword(list)), ("limit", .integer(Self.longestList)),
                    ("requested-attributes", .keywords(JobView.attributes)),
                ])
            let found = try client.answer(request).jobs.compactMap(JobView.init)
                .first { $0.name.hasSuffix("#\(entry.key)") }
            if let found { return found }
        }
        return nil
    }

    /// Cancels a job; what has ended already stays as it is.
    func cancel(_ id: Int) throws(PrinterError) {
        let response = try client.ask(IPPRequest(operation: .cancelJob, jobID: id))
        let isOver = [IPPStatus.notPossible, .notFound].contains(response.status)
        guard response.status.isSuccessful || isOver else {
            throw .refused(response.status, message: response.message, unsupported: [])
        }
    }

    /// What the printer says of itself.
    func reasons() throws(PrinterError) -> [PrinterReason] {
        let request = IPPRequest(
            operation: .getPrinterAttributes,
            asked: [("requested-attributes", .keywords(["printer-state", "printer-state-reasons"]))])
        return try client.answer(request).printer.texts("printer-state-reasons").filter { $0 != "none" }
            .map(PrinterReason.init)
    }
}
