import HanmenCore
import HanmenReport

/// What somebody asks for: a form, and perhaps a council's or a faction's edition of it.
struct LayoutWish {
    var form: Spanned<String>?
    var council: Spanned<String>?
    var faction: Spanned<String>?
    /// Where a missing name belongs.
    var place: SourceSpan
}

extension LayoutWish {
    /// What a report asks for in its front matter.
    init(_ report: Report) throws(DiagnosticError) {
        form = try Self.text(ControlKeys.form, report)
        council = try Self.text(ControlKeys.council, report)
        faction = try Self.text(ControlKeys.faction, report)
        place = report.source.span(0..<0)
    }

    private static func text(_ key: String, _ report: Report) throws(DiagnosticError) -> Spanned<String>? {
        guard let value = report[key], !value.isEmpty else { return nil }
        guard case .text(let text) = value else {
            throw DiagnosticError(.fieldWantsText(key, at: value.span))
        }
        return text.trimmed
    }
}

/// Finds the layout file that is asked for.
struct LayoutChooser {
    let store: LayoutStore
    let wish: LayoutWish

    /// The file of the layout, and that of the base form that the report names.
    func layout(_ choice: LayoutChoice) throws(DiagnosticError) -> (path: String, base: String?) {
        if case .file(let path) = choice {
            // The file may be a form that is not among the shipped ones.
            return (path, wish.form.flatMap { form in try? basePath(form) })
        }
        guard let form = wish.form else {
            throw DiagnosticError(
                .formMissing(at: wish.place, known: store.forms().map(\.title)))
        }
        guard let council = wish.council else {
            if let faction = wish.faction {
                throw DiagnosticError(.councilMissing(at: faction.span))
            }
            let path = try basePath(form)
            return (path, path)
        }
        return (try path(council: council, faction: wish.faction), try basePath(form))
    }

    private func basePath(_ form: Spanned<String>) throws(DiagnosticError) -> String {
        if let path = store.path(ofForm: form.value) { return path }
        throw DiagnosticError(
            .formUnknown(form, what: "様式", en: "form", known: store.forms().map(\.title)))
    }

    /// A council and a faction may be named by their files or by the names that these give themselves (名称).
    private func path(
        council: Spanned<String>, faction: Spanned<String>?
    ) throws(DiagnosticError) -> String {
        let folder = try pick(council, from: store.councils(), what: "議会", en: "council") {
            store.path(ofCouncil: $0)
        }
        guard let faction else { return store.path(ofCouncil: folder) }
        let name = try pick(faction, from: store.factions(ofCouncil: folder), what: "会派", en: "faction") {
            store.path(ofCouncil: folder, faction: $0)
        }
        return store.path(ofCouncil: folder, faction: name)
    }

    private func pick(
        _ wanted: Spanned<String>, from names: [String], what: String, en english: String,
        path: (String) -> String
    ) throws(DiagnosticError) -> String {
        if names.contains(wanted.value) { return wanted.value }
        if let name = names.first(where: { store.displayName(of: path($0)) == wanted.value }) { return name }
        let known = names.map { store.displayName(of: path($0)) ?? $0 }
        throw DiagnosticError(.formUnknown(wanted, what: what, en: english, known: known))
    }
}
