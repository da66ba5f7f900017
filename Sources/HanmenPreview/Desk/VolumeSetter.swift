import Hanmen
import HanmenBatch
import HanmenCore
import HanmenForms
import HanmenVolume

/// Sets all reports of a folder as one volume (綴り), and sets anew only those whose files changed.
final class VolumeSetter {
    private let path: String
    private let home: Home
    private let workspace: DraftedWorkspace
    private let press: Press
    private var edition = Edition.original
    private var laid: [SessionSource: Diagnosed<LaidReport>] = [:]

    /// How many reports are set before the first pages are shown; then four times as many, and so on.
    private static let first = 1
    private static let growth = 4

    init(_ path: String, home: Home, workspace: DraftedWorkspace, press: Press) {
        self.path = path
        self.home = home
        self.workspace = workspace
        self.press = press
    }

    /// Forgets the reports of files that changed; all of them where it is not known which pages a file is on.
    func forget(_ files: Set<String>) {
        let reports = Set(laid.keys.map(\.source.path))
        guard files.isSubset(of: reports) else { return laid = [:] }
        laid = laid.filter { !files.contains($0.key.source.path) }
    }

    /// The pages of the volume: of a part of it where it takes long, with false, until it is whole.
    func pages(_ edition: Edition) -> (pages: SetPages, isWhole: Bool) {
        if edition != self.edition {
            laid = [:]
            self.edition = edition
        }
        let opened = Session.open(path, workspace: workspace)
        guard let session = opened.value else { return (SetPages(opened.diagnostics), true) }
        let read = session.volume.map { VolumeOptions.read($0) } ?? Diagnosed(VolumeOptions())
        guard let options = read.value else {
            return (SetPages(opened.diagnostics + read.diagnostics), true)
        }
        let maker = VolumeMaker(session, options, edition: edition, home: home, workspace: workspace)
        let sources = session.orderedSources
        layOut(sources, maker)
        let made = sources.prefix { laid[$0] != nil }.compactMap { laid[$0] }
        let problems = opened.diagnostics + read.diagnostics + made.flatMap(\.diagnostics)
        let reports = made.compactMap(\.value)
        guard made.count == sources.count else { return (set(joined(reports), problems), false) }
        guard reports.count == sources.count else { return (set(nil, problems), true) }
        let bound = maker.bind(reports, by: press)
        return (set(bound.value, problems + bound.diagnostics), true)
    }

    private func set(_ document: PagedDocument?, _ problems: [Diagnostic]) -> SetPages {
        SetPages(document: document, diagnostics: problems, form: nil, layout: nil, report: nil)
    }

    /// Lays out what is missing, a part of it at a time: one report by the press that is warm, many side by side.
    private func layOut(_ sources: [SessionSource], _ maker: VolumeMaker) {
        laid = laid.filter { sources.contains($0.key) }
        let missing = sources.filter { laid[$0] == nil }
        let now = missing.prefix(max(Self.first, laid.count * (Self.growth - 1)))
        let tables = MergeTables(workspace)
        guard now.count > 1, let pool = try? PressPool(home: home, workspace: workspace).map(
            Array(now), { press, source in maker.layOut(source, tables, press) })
        else {
            for source in now { laid[source] = maker.layOut(source, tables, press) }
            return
        }
        for (source, report) in zip(now, pool) { laid[source] = report }
    }

    /// The reports so far, one behind the other.
    private func joined(_ reports: [LaidReport]) -> PagedDocument {
        var joined = JoinedDocument(DocumentMetadata(title: "", created: workspace.now))
        for report in reports {
            joined.append(report.document, labels: report.document.pages.map(\.label), outline: nil)
        }
        return joined.document
    }
}
