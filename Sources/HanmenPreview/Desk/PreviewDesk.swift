public import Hanmen
import HanmenBatch
public import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenReport

/// The table that the pages lie on: sets what windows show, and tells them when it changed.
///
/// Everything is set anew when a file changes, from the same sources and in the same way as `hanmen render` does it;
/// what went wrong never takes the last good pages away.
public actor PreviewDesk {
    /// What was opened.
    public nonisolated let subject: PreviewSubject
    /// Whether files may be written.
    public nonisolated let isEditable: Bool

    private let executor = DeskExecutor("hanmen.desk")
    /// Setting takes long: it has a thread of its own.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// The files with what is not saved yet laid over them.
    public nonisolated let workspace: DraftedWorkspace
    let home: Home
    let paths: DeskPaths
    let setter: PageSetter
    /// Sets the whole folder as one volume.
    private let volume: VolumeSetter?
    private let watcher: FolderWatcher?
    private var shelf = PageShelf()
    private(set) var shown: [PreviewView: ShownView] = [:]
    private var windows: [Int: Window] = [:]
    private var lastWindow = 0
    private var lastRevision = 0
    private var choices: LayoutChoices?
    private var isChangePending = false
    /// What the texts that are not saved yet began from, by file.
    var draftBases: [String: String?] = [:]
    /// The reports of the folder.
    private(set) var reports: [String] = []

    /// A window that is told of changes.
    private struct Window {
        var view: PreviewView
        var told: AsyncStream<Revision>.Continuation
    }

    /// The most views that are kept when no window shows them.
    private static let mostIdleViews = 4
    /// The most windows at a time.
    public static let mostWindows = 64

    /// A desk with what was opened on it.
    ///
    /// - Throws: what is wrong with `Fonts/fonts.yaml`.
    public init(
        _ subject: PreviewSubject, home: Home, isEditable: Bool,
        workspace: DraftedWorkspace = DraftedWorkspace()
    ) throws(DiagnosticError) {
        self.subject = subject
        self.home = home
        self.isEditable = isEditable
        self.workspace = workspace
        paths = DeskPaths(subject: subject, home: home)
        setter = try PageSetter(home: home, workspace: workspace)
        if case .folder(_, let session) = subject {
            volume = VolumeSetter(session, home: home, workspace: workspace, press: setter.press)
        } else {
            volume = nil
        }
        watcher = FolderWatcher()
    }

    /// Watches files until the watch is stopped: whoever opened the desk runs this beside the server.
    public func watch() async {
        guard let watcher else { return }
        for await change in watcher.changes { note(change) }
    }

    /// Ends the watch, and what windows are told.
    public func close() {
        watcher?.stop()
        for window in windows.values { window.told.finish() }
        windows = [:]
    }

    // MARK: Windows

    /// What a window shows now.
    public func revision(of view: PreviewView) -> Revision {
        if shown[view] == nil { set(view) }
        return state(of: view)
    }

    /// What a window shows now, and from now on whenever it changed; nil where too many windows are open.
    ///
    /// A window that is slow is told only the newest.
    public func revisions(of view: PreviewView) -> AsyncStream<Revision>? {
        guard windows.count < Self.mostWindows else { return nil }
        lastWindow += 1
        let number = lastWindow
        let (stream, told) = AsyncStream.makeStream(of: Revision.self, bufferingPolicy: .bufferingNewest(1))
        told.onTermination = { [weak self] _ in
            guard let self else { return }
            Task { await self.leave(number) }
        }
        windows[number] = Window(view: view, told: told)
        told.yield(revision(of: view))
        return stream
    }

    private func leave(_ number: Int) { windows[number] = nil }

    /// A page by its name.
    public func page(_ name: PageID) -> ShelvedPage? { shelf[name] }

    /// What lies on a page of a view: for clicks and layers.
    public func details(of name: PageID, in view: PreviewView) -> PageDetails? {
        let (firstChoices, paths) = (setter.press.firstChoices, paths)
        return shown[view]?.details(of: name) { pages in
            pages.document.map { document in
                DocumentDetails(
                    document, style: pages.form?.style, layout: pages.layout, firstChoices: firstChoices,
                    masked: masked(in: view), fileName: { paths.shown($0) })
            }
        }
    }

    /// What the public edition of a view's report masks.
    private func masked(in view: PreviewView) -> [MaskedValue] {
        path(of: view).map { setter.masked(inReportAt: $0, layout: view.layout) } ?? []
    }

    /// Who set the values of a block of the layout that a view is set in.
    public func provenance(of block: String, in view: PreviewView) -> BlockProvenance? {
        pages(of: view)?.layout.map { BlockProvenance(block: block, in: $0, fileName: paths.shown) }
    }

    /// A file that windows may read: a report that was opened, or a layer of a layout that was asked for.
    ///
    /// - Throws: that there is no such file, or that it cannot be read.
    public func source(_ name: String) throws(DiagnosticError) -> SourceState {
        guard let path = readableFile(name) else {
            throw DiagnosticError(.previewFileUnknown(name))
        }
        do throws(WorkspaceError) {
            let bytes = try workspace.below.read(path, limit: Self.largestSource)
            return SourceState(
                file: name, text: String(decoding: bytes, as: UTF8.self),
                hash: ReportFile.hash(bytes), draft: workspace.draft(over: path) ?? draft(of: name)?.text)
        } catch {
            throw DiagnosticError(.file(error))
        }
    }

    static let largestSource = 4 << 20

    private func readableFile(_ name: String) -> String? {
        paths.file(name, among: openedFiles + workspace.asked.filter(isLayout).sorted())
    }

    /// What was opened, file by file.
    var openedFiles: [String] {
        switch subject {
        case .report(let path), .layout(let path): [path]
        case .folder: reports
        }
    }

    /// What is wrong with what a view shows.
    func problems(of view: PreviewView) -> [Diagnostic] { pages(of: view)?.diagnostics ?? [] }

    /// What a view was set from, and what came of it.
    func pages(of view: PreviewView) -> SetPages? {
        if shown[view] == nil { set(view) }
        return shown[view]?.first.latest
    }

    // MARK: Changes

    private func note(_ change: FolderWatcher.Change) {
        switch change {
        case .unknown: touch(workspace.asked)
        case .files(let files):
            let asked = workspace.asked
            let isReport = files.contains { $0.hasSuffix(".md") && !isHidden($0) }
            guard isReport || files.contains(where: asked.contains) || files.contains(where: isLayout) else {
                return
            }
            // Editors write other files beside the one they save.
            touch(files.filter { asked.contains($0) || isLayout($0) })
        }
    }

    private func isLayout(_ path: String) -> Bool {
        path.hasPrefix(home.layouts + "/") && path.hasSuffix(".yaml") && !isHidden(path)
    }

    private func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").last.map { $0.hasPrefix(".") } ?? false
    }

    /// Something changed: all that windows show is set anew, once for all changes that are waiting.
    func touch(_ files: Set<String>) {
        if files.contains(where: isLayout) { choices = nil }
        volume?.forget(files)
        guard !isChangePending else { return }
        isChangePending = true
        Task { setAll() }
    }

    private func setAll() {
        isChangePending = false
        let wanted = Set(windows.values.map(\.view))
        shown = shown.filter { wanted.contains($0.key) }
        for view in wanted { set(view) }
        for window in windows.values { window.told.yield(state(of: window.view)) }
    }

    // MARK: Setting

    private func set(_ view: PreviewView) {
        let clock = ContinuousClock()
        let start = clock.now
        if case .folder = subject { reports = listReports() }
        let first = isVolume(view) ? volumePages(view) : pages(for: view, in: view.layout)
        let second = view.compared.map { pages(for: view, in: $0) }
        var next = shown[view] ?? ShownView()
        next.milliseconds = (clock.now - start) / .milliseconds(1)
        next.first.show(first, on: &shelf)
        if let second {
            if next.second == nil { next.second = ShownPages() }
            next.second?.show(second, on: &shelf)
        } else {
            next.second = nil
        }
        lastRevision += 1
        next.revision = lastRevision
        shown[view] = next
        tidy(keeping: view)
        watcher?.watch(watchedFolders())
    }

    /// The name by which a window asks for all reports at once.
    public static let wholeVolume = "*"

    func isVolume(_ view: PreviewView) -> Bool { volume != nil && view.file == Self.wholeVolume }

    /// The volume, or the first part of it; the rest is set when windows were told of that.
    private func volumePages(_ view: PreviewView) -> SetPages {
        guard let volume else { return SetPages([]) }
        let (pages, isWhole) = volume.pages(view.edition)
        if !isWhole { touch([]) }
        return pages
    }

    private func pages(for view: PreviewView, in layout: LayoutName?) -> SetPages {
        var view = view
        view.layout = layout
        if let file = layoutFile(of: view) { return setter.pages(ofLayout: file, trial: view.trial) }
        guard let path = path(of: view) else { return SetPages([.previewFileUnknown(view.file ?? "")]) }
        return setter.pages(ofReportAt: path, layout: layout, edition: view.edition)
    }

    /// The layout that a view tries out, where a layout was opened.
    func layoutFile(of view: PreviewView) -> LayoutFile? {
        guard case .layout(let path) = subject else { return nil }
        return view.layout.map(setter.file) ?? setter.file(ofLayoutAt: path)
    }

    /// The report of a view, among those that were opened.
    func path(of view: PreviewView) -> String? {
        switch subject {
        case .report(let path): view.file == nil || paths.shown(path) == view.file ? path : nil
        case .folder:
            view.file.map { file in paths.file(file, among: reports) } ?? reports.first
        case .layout: nil
        }
    }

    private func listReports() -> [String] {
        guard case .folder(_, let session) = subject else { return [] }
        let opened = Session.open(session, workspace: workspace)
        var seen: Set<String> = []
        return (opened.value?.orderedSources ?? []).compactMap { source in
            guard case .file(let path) = source.source, seen.insert(path).inserted else { return nil }
            return path
        }
    }

    /// Pages that no window shows any more, nor has just shown, are put away.
    private func tidy(keeping view: PreviewView) {
        let wanted = Set(windows.values.map(\.view)).union([view])
        let idle = shown.filter { !wanted.contains($0.key) }.sorted { $0.value.revision < $1.value.revision }
        for view in idle.dropLast(Self.mostIdleViews) { shown[view.key] = nil }
        shelf.keep(shown.values.reduce(into: Set()) { $0.formUnion($1.names) })
    }

    private func watchedFolders() -> Set<String> {
        var folders = Set(workspace.asked.map(Press.folder))
        folders.formUnion(reports.map(Press.folder))
        folders.insert(subject.folder)
        return folders
    }

    // MARK: What windows are told

    private func state(of view: PreviewView) -> Revision {
        let shown = shown[view] ?? ShownView()
        let known = choices ?? LayoutChoices(store: setter.store, root: home.layouts)
        choices = known
        let layout = shown.first.latest?.layout
        return Revision(
            revision: shown.revision, milliseconds: shown.milliseconds, subject: subjectState,
            view: ViewState(
                file: isVolume(view) ? view.file : path(of: view).map(paths.shown),
                layout: view.layout?.rawValue,
                trial: isLayoutOpened ? view.trial.rawValue : nil, edition: view.edition.rawValue,
                compare: view.compared?.rawValue),
            fresh: shown.first.isFresh, changedOutside: isChangedOutside(view), pages: shown.first.states,
            diagnostics: states(shown.first.latest?.diagnostics ?? []),
            layout: layout.map { named(known.state(of: $0)) },
            choices: known.states(on: layout).map(named),
            comparison: comparison(shown, known))
    }

    private var isLayoutOpened: Bool { if case .layout = subject { true } else { false } }

    private var subjectState: SubjectState {
        let kind: SubjectState.Kind =
            switch subject {
            case .report: .report
            case .folder: .folder
            case .layout: .layout
            }
        let files = isLayoutOpened ? [] : openedFiles
        return SubjectState(
            kind: kind, name: subject.name, editable: isEditable,
            files: files.map { file in
                SubjectState.File(
                    path: paths.shown(file), title: paths.shown(file), errors: errorCount(of: file))
            })
    }

    /// How many errors a report has in the view of it that was set last; none where no window has shown it yet.
    private func errorCount(of file: String) -> Int {
        let views = shown.filter { path(of: $0.key) == file }.values
        let latest = views.max { $0.revision < $1.revision }?.first.latest
        return latest?.diagnostics.count { $0.severity == .error } ?? 0
    }

    private func named(_ state: LayoutState) -> LayoutState {
        var state = state
        state.files = state.files.map(paths.shown)
        return state
    }

    private func states(_ diagnostics: [Diagnostic]) -> [DiagnosticState] {
        diagnostics.prefix(Self.mostDiagnostics).map { DiagnosticState($0, naming: paths.shown) }
    }

    /// The most problems that a window is told.
    private static let mostDiagnostics = 200

    private func comparison(_ shown: ShownView, _ known: LayoutChoices) -> ComparisonState? {
        guard let second = shown.second else { return nil }
        let tints = PageTints(shown.first.good?.document, second.good?.document)
        return ComparisonState(
            layout: second.latest?.layout.map { named(known.state(of: $0)) }, fresh: second.isFresh,
            pages: second.states, diagnostics: states(second.latest?.diagnostics ?? []),
            differing: tints.differing, tints: tints.first, tintsOther: tints.second)
    }
}
