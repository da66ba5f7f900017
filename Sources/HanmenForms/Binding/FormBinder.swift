public import HanmenCore
public import HanmenReport

/// Binds reports to layouts: types every value, checks it, and fills the form's blocks.
public struct FormBinder: Sendable {
    private let store: LayoutStore

    /// A binder that finds layouts in a store.
    public init(store: LayoutStore) { self.store = store }

    /// A report as a form; all that is wrong with the report and its layout is told at once.
    ///
    /// - Parameters:
    ///   - shared: what fields with a 出所 take where the report says nothing.
    ///   - edition: which edition; of a public one, what is private is masked before anything else is made of it.
    public func bind(
        _ report: Report, layout choice: LayoutChoice = .fromReport, shared: SharedData = SharedData(),
        edition: Edition = .original
    ) -> Diagnosed<Form> {
        let findings = Findings()
        let resolved = layout(of: report, choice: choice)
        findings.add(contentsOf: resolved.diagnostics)
        guard let layout = resolved.value else { return Diagnosed(nil, findings.diagnostics) }
        let values = ValueBinder(layout: layout, report: report, shared: shared, findings: findings).values()
        let form = form(layout, values, edition: edition, findings)
        findings.add(contentsOf: form.signatureFields.repetitions)
        return Diagnosed(findings.hasErrors ? nil : form, findings.diagnostics)
    }

    /// The form of an edition.
    private func form(
        _ layout: ResolvedLayout, _ values: [String: TypedValue], edition: Edition, _ findings: Findings
    ) -> Form {
        var redactor = Redactor(layout.redaction, findings: findings)
        let shown = edition == .public ? redactor.redacted(values, of: layout.fields) : values
        var form = form(layout, shown.withParts)
        form.edition = edition
        form.takesSignatures = edition == .original
        form.redactionLook = layout.redaction.look
        form.masked = redactor.masked
        if edition == .public { form.removeImprints() }
        if let mark = edition.pageMark(at: layout.tree.span) { form.furniture.append(mark) }
        return form
    }

    /// The layout that a report is bound to, with the report's 上書き as its uppermost layer.
    public func layout(of report: Report, choice: LayoutChoice = .fromReport) -> Diagnosed<ResolvedLayout> {
        let findings = Findings()
        let chosen = findings.catching { () throws(DiagnosticError) in
            try LayoutChooser(store: store, wish: LayoutWish(report)).layout(choice)
        }
        let overrides = overrides(report, findings)
        guard let chosen else { return Diagnosed(nil, findings.diagnostics) }
        let resolved = LayoutResolver(store: store).resolve(
            chosen.path, base: chosen.base, overrides: overrides)
        findings.add(contentsOf: resolved.diagnostics)
        return Diagnosed(findings.hasErrors ? nil : resolved.value, findings.diagnostics)
    }

    private func overrides(_ report: Report, _ findings: Findings) -> LayoutOverrides? {
        switch report[ControlKeys.overrides] {
        case .record(let fields, _): return LayoutOverrides(entries: fields)
        case .text(let text):
            findings.add(.overridesWantMap(at: text.span))
            return nil
        case .list(_, let span):
            findings.add(.overridesWantMap(at: span))
            return nil
        case .empty, nil: return nil
        }
    }

    func form(_ layout: ResolvedLayout, _ values: [String: TypedValue]) -> Form {
        var marker = HeadingMarker(layout.style.headings)
        let blocks = marker.marked(layout.blocks.bound(to: values))
        let author = values["会派名"]?.inlines(nil).plainText ?? ""
        var form = Form(
            title: layout.title, author: author, style: layout.style, blocks: blocks,
            furniture: layout.furniture.compactMap { $0.item(values) }, data: FormData(layout, values),
            layers: layout.layers)
        form.lint = layout.lint
        form.fileName = layout.fileName.flatMap { String(fileName: $0.inlines(values).plainText) }
        return form
    }
}

extension String {
    /// A text as the name of a file: without what systems keep for themselves, at most 80 characters; nil where nothing
    /// is left of it.
    package init?(fileName text: String) {
        let kept = text.unicodeScalars.map { scalar -> Character in
            let isReserved = "/\\:*?\"<>|".unicodeScalars.contains(scalar)
            return isReserved || scalar.properties.generalCategory == .control ? "_" : Character(scalar)
        }
        let name = String(String(kept).drop { $0 == "." }.prefix(80)).trimmed
        guard !name.isEmpty else { return nil }
        self = name
    }
}
