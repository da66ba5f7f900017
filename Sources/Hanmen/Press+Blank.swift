public import HanmenCore
public import HanmenForms
import HanmenReport

// MARK: - Blank forms

extension Press {
    /// Which blank form is wanted.
    public struct BlankRequest: Hashable, Sendable {
        /// A form's name (研修参加報告書), or a layout file.
        public var form: String
        /// The council (議会), by its file or its name.
        public var council: String?
        /// The faction (会派), by its file or its name.
        public var faction: String?
        /// What it is filled in with.
        public var purpose: BlankPurpose

        /// A wish for a form.
        public init(
            form: String, council: String? = nil, faction: String? = nil, purpose: BlankPurpose = .pen
        ) {
            self.form = form
            self.council = council
            self.faction = faction
            self.purpose = purpose
        }

        /// Whether ``form`` is a file.
        var isFile: Bool { form.hasSuffix(".yaml") }
    }

    /// The pages of a blank form.
    public func blank(_ request: BlankRequest) -> Diagnosed<PagedDocument> {
        let entries = [
            ("様式", request.isFile ? nil : request.form), ("議会", request.council), ("会派", request.faction),
        ]
        let front = FilledReport(
            entries: entries.compactMap { key, value in value.map { FilledReport.Entry(key: key, value: $0) }
            })
        let read = ReportReader().read(name: "hanmen form", bytes: Array(front.markdown.utf8))
        guard let report = read.value else { return Diagnosed(nil, read.diagnostics) }
        let bound = binder.blank(
            report, layout: request.isFile ? .file(request.form) : .fromReport, for: request.purpose)
        guard let form = bound.value, !bound.hasErrors else { return Diagnosed(nil, bound.diagnostics) }
        let laidOut = layOut(form, picturesIn: ".")
        return Diagnosed(laidOut.hasErrors ? nil : laidOut.value, bound.diagnostics + laidOut.diagnostics)
    }
}
