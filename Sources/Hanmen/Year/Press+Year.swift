public import HanmenCore
public import HanmenForms
public import HanmenYear

// MARK: - The papers of a faction's year

extension Press {
    /// A paper of a year in its form.
    public func bind(_ paper: Paper, edition: Edition = .original) -> Diagnosed<Form> {
        bind(paper.report, shared: paper.shared, edition: edition)
    }

    /// What is wrong with a paper, and what a person who checks it would find (点検), before it is laid out.
    public func check(_ paper: Paper) -> [Diagnostic] {
        let bound = bind(paper)
        guard let form = bound.value, !bound.hasErrors else { return bound.diagnostics }
        return bound.diagnostics + lint(paper.report, form: form, shared: paper.shared)
    }

    /// A paper of a year as pages.
    public func layOut(_ paper: Paper, edition: Edition = .original) -> Diagnosed<PagedDocument> {
        let bound = bind(paper, edition: edition)
        guard let form = bound.value, !bound.hasErrors else { return Diagnosed(nil, bound.diagnostics) }
        let laidOut = layOut(form, picturesIn: paper.folder)
        return Diagnosed(laidOut.hasErrors ? nil : laidOut.value, bound.diagnostics + laidOut.diagnostics)
    }

    /// A report of a year as a paper: what it does not say, it takes from the year.
    public func paper(_ report: YearReport, shared: SharedData) -> Diagnosed<Paper> {
        let read = read(report.path)
        guard let text = read.value, !read.hasErrors else { return Diagnosed(nil, read.diagnostics) }
        let folder = Self.folder(of: report.path)
        return Diagnosed(
            Paper(
                name: "\(YearFolder.reportsFolder)/\(report.name)", folder: folder, report: text,
                shared: shared),
            read.diagnostics)
    }
}
