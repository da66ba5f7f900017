import HanmenCrypto
public import HanmenCore
import HanmenReading

/// A paper that is to be printed: one file, one job.
public struct PrintPaper: Hashable, Sendable {
    /// What people call it.
    public var label: String
    /// The file.
    public var path: String
    /// The hash (SHA-256) of the file.
    public var sha256: String
    /// How many pages it has.
    public var pages: Int
    /// How many bytes it has.
    public var bytes: Int
    /// How it is printed: as it was asked for, or as far as a printer can.
    public var ticket: PrintTicket
    /// How it was asked to be printed.
    private let asked: PrintTicket

    /// The largest file that is printed.
    public static let largest = 512 << 20

    /// Looks into a file: whether it is a PDF, how many pages it has, on which paper they are.
    ///
    /// - Parameters:
    ///   - label: what people call it; the file's name where nothing is given.
    ///   - ticket: how it is printed; a paper that it does not name is that of the first page.
    public init(
        _ path: String, label: String? = nil, ticket: PrintTicket, workspace: any Workspace
    ) throws(DiagnosticError) {
        let bytes: [UInt8]
        do throws(WorkspaceError) {
            bytes = try workspace.read(path, limit: Self.largest)
        } catch {
            throw DiagnosticError(.printFileUnusable(path, error.message))
        }
        let sizes: [Size]
        do throws(PDFReadingError) {
            sizes = try PDFContents(bytes).pageSizes
        } catch {
            throw DiagnosticError(
                .printFileUnusable(path, Message("PDF として読めません", en: "not a readable PDF")))
        }
        guard let first = sizes.first else {
            throw DiagnosticError(.printFileUnusable(path, Message("頁がありません", en: "no pages")))
        }
        self.path = path
        self.label = label ?? path.split(separator: "/").last.map(String.init) ?? path
        self.bytes = bytes.count
        pages = sizes.count
        sha256 = Self.hash(bytes)
        var ticket = ticket
        if ticket.media == nil { ticket.media = PrintMedia(pageSize: first) }
        self.ticket = ticket
        asked = ticket
    }

    /// The hash of a file's bytes, in hexadecimal digits.
    static func hash(_ bytes: [UInt8]) -> String { Digest.sha256.hash(bytes).hexadecimal }

    /// What makes it the same paper when it is asked for again, whatever a printer can do of its ticket.
    var identity: String { "\(sha256) \(asked.summary)" }
}
