/// What a finished file promises.
public enum Standard: String, Hashable, Sendable, CaseIterable {
    /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one file.
    case archivalAccessible = "pdfa-2a+ua-1"
    /// A tagged PDF 1.7 that promises nothing.
    case plain = "none"
}

/// How a file is finished.
public struct FinishingOptions: Hashable, Sendable {
    /// What the file promises; default ``Standard/archivalAccessible``.
    public var standard: Standard
    /// The program named in the file's metadata.
    public var producer: String

    /// Options, each with its default.
    public init(standard: Standard = .archivalAccessible, producer: String = "Hanmen") {
        self.standard = standard
        self.producer = producer
    }
}
