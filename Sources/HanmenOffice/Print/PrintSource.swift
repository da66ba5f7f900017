import ArgumentParser
import HanmenBatch
import HanmenCommand
import HanmenCore
import HanmenForms
import HanmenPrint
import HanmenReport
import HanmenYAML

/// What `hanmen print` is given: files, or the outputs of a session.
struct PrintSource {
    let papers: [PrintPaper]
    /// The folder that the ledger belongs to.
    let folder: String

    init(
        _ files: [String], _ edition: Edition, _ options: TicketOptions, _ reporting: ReportingOptions
    ) throws {
        let workspace = DiskWorkspace()
        var base = PrintTicket()
        if let path = options.ticket { base = try Self.ticket(path, workspace, reporting) }
        guard files.count == 1, files[0].hasSuffix(".yaml") || files[0].hasSuffix(".yml") else {
            folder = "."
            papers = try Self.papers(files.map { ($0, nil) }, options.over(base), workspace, reporting)
            return
        }
        let session = try reporting.value(of: Session.open(files[0], workspace: workspace))
        if options.ticket == nil, let section = session.printing {
            base = try reporting.value(of: PrintTicket.read(section))
        }
        let output = session.output
        let made = try reporting.value(of: BatchFolder(output).outputs(of: edition, workspace))
        folder = output
        papers = try Self.papers(
            made.map { ("\(output)/\($0.output)", $0.label) }, options.over(base), workspace, reporting)
    }

    private static func papers(
        _ files: [(path: String, label: String?)], _ ticket: PrintTicket, _ workspace: DiskWorkspace,
        _ reporting: ReportingOptions
    ) throws -> [PrintPaper] {
        var papers: [PrintPaper] = []
        var problems: [Diagnostic] = []
        for file in files {
            do throws(DiagnosticError) {
                papers.append(
                    try PrintPaper(file.path, label: file.label, ticket: ticket, workspace: workspace))
            } catch {
                problems += error.diagnostics
            }
        }
        try reporting.report(problems)
        return papers
    }

    private static func ticket(
        _ path: String, _ workspace: DiskWorkspace, _ reporting: ReportingOptions
    ) throws -> PrintTicket {
        let text = try reporting.attempt { () throws(DiagnosticError) in
            do throws(WorkspaceError) {
                return SourceText(
                    name: path,
                    text: String(decoding: try workspace.read(path, limit: 1 << 18), as: UTF8.self))
            } catch {
                throw DiagnosticError(.error("print.ticket", error.message))
            }
        }
        return try reporting.value(of: PrintTicket.read(try reporting.value(of: YAMLReader.read(text))))
    }
}
