import Hanmen
import HanmenCore
import HanmenForms
import HanmenReport

/// Sets the pages of views, with a press of its own.
final class PageSetter {
    let press: Press
    private let layouts: String
    let store: LayoutStore

    init(home: Home, workspace: DraftedWorkspace) throws(DiagnosticError) {
        press = try Press(home: home, workspace: workspace)
        layouts = home.layouts
        store = LayoutStore(workspace: workspace, root: home.layouts)
    }

    /// The pages of a report, in the layout that it names or in another.
    func pages(ofReportAt path: String, layout: LayoutName?, edition: Edition) -> SetPages {
        let choice = choice(layout)
        let proof = press.proof(
            ofReportAt: path, options: Press.Options(layout: choice, edition: edition))
        // What stands in the way of pages does not stand in the way of a form to fill in.
        let report = proof.value?.report ?? press.read(path).value
        let resolved = report.flatMap { press.layout(of: $0, choice: choice).value }
        var pages = SetPages(
            document: proof.value?.document,
            diagnostics: proof.diagnostics + (proof.value.map { press.leaks(in: $0) } ?? []),
            form: proof.value?.form, layout: resolved, report: report)
        if pages.isUnfinished, edition == .original || edition == .draft, let report, let resolved {
            let trial = press.unfinished(report, in: resolved).value
            (pages.document, pages.form) = (trial?.document, trial?.form)
        }
        return pages
    }

    /// What the public edition of a report masks.
    func masked(inReportAt path: String, layout: LayoutName?) -> [MaskedValue] {
        press.masked(inReportAt: path, options: Press.Options(layout: choice(layout))).value ?? []
    }

    /// The layout of a report, or another that it is shown in.
    func layout(of report: Report, layout: LayoutName?) -> Diagnosed<ResolvedLayout> {
        press.layout(of: report, choice: choice(layout))
    }

    /// The layout that a window names, or what the report names.
    func choice(_ layout: LayoutName?) -> LayoutChoice {
        layout.map { .file("\(layouts)/\($0.path)") } ?? .fromReport
    }

    /// The pages of a layout that is tried out.
    func pages(ofLayout file: LayoutFile, trial: LayoutCase) -> SetPages {
        let resolved = LayoutLibrary(store: store).layout(file)
        guard let layout = resolved.value else { return SetPages(resolved.diagnostics) }
        let tried = press.trial(trial, of: layout)
        return SetPages(
            document: tried.value?.document, diagnostics: resolved.diagnostics + tried.diagnostics,
            form: tried.value?.form, layout: layout, report: nil)
    }

    /// The files of a layout that is opened by its path: its own base form where it serves only one.
    func file(ofLayoutAt path: String) -> LayoutFile {
        let files = LayoutLibrary(store: store).files(at: path)
        return files.first ?? LayoutFile(path: path, base: nil)
    }

    /// The files of a layout by its name.
    func file(_ name: LayoutName) -> LayoutFile {
        LayoutFile(path: "\(layouts)/\(name.path)", base: name.base.map { "\(layouts)/\($0)" })
    }
}
