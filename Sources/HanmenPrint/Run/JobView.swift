/// What a printer says of a job (RFC 8011, 5.3).
struct JobView: Hashable, Sendable {
    /// How far it is (`job-state`).
    enum State: Int, Hashable, Sendable {
        case pending = 3
        case held = 4
        case processing = 5
        case stopped = 6
        case canceled = 7
        case aborted = 8
        case completed = 9

        var isEnded: Bool { rawValue >= 7 }
    }

    var id: Int
    var name: String
    var state: State
    var reasons: [String]
    /// The sides printed so far; nil where the printer does not count.
    var impressions: Int?
    var message: String?

    /// What is asked for of a job.
    static let attributes = [
        "job-id", "job-name", "job-state", "job-state-reasons", "job-state-message",
        "job-impressions-completed",
    ]

    init?(_ attributes: IPPAttributes) {
        guard let id = attributes.integer("job-id"),
            let state = attributes.integer("job-state").flatMap(State.init(rawValue:))
        else { return nil }
        self.id = id
        self.state = state
        name = attributes.text("job-name") ?? ""
        reasons = attributes.texts("job-state-reasons").filter { $0 != "none" }
        impressions = attributes.integer("job-impressions-completed")
        message = attributes.text("job-state-message")
    }

    /// Whether the printer says that all sides of a paper are printed; one that does not count is taken at its word.
    func isWhole(_ entry: PrintEntry) -> Bool {
        let isShort = impressions.map { $0 > 0 && $0 < entry.ticket.impressions(pages: entry.pages) } ?? false
        return state == .completed && !isShort && !reasons.contains("job-completed-with-errors")
    }

    /// Whether it waits for its document: nothing of it can have been printed.
    var waitsForDocument: Bool {
        (state == .pending || state == .held)
            && reasons.contains { ["job-data-insufficient", "job-incoming"].contains($0) }
    }
}
