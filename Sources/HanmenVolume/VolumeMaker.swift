public import Hanmen
public import HanmenBatch
public import HanmenCore
public import HanmenForms
import HanmenReport

/// Makes one document of all reports of a session (報告書綴り), in one pass from their sources: fonts are in it once,
/// page numbers are known, tags are kept.
public struct VolumeMaker: Sendable {
    private let session: Session
    private let options: VolumeOptions
    private let edition: Edition
    private let originals: [SignedOriginal]
    private let home: Home
    private let workspace: any Workspace
    private let pool: PressPool

    /// The most pages of a volume.
    public static let mostPages = 20_000

    /// A maker of a session's volume, from reports of an edition; signed files that it carries are listed in it.
    public init(
        _ session: Session, _ options: VolumeOptions, edition: Edition, originals: [SignedOriginal] = [],
        home: Home, workspace: any Workspace, workers: Int? = nil
    ) {
        self.originals = originals
        self.session = session
        self.options = options
        self.edition = edition
        self.home = home
        self.workspace = workspace
        pool = PressPool(home: home, workspace: workspace, workers: workers)
    }

    /// The volume; where one report is wrong there is none, and all that is wrong is told.
    ///
    /// - Parameter progress: told of each report as it is laid out, from any thread.
    public func make(
        progress: @Sendable (String) -> Void = { _ in }
    ) throws(DiagnosticError) -> Diagnosed<PagedDocument> {
        let laid = try reports(progress)
        guard let reports = laid.value else { return Diagnosed(nil, laid.diagnostics) }
        let bound = bind(reports, by: try Press(home: home, workspace: workspace))
        return Diagnosed(bound.value, laid.diagnostics + bound.diagnostics)
    }

    /// Binds reports that are laid out, in the order of the session's sources.
    public func bind(_ reports: [LaidReport], by press: Press) -> Diagnosed<PagedDocument> {
        let pages = reports.reduce(0) { $0 + $1.document.pages.count }
        guard pages <= Self.mostPages else {
            return Diagnosed(nil, [.volumeTooLong(pages, most: Self.mostPages)])
        }
        var binding = VolumeBinding(
            reports: reports.groupedByFaction(\.faction), session: session, options: options,
            edition: edition, originals: originals, press: press, created: workspace.now)
        return binding.bind()
    }

    // MARK: Reports

    private func reports(
        _ progress: @Sendable (String) -> Void
    ) throws(DiagnosticError) -> Diagnosed<[LaidReport]> {
        let sources = session.orderedSources
        let tables = MergeTables(workspace)
        let laid = try pool.map(sources) { press, source in
            layOut(source, tables, press)
        } finished: { index, _ in
            progress(sources[index].source.label)
            return true
        }
        var problems: [Diagnostic] = []
        var reports: [LaidReport] = []
        for report in laid {
            problems += report?.diagnostics ?? []
            if let value = report?.value { reports.append(value) }
        }
        let isWhole = reports.count == sources.count && !problems.contains { $0.severity == .error }
        return Diagnosed(isWhole ? reports : nil, problems)
    }

    /// Lays out a report of the session, as the volume shows it.
    public func layOut(
        _ source: SessionSource, _ tables: MergeTables, _ press: Press
    ) -> Diagnosed<LaidReport> {
        let binder = ReportBinder(press: press, tables: tables, reading: session.reading)
        let bound = binder.bind(source.source, edition: edition)
        guard var report = bound.value, !bound.hasErrors else {
            return Diagnosed(nil, bound.diagnostics.told(of: source.source.label))
        }
        // A volume is read, not signed.
        report.form.takesSignatures = false
        let laidOut = press.layOut(report.form, picturesIn: report.folder)
        let found = (bound.diagnostics + laidOut.diagnostics).told(of: source.source.label)
        guard var document = laidOut.value, !laidOut.hasErrors else { return Diagnosed(nil, found) }
        let leaks = press.leaks(in: document, of: report.form)
        document.form = nil
        document.blocks = []
        let laid = LaidReport(
            faction: source.faction ?? report.form.author,
            title: session.titles.title(of: report.form.data, source: source.source),
            members: report.form.data.members, document: document)
        return Diagnosed(leaks.isEmpty ? laid : nil, found + leaks)
    }
}
