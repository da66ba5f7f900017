/// Looks through a file's revisions, objects and bytes (docs/signing.md).
public struct Inspector: Sendable {
    /// An inspector; it keeps nothing between files.
    public init() {}

    /// Inspects a file that anyone may have made.
    ///
    /// - Throws: only where nothing at all can be said: no PDF, encrypted, too large.
    public func inspect(_ file: [UInt8]) throws(InspectionError) -> Inspection { throw .damaged("") }
}

/// Why a file cannot be inspected at all.
public enum InspectionError: Error, Hashable, Sendable {
    case notPDF
    case encrypted
    case tooLarge
    /// In the words of who read it.
    case damaged(String)
}
