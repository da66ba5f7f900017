public import HanmenCore
public import HanmenForms
import HanmenLayout
public import HanmenReport

// MARK: - Checking layouts

extension Press {
    /// What came of trying a layout out.
    public struct LayoutCheck: Sendable {
        /// What is wrong, each problem once, with the case in which it shows first.
        public var diagnostics: [Diagnostic]
        /// The pages of each case; a case that could not be laid out has none.
        public var documents: [LayoutCase: PagedDocument]
        /// The sample's file; nil where none lies beside the layout's files.
        public var sample: String?
    }

    /// Tries a layout out: lays out its sample, the empty form and the extremes, and inspects the pages.
    public func check(_ layout: ResolvedLayout) -> LayoutCheck {
        let made = MadeReport(layout)
        let sample = sample(of: layout, made)
        var check = LayoutCheck(diagnostics: layout.fieldProblems + sample.diagnostics, documents: [:])
        check.sample = sample.value?.source.name
        let isVertical = layout.style.writingMode == .vertical
        for kind in LayoutCase.allCases where kind != .screen || !isVertical {
            let tried = pages(of: kind, in: layout, made, sample: sample.value)
            check.add(tried.diagnostics, of: kind)
            check.documents[kind] = tried.value?.document
        }
        return check
    }

    /// The pages of a layout that is tried out, with the form that they were made from.
    public struct Trial: Sendable {
        /// The form.
        public var form: Form
        /// The pages.
        public var document: PagedDocument
    }

    /// Tries a layout out with one case.
    public func trial(_ kind: LayoutCase, of layout: ResolvedLayout) -> Diagnosed<Trial> {
        let made = MadeReport(layout)
        let sample = kind == .sample ? sample(of: layout, made) : Diagnosed(nil)
        let tried = pages(of: kind, in: layout, made, sample: sample.value)
        return Diagnosed(tried.value, layout.fieldProblems + sample.diagnostics + tried.diagnostics)
    }

    /// The pages of a report that is not written to its end: required fields may be missing.
    public func unfinished(_ report: Report, in layout: ResolvedLayout) -> Diagnosed<Trial> {
        pages(of: report, in: layout)
    }

    private func pages(
        of kind: LayoutCase, in layout: ResolvedLayout, _ made: MadeReport, sample: Report?
    ) -> Diagnosed<Trial> {
        switch kind {
        case .sample: pages(of: sample.map(made.completing) ?? made.report(.plain), in: layout)
        case .blank: blankPages(of: layout, for: .pen)
        case .screen: blankPages(of: layout, for: .screen)
        case .fullest: pages(of: made.report(.fullest), in: layout)
        case .sparsest: pages(of: made.report(.sparsest), in: layout)
        }
    }

    private func pages(of report: Report, in layout: ResolvedLayout) -> Diagnosed<Trial> {
        pages(of: binder.bind(report, to: layout), picturesIn: Self.folder(of: report.source.name), layout)
    }

    private func blankPages(
        of layout: ResolvedLayout, for purpose: BlankPurpose
    ) -> Diagnosed<Trial> {
        let nothing = Report(source: layout.layers[0], fields: [], body: [])
        return pages(of: binder.blank(layout, of: nothing, for: purpose), picturesIn: ".", layout)
    }

    private func pages(
        of bound: Diagnosed<Form>, picturesIn folder: String, _ layout: ResolvedLayout
    ) -> Diagnosed<Trial> {
        guard let form = bound.value else { return Diagnosed(nil, bound.diagnostics) }
        let roles = unknownRoles(in: layout)
        guard roles.isEmpty else { return Diagnosed(nil, bound.diagnostics + roles) }
        let laidOut = layOut(form, picturesIn: folder)
        let found = bound.diagnostics + laidOut.diagnostics
        guard let document = laidOut.value, !laidOut.hasErrors else { return Diagnosed(nil, found) }
        // What has no place of its own is what every page repeats.
        let folio = layout.provenance(of: "ページ番号")?.current
        let seen = PageInspector(form.style).findings(in: document).map { finding in
            var placed = finding
            placed.span = finding.span ?? folio
            return placed
        }
        return Diagnosed(
            Trial(form: form, document: document), found + seen + violations(of: document))
    }

    // MARK: Samples

    /// The sample report that lies beside the uppermost of the layout's files that has one.
    private func sample(of layout: ResolvedLayout, _ made: MadeReport) -> Diagnosed<Report> {
        for layer in layout.layers.reversed() {
            let path = Self.samplePath(of: layer.name)
            guard workspace.exists(path) else { continue }
            let read = read(path)
            guard let report = read.value, !read.hasErrors else { return Diagnosed(nil, read.diagnostics) }
            if made.fits(report) { return Diagnosed(report, read.diagnostics) }
        }
        return Diagnosed(nil)
    }

    /// Where the sample of a layout's file lies: `kenshu.yaml` has `kenshu.sample.md` beside it.
    static func samplePath(of layout: String) -> String {
        let stem = layout.hasSuffix(".yaml") ? String(layout.dropLast(5)) : layout
        return "\(stem).sample.md"
    }
}

extension Press.LayoutCheck {
    /// Adds what a case showed and none before it did.
    fileprivate mutating func add(_ found: [Diagnostic], of kind: LayoutCase) {
        for diagnostic in found {
            let told = kind.naming(diagnostic)
            let isKnown = diagnostics.contains {
                $0.id == told.id && $0.span == told.span
                    && $0.summary.japanese.hasSuffix(diagnostic.summary.japanese)
            }
            if !isKnown { diagnostics.append(told) }
        }
    }
}
