import Hanmen
import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenReading

/// What is made of each report: the same for all that one command names.
struct RenderJob: Sendable {
    /// How a report is read, and which of its editions is made.
    var reading: Press.Options
    /// What it is written as.
    var format: RenderFormat
    /// The fineness of a PNG.
    var dotsPerInch: Double
    /// How a PDF is finished.
    var finishing: FinishingOptions
    /// Whether a PDF begins with what a viewer needs for its first page.
    var isLinearized = false
    /// The papers that a PDF carries.
    var papers: [String]
    /// How much ink a press takes, in percent.
    var inkLimit: Int
    /// Whether a warning stands in the way as an error does.
    var isStrict: Bool
    /// Where its files go.
    var target: RenderTarget

    /// Makes the files of a report and writes them; nothing is written of a report that is refused.
    func render(_ report: String, with press: Press) -> Diagnosed<RenderedReport> {
        let proof = press.proof(ofReportAt: report, options: reading)
        guard let pages = proof.value else { return Diagnosed(nil, proof.diagnostics) }
        let found = proof.diagnostics + press.leaks(in: pages) + inkFindings(on: pages.document)
        guard !found.contains(where: stands) else { return Diagnosed(nil, found) }
        do throws(DiagnosticError) {
            return Diagnosed(try write(pages, with: press), found)
        } catch {
            return Diagnosed(nil, found + error.diagnostics)
        }
    }

    /// The path of a report's file, or of one of its pages.
    func path(of report: String, named name: String? = nil, page: Int? = nil) -> String {
        target.path(of: report, named: name, edition: reading.edition, format: format, page: page)
    }

    /// Whether a problem stands in the way.
    private func stands(_ problem: Diagnostic) -> Bool {
        problem.severity == .error || (isStrict && problem.severity == .warning)
    }

    /// What a person at the press should know of.
    private func inkFindings(on document: PagedDocument) -> [Diagnostic] {
        guard format == .pdf, finishing.standard == .press else { return [] }
        return InkReport(document, options: finishing).diagnostics(limit: inkLimit)
    }

    /// Writes the files of a report; all are made before the first is written.
    private func write(_ proof: Proof, with press: Press) throws(DiagnosticError) -> RenderedReport {
        let files = try files(of: proof, with: press)
        for file in files { try OutputFile.write(file.bytes, to: file.path) }
        return RenderedReport(
            paths: files.map(\.path), pageCount: proof.document.pages.count,
            maskedCount: reading.edition == .public ? proof.form.masked.count : nil,
            times: press.takeTimes())
    }

    private func linearized(_ file: [UInt8]) throws(DiagnosticError) -> [UInt8] {
        do throws(FinishingError) {
            return try Linearizer.linearized(file)
        } catch {
            throw DiagnosticError(error.diagnostics)
        }
    }

    private func files(
        of proof: Proof, with press: Press
    ) throws(DiagnosticError) -> [(path: String, bytes: [UInt8])] {
        let (document, name) = (proof.document, proof.form.fileName)
        let whole = path(of: proof.path, named: name)
        switch format {
        case .pdf:
            var options = finishing
            options.attachments = try press.attachments(of: proof, with: papers, under: options.standard)
            let file = try press.pdf(document, options: options)
            return [(whole, isLinearized ? try linearized(file) : file)]
        case .text:
            return [(whole, Array(press.displayList(document).utf8))]
        case .png, .svg:
            return try document.pages.indices.map { page throws(DiagnosticError) in
                let picture =
                    format == .svg
                    ? try press.svg(document, page: page)
                    : try press.png(document, page: page, dotsPerInch: dotsPerInch)
                return (path(of: proof.path, named: name, page: page), picture)
            }
        }
    }
}

/// A report whose files are written.
struct RenderedReport: Sendable {
    /// Its files, in the order of the pages.
    var paths: [String]
    /// How many pages it has.
    var pageCount: Int
    /// How much was masked; nil for an edition that masks nothing.
    var maskedCount: Int?
    /// How long each stage took.
    var times: Stopwatch
}
