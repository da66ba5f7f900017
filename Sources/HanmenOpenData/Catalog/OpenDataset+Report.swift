public import HanmenCore
public import HanmenForms
public import HanmenReport

extension OpenDataset {
    /// Adds a report: its fields and its 明細 as tables, the page of it.
    ///
    /// - Parameters:
    ///   - form: the report in its form, as the public may see it.
    ///   - report: the report, which says for which council it was written.
    ///   - name: the name of its file.
    /// - Throws: where the form is not of the public edition.
    public mutating func add(
        _ form: Form, of report: Report, named name: String
    ) throws(DiagnosticError) {
        guard form.edition == .public else {
            throw DiagnosticError(
                .error(
                    .openDataEdition,
                    Message("公開用の版だけをオープンデータにできます。", en: "only a public edition is published")))
        }
        masked += form.masked
        tables += ReportTables(form.data, named: name).all
        others.append(
            (
                "\(CellText.label(form.title))（本文）",
                OpenFile(name: "\(OpenFile.name(name)).html", text: ReportPage(form).html)
            ))
        if publisher.isEmpty, case .text(let council)? = report["議会"] { publisher = council.value }
        if publisher.isEmpty { publisher = form.author }
    }
}
