import HanmenCore
import HanmenReading

/// Looks through a file's revisions, objects and bytes (docs/signing.md).
public struct Inspector: Sendable {
    /// An inspector; it keeps nothing between files.
    public init() {}

    /// Inspects a file that anyone may have made.
    ///
    /// - Throws: only where nothing at all can be said: no PDF, encrypted, too large.
    public func inspect(_ file: [UInt8]) throws(InspectionError) -> Inspection {
        guard file.count <= PDFReadingLimits.fileSize else { throw .tooLarge }
        guard Self.isPDF(file) else { throw .notPDF }
        var inspection = try FileInspection(file)
        return inspection.result()
    }

    /// The header stands in the first kilobyte (ISO 32000-1, annex H.3.4.1).
    private static func isPDF(_ file: [UInt8]) -> Bool {
        let head = Array(file.prefix(1024 + 5))
        return ByteReader.lastPlace(of: "%PDF-", in: head, before: head.count) != nil
    }
}

/// Why a file cannot be inspected at all.
public enum InspectionError: Error, Hashable, Sendable {
    case notPDF
    case encrypted
    case tooLarge
    /// In the words of who read it.
    case damaged(String)
}
