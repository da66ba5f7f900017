/// How a file is finished.
public struct FinishingOptions: Hashable, Sendable {
    /// What the file promises; default ``Standard/archivalAccessible``.
    public var standard: Standard
    /// The program named in the file's metadata.
    public var producer: String
    /// Whether the file begins with what a viewer needs for its first page (fast web view; ISO 32000-1, annex F).
    public var isLinearized: Bool

    /// Options, each with its default.
    public init(
        standard: Standard = .archivalAccessible, producer: String = "Hanmen", isLinearized: Bool = false
    ) {
        self.standard = standard
        self.producer = producer
        self.isLinearized = isLinearized
    }
}
