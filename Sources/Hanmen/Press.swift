public import HanmenCore
public import HanmenFinish
public import HanmenForms
import HanmenLayout
import HanmenRender
public import HanmenReport
public import HanmenText

/// The whole job in a few lines: read → bind → lay out → draw → finish.
///
/// One press a worker: it keeps fonts and what was shaped with them, and is not shared between threads.
///
///     let press = try Press(home: home)
///     let document = press.layOut(reportAt: "report.md")
///     let pdf = try press.pdf(document.value!)
public final class Press {
    /// How to choose and read.
    public struct Options: Sendable {
        /// The layout to use in place of what the report names.
        public var layout: LayoutChoice
        /// The report's encoding.
        public var encoding: TextEncoding
        /// What is drawn behind the pages for those who judge a layout.
        public var overlay: Overlay?
        /// On which sheets the pages lie.
        public var sheet: Sheet
        /// Which edition is made: 案, 原本, 写, 公開用.
        public var edition: Edition

        /// What the report itself says, in UTF-8, nothing behind the pages, on sheets of their own size.
        public init(
            layout: LayoutChoice = .fromReport, encoding: TextEncoding = .utf8, overlay: Overlay? = nil,
            sheet: Sheet = .trimmed, edition: Edition = .original
        ) {
            self.layout = layout
            self.encoding = encoding
            self.overlay = overlay
            self.sheet = sheet
            self.edition = edition
        }
    }

    /// On which sheets pages lie.
    public enum Sheet: Hashable, Sendable {
        /// On sheets of the pages' own size.
        case trimmed
        /// On larger ones, with crop marks (トンボ) around a bleed (塗り足し) of so much on each side.
        case cropMarks(bleed: Length)
    }

    /// What can be drawn behind the pages.
    public enum Overlay: String, CaseIterable, Sendable {
        /// The type area, its grid of characters and its baselines.
        case grid = "格子"
    }

    /// The time each stage took since the press was made, or since the times were taken.
    public private(set) var stopwatch = Stopwatch()

    let workspace: any Workspace
    let binder: FormBinder
    /// The folder of layouts.
    let layouts: String
    let library: FontLibrary
    private let faces = DrawingFaceCache()
    private lazy var screen = ScreenRenderer(faces: faces)
    private static let largestReport = 4 << 20
    private static let largestFontFile = 1 << 18

    /// A press with the layouts and fonts of a home.
    ///
    /// - Throws: what is wrong with `Fonts/fonts.yaml`.
    public convenience init(home: Home, workspace: any Workspace = DiskWorkspace()) throws(DiagnosticError) {
        let store = LayoutStore(workspace: workspace, root: home.layouts)
        try self.init(home: home, workspace: workspace, store: store)
    }

    /// A press that takes its layouts from a store which others use too.
    init(home: Home, workspace: any Workspace, store: LayoutStore) throws(DiagnosticError) {
        self.workspace = workspace
        layouts = home.layouts
        binder = FormBinder(store: store)
        library = FontLibrary(roles: try Self.catalog(home, workspace).roles)
    }

    /// The font roles of a home.
    public static func catalog(
        _ home: Home, _ workspace: any Workspace
    ) throws(DiagnosticError) -> FontCatalog {
        let path = "\(home.fonts)/fonts.yaml"
        let bytes: [UInt8]
        do throws(WorkspaceError) {
            bytes = try workspace.read(path, limit: largestFontFile)
        } catch {
            throw DiagnosticError(.file(error))
        }
        let source = SourceText(name: path, text: String(decoding: bytes, as: UTF8.self))
        let read = FontCatalog.read(
            source, folders: FontCatalog.Folders(own: home.fonts), workspace: workspace)
        guard let catalog = read.value, !read.hasErrors else { throw DiagnosticError(read.diagnostics) }
        return catalog
    }

    /// Gives the time each stage took and begins anew: a press that makes many reports is asked after each.
    public func takeTimes() -> Stopwatch {
        defer { stopwatch = Stopwatch() }
        return stopwatch
    }

    // MARK: Stages

    /// Reads a report.
    public func read(_ path: String, encoding: TextEncoding = .utf8) -> Diagnosed<Report> {
        readFile(path, encoding: encoding).report
    }

    /// Reads a report and keeps its bytes.
    private func readFile(
        _ path: String, encoding: TextEncoding
    ) -> (bytes: [UInt8], report: Diagnosed<Report>) {
        stopwatch.measure("読む") {
            do throws(WorkspaceError) {
                let bytes = try workspace.read(path, limit: Self.largestReport)
                return (bytes, ReportReader().read(name: path, bytes: bytes, encoding: encoding))
            } catch {
                return ([], Diagnosed(nil, [.file(error)]))
            }
        }
    }

    /// Binds a report to its layout.
    public func bind(
        _ report: Report, layout: LayoutChoice = .fromReport, shared: SharedData = SharedData(),
        edition: Edition = .original
    ) -> Diagnosed<Form> {
        stopwatch.measure("様式に入れる") {
            let bound = binder.bind(report, layout: layout, shared: shared, edition: edition)
            guard let form = bound.value else { return bound }
            guard names(of: form.style).contains(where: { !library.roleNames.contains($0.role) }) else {
                return bound
            }
            let unknown = binder.layout(of: report, choice: layout).value.map(unknownRoles(in:)) ?? []
            return Diagnosed(form, bound.diagnostics + unknown)
        }
    }

    /// The faces that a layout names and `fonts.yaml` does not, at the layout's line.
    func unknownRoles(in layout: ResolvedLayout) -> [Diagnostic] {
        names(of: layout.style).filter { !library.roleNames.contains($0.role) }.map { key, role in
            .unknownFontRole(
                role, known: library.roleNames.sorted(),
                at: layout.provenance(of: "体裁.書体.\(key)")?.current)
        }
    }

    /// The layout that a report is bound to.
    public func layout(
        of report: Report, choice: LayoutChoice = .fromReport
    ) -> Diagnosed<ResolvedLayout> {
        binder.layout(of: report, choice: choice)
    }

    /// The font files that roles ask first; others stand in for them.
    public var firstChoices: Set<String> { library.firstChoices }

    private func names(of style: FormStyle) -> [(key: String, role: String)] {
        [("本文", style.fonts.body), ("見出し", style.fonts.heading), ("表題", style.fonts.title)]
    }

    /// Lays out a form; pictures are looked for below `folder`.
    public func layOut(_ form: Form, picturesIn folder: String) -> Diagnosed<PagedDocument> {
        stopwatch.measure("組む") {
            let pictures = ImageStore(workspace: workspace, folder: folder).pictures(of: form)
            let laidOut = Layouter(library: library).layout(
                form, images: pictures.images, drawings: pictures.drawings, created: workspace.now)
            return Diagnosed(laidOut.value, pictures.diagnostics + laidOut.diagnostics)
        }
    }

    /// The finished PDF of a document.
    public func pdf(
        _ document: PagedDocument, options: FinishingOptions = FinishingOptions()
    ) throws(DiagnosticError) -> [UInt8] {
        if let conflict = options.conflict { throw DiagnosticError(conflict.diagnostic) }
        let drawn = try stopwatch.measure("描く") { () throws(DiagnosticError) in
            try Self.rendering { () throws(RenderError) in try PDFRenderer(faces: faces).render(document) }
        }
        return try stopwatch.measure("仕上げる") { () throws(DiagnosticError) in
            do throws(FinishingError) {
                return try Finisher().finish(drawn, document: document, options: options)
            } catch {
                throw DiagnosticError(error.diagnostics)
            }
        }
    }

    /// What a document's standard forbids, told with its places, without drawing or writing anything.
    public func violations(
        of document: PagedDocument, options: FinishingOptions = FinishingOptions()
    ) -> [Diagnostic] {
        Finisher().violations(of: document, options: options).map { $0.diagnostic(under: options.standard) }
    }

    /// What the PDF of a report carries, of a public edition only its data without what is masked: under ``Standard/archivalWithAttachments`` the report's file, its layouts and
    /// its data; under every standard the papers that are named.
    public func attachments(
        of proof: Proof, with papers: [String] = [], under standard: Standard
    ) throws(DiagnosticError) -> [Attachment] {
        if proof.form.edition == .public, let paper = papers.first {
            throw DiagnosticError(.attachmentNotPublic(paper))
        }
        let isWhole = standard == .archivalWithAttachments
        let own = isWhole ? ProofAttachments(proof: proof, modified: workspace.now).all : []
        return own
            + (try AttachmentReader(workspace: workspace, standard: standard).read(papers, beside: own))
    }

    /// A page as PNG.
    public func png(
        _ document: PagedDocument, page: Int, dotsPerInch: Double
    ) throws(DiagnosticError) -> [UInt8] {
        try Self.rendering { () throws(RenderError) in
            try ImageRenderer(faces: faces).render(document, page: page, dotsPerInch: dotsPerInch)
        }
    }

    /// A page as SVG.
    public func svg(_ document: PagedDocument, page: Int) throws(DiagnosticError) -> [UInt8] {
        try Self.rendering { () throws(RenderError) in
            try SVGRenderer(faces: faces).render(document, page: page)
        }
    }

    /// A page as SVG for a window that shows it at once.
    public func screenSVG(_ document: PagedDocument, page: Int) throws(DiagnosticError) -> [UInt8] {
        try Self.rendering { () throws(RenderError) in try screen.render(document, page: page) }
    }

    /// Which characters of a document came from which font.
    public func fontReport(_ document: PagedDocument) -> FontReport {
        FontReport(document, firstChoices: firstChoices)
    }

    /// The display list of a document as text, for people and for tests.
    public func displayList(_ document: PagedDocument) -> String { DisplayListText(document).text }

    /// A document as a screen reader reads it aloud.
    public func reading(_ document: PagedDocument) -> String { ReadingText(document).text }

    private static func rendering<Drawing>(
        _ work: () throws(RenderError) -> Drawing
    ) throws(DiagnosticError) -> Drawing {
        do throws(RenderError) {
            return try work()
        } catch {
            throw DiagnosticError(error.diagnostic)
        }
    }

    // MARK: The whole way

    /// Reads, binds and lays out a report. Errors of a stage stop the next, but all of a stage's are told at once.
    public func layOut(reportAt path: String, options: Options = Options()) -> Diagnosed<PagedDocument> {
        let proof = proof(ofReportAt: path, options: options)
        return Diagnosed(proof.value?.document, proof.diagnostics)
    }

    /// The same with all that the pages were made from: for a PDF that carries its sources.
    public func proof(ofReportAt path: String, options: Options = Options()) -> Diagnosed<Proof> {
        let (bytes, read) = readFile(path, encoding: options.encoding)
        guard let report = read.value, !read.hasErrors else { return Diagnosed(nil, read.diagnostics) }
        let bound = bind(report, layout: options.layout, edition: options.edition)
        let found = read.diagnostics + bound.diagnostics
        guard let form = bound.value, !bound.hasErrors else { return Diagnosed(nil, found) }
        let laidOut = layOut(form, picturesIn: Self.folder(of: path))
        let proof = laidOut.value.map { document in
            let drawn = put(laid(options.overlay, behind: document, style: form.style), on: options.sheet)
            return Proof(path: path, bytes: bytes, report: report, form: form, document: drawn)
        }
        return Diagnosed(laidOut.hasErrors ? nil : proof, found + laidOut.diagnostics)
    }

    private func laid(_ overlay: Overlay?, behind document: PagedDocument, style: FormStyle)
        -> PagedDocument
    {
        switch overlay {
        case .grid: GridOverlay(style).applied(to: document)
        case nil: document
        }
    }

    private func put(_ document: PagedDocument, on sheet: Sheet) -> PagedDocument {
        switch sheet {
        case .trimmed: document
        case .cropMarks(let bleed): CropMarks(bleed: bleed).applied(to: document)
        }
    }

    /// The folder of a path.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

@available(*, unavailable)
extension Press: Sendable {}
