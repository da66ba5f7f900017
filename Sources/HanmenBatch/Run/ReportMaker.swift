import Hanmen
import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenReport

/// What came of a report.
struct MadeReport {
    /// The finished file; nil where it could not be made.
    var pdf: [UInt8]?
    var pages: Int?
    var milliseconds: Int
    var diagnostics: [Diagnostic]
}

/// Makes one output of a manifest, if its sources are still what was planned.
struct ReportMaker {
    let press: Press
    let folder: BatchFolder
    let manifest: Manifest
    let fonts: FontStamp
    let tables: MergeTables

    func make(_ entry: Manifest.Entry, _ workspace: any Workspace) -> MadeReport {
        let clock = ContinuousClock()
        let start = clock.now
        let made = pages(of: entry, workspace)
        var diagnostics = made.diagnostics
        var pdf: [UInt8]?
        if let document = made.value, !made.hasErrors {
            do throws(DiagnosticError) {
                pdf = try press.pdf(document)
            } catch {
                diagnostics += error.diagnostics
            }
        }
        let (seconds, attoseconds) = (clock.now - start).components
        return MadeReport(
            pdf: pdf, pages: pdf == nil ? nil : made.value?.pages.count,
            milliseconds: Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000),
            diagnostics: diagnostics)
    }

    private func pages(of entry: Manifest.Entry, _ workspace: any Workspace) -> Diagnosed<PagedDocument> {
        let edition = entry.madeEdition
        let source = entry.reportSource(in: folder.path)
        let binder = ReportBinder(press: press, tables: tables, reading: manifest.reading(in: folder))
        let bound = binder.bind(source, edition: edition)
        guard let report = bound.value, !bound.hasErrors else {
            return Diagnosed(
                nil, bound.diagnostics.isEmpty ? [.changedSincePlan(entry.label)] : bound.diagnostics)
        }
        let laidOut = press.layOut(report.form, picturesIn: report.folder)
        let found = bound.diagnostics + laidOut.diagnostics
        guard var document = laidOut.value, !laidOut.hasErrors else { return Diagnosed(nil, found) }
        // Looked at behind the pages: a picture that was changed meanwhile shows, too.
        let key = ReportKey(report, edition: edition, fonts: fonts, press: press, workspace: workspace)
        guard key.text == entry.key else { return Diagnosed(nil, [.changedSincePlan(entry.label)]) }
        document.metadata.created = entry.time
        return Diagnosed(document, found + press.leaks(in: document, of: report.form))
    }
}

extension Manifest {
    /// How its reports are read.
    func reading(in folder: BatchFolder) -> ReportReading {
        ReportReading(
            layout: header.layout.map { .file(Path.inside(folder.path, $0)) } ?? .fromReport,
            encoding: TextEncoding(rawValue: header.encoding) ?? .utf8)
    }
}
