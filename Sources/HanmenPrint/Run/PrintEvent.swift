/// What happens while papers are printed, to be told as it happens.
public enum PrintEvent: Sendable {
    /// A paper is sent to the printer.
    case sending(PrintEntry)
    /// The printer has the whole paper.
    case sent(PrintEntry)
    /// So many sides are printed, where the printer counts.
    case progress(PrintEntry, impressions: Int)
    /// What the printer says of itself has changed.
    case reasons([PrinterReason])
    /// The printer takes no job at present; it is asked again.
    case busy
    /// The printer cannot be reached; it is tried again.
    case lost(reason: String)
    /// A paper is printed.
    case done(PrintEntry)
    /// A paper is not printed, and will not be without a person's word.
    case failed(PrintEntry)
    /// A person must look into the tray.
    case question(PrintEntry)
}

/// How a run of printing ended.
public struct PrintOutcome: Hashable, Sendable {
    /// The papers as they are now.
    public var entries: [PrintEntry]
    /// Whether the run gave up, as the printer could not be reached.
    public var isCutOff: Bool

    /// Whether all papers are printed.
    public var isComplete: Bool { entries.allSatisfy(\.state.isEnded) }
    /// Papers that only a person can speak of.
    public var questions: [PrintEntry] { entries.filter { $0.state == .unknown } }
}
