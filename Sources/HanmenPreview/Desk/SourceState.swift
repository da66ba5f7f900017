/// A file as a window reads it.
public struct SourceState: Hashable, Sendable, Encodable {
    /// Its name in windows.
    public var file: String
    /// What is on the disk.
    public var text: String
    /// The hash of that (SHA-256): what is saved over it must begin from it.
    public var hash: String
    /// What was typed and is not saved yet.
    public var draft: String?
}
