public import HanmenFinish

/// A signed file that a volume carries as it is (署名付き原本): joined as an attachment, never signed again.
public struct SignedOriginal: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// How many pages it has.
    public var pages: Int
    /// Its hash (SHA-256).
    public var sha256: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// A signed file; whoever makes it has seen that it is signed.
    public init(name: String, pages: Int, sha256: String, bytes: [UInt8]) {
        self.name = name
        self.pages = pages
        self.sha256 = sha256
        self.bytes = bytes
    }

    /// The file as the volume carries it.
    public func attachment(modified: Int) -> Attachment {
        Attachment(
            name: name, mediaType: MediaType(ofFileNamed: name), description: "署名付き原本",
            relationship: .alternative, bytes: bytes, modified: modified)
    }
}
