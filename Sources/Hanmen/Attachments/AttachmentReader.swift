import HanmenCore
import HanmenFinish

/// Reads the papers that go with a report; one that is too large is refused by its size, before it is read.
struct AttachmentReader {
    let workspace: any Workspace
    /// The standard that a refusal speaks of.
    let standard: Standard

    /// The files, with what they may take beside what is attached already; all that are refused are told at once.
    func read(_ paths: [String], beside others: [Attachment]) throws(DiagnosticError) -> [Attachment] {
        var left = others.reduce(Attachment.largestTogether) { $0 - $1.bytes.count }
        var attachments: [Attachment] = []
        var refused: [Diagnostic] = []
        for path in paths {
            do throws(DiagnosticError) {
                let attachment = try read(path, left: max(0, left))
                left -= attachment.bytes.count
                attachments.append(attachment)
            } catch {
                refused += error.diagnostics
            }
        }
        guard refused.isEmpty else { throw DiagnosticError(refused) }
        return attachments
    }

    private func read(_ path: String, left: Int) throws(DiagnosticError) -> Attachment {
        let name = path.lastPathComponent
        return Attachment(
            name: name, mediaType: MediaType(ofFileNamed: name), description: "報告書に添えた書類",
            relationship: .supplement, bytes: try bytes(path, limit: min(left, Attachment.largest)),
            modified: workspace.now)
    }

    private func bytes(_ path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
        do throws(WorkspaceError) {
            return try workspace.read(path, limit: limit)
        } catch .tooLarge {
            let kind: Violation.Kind =
                limit < Attachment.largest ? .attachmentsTooLarge : .attachmentTooLarge(name: path)
            throw DiagnosticError(Violation(kind).diagnostic(under: standard))
        } catch {
            throw DiagnosticError(.file(error))
        }
    }
}
