import Hanmen
public import HanmenCore
public import HanmenForms
public import HanmenReport

/// What came of setting a view: its pages with all that they were made of, or what stood in the way.
public struct SetPages: Sendable {
    /// The pages; nil where an error stood in the way.
    public var document: PagedDocument?
    /// What is wrong.
    public var diagnostics: [Diagnostic]
    /// The form that the pages were made from.
    public var form: Form?
    /// The layout, as far as it could be resolved.
    public var layout: ResolvedLayout?
    /// The report, as far as it could be read.
    public var report: Report?

    /// Nothing but problems.
    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(
        document: PagedDocument?, diagnostics: [Diagnostic], form: Form?, layout: ResolvedLayout?,
        report: Report?
    ) {
        self.document = document
        self.diagnostics = diagnostics
        self.form = form
        self.layout = layout
        self.report = report
    }

    /// Whether the pages are those of what is written.
    var isGood: Bool { document != nil && (!hasErrors || isUnfinished) }

    /// Whether nothing is wrong but that something is still to be written: that does not keep pages from being seen.
    var isUnfinished: Bool {
        hasErrors && diagnostics.allSatisfy { $0.severity != .error || $0.id == .fieldMissing }
    }

    private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
