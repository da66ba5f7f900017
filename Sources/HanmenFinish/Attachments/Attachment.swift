/// A file that travels inside a finished PDF (ISO 19005-3, 6.8).
public struct Attachment: Hashable, Sendable {
    /// The name it is saved under; no path.
    public var name: String
    /// What kind of file it is.
    public var mediaType: MediaType
    /// What it is, for the people who find it in the file, in Japanese.
    public var description: String
    /// What it is to the document.
    public var relationship: Relationship
    /// Its content.
    public var bytes: [UInt8]
    /// When its content was last changed, in seconds since 1970-01-01 UTC.
    public var modified: Int

    /// A file to be attached.
    public init(
        name: String, mediaType: MediaType, description: String, relationship: Relationship,
        bytes: [UInt8], modified: Int
    ) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.relationship = relationship
        self.bytes = bytes
        self.modified = modified
    }

    /// What an attached file is to its document (`AFRelationship`; ISO 32000-2, 7.11.3).
    public enum Relationship: String, Hashable, Sendable, CaseIterable {
        /// What the document was made from.
        case source = "Source"
        /// What the document's tables and values say, for programs.
        case data = "Data"
        /// What goes with the document.
        case supplement = "Supplement"
        /// The same in another form.
        case alternative = "Alternative"
        /// None of these, or not known.
        case unspecified = "Unspecified"
    }

    /// The most bytes of one attachment: 50 MB. A mailbox or a file server takes no more, and all are held in memory.
    public static let largest = 50 << 20
    /// The most bytes of all attachments of a file together: 100 MB.
    public static let largestTogether = 100 << 20
}
