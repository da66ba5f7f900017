/// How a file is finished.
public struct FinishingOptions: Hashable, Sendable {
    /// What the file promises; default ``Standard/archivalAccessible``.
    public var standard: Standard
    /// The program named in the file's metadata.
    public var producer: String
    /// The files that it carries; the order is kept in `AF`, names that are taken get a number.
    public var attachments: [Attachment]
    /// The printing condition; ``Standard/press`` needs one, no other standard takes it.
    public var outputProfile: OutputProfile?
    /// How 朱 is printed in a file for the press.
    public var vermilion: VermilionInk

    /// Options, each with its default.
    public init(
        standard: Standard = .archivalAccessible, producer: String = "Hanmen", attachments: [Attachment] = [],
        outputProfile: OutputProfile? = nil, vermilion: VermilionInk = .process
    ) {
        self.standard = standard
        self.producer = producer
        self.attachments = attachments
        self.outputProfile = outputProfile
        self.vermilion = vermilion
    }
}
