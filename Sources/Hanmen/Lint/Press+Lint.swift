public import HanmenCore
public import HanmenForms
import HanmenLint
public import HanmenReport

// MARK: - Looking reports through (点検)

extension Press {
    /// The most bytes of a dictionary of names.
    private static let largestDictionary = 1 << 18

    /// What a person who checks official papers would find in a report.
    public func lint(_ proof: Proof, shared: SharedData = SharedData()) -> [Diagnostic] {
        lint(proof.report, form: proof.form, document: proof.document, shared: shared)
    }

    /// The same for a report in its form, with or without its pages.
    public func lint(
        _ report: Report, form: Form, document: PagedDocument? = nil, shared: SharedData = SharedData()
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let dictionary = dictionary(of: form, problems: &problems)
        let subject = LintSubject(
            report: report, form: form, document: document, shared: shared, dictionary: dictionary,
            settings: form.lint)
        return problems + Linter().findings(in: subject)
    }

    /// What a public edition masks and still has on its pages or in what it says of itself (L19).
    public func leaks(in proof: Proof) -> [Diagnostic] {
        leaks(in: proof.document, of: proof.form)
    }

    /// The same for a form and its pages.
    public func leaks(in document: PagedDocument, of form: Form) -> [Diagnostic] {
        MaskedRule.findings(masked: form.masked, in: document)
    }

    // MARK: Dictionaries

    /// The names that all councils have, those of the council, and those of the layout's own 辞書.
    private func dictionary(of form: Form, problems: inout [Diagnostic]) -> LintDictionary {
        let folders = form.layers.map { Self.folder(of: $0.name) }
        let council = folders.last { $0.hasPrefix("\(layouts)/councils/") }
        var paths = [layouts, council].compactMap { $0 }.map { "\($0)/\(LayoutStore.dictionaryFile)" }
            .filter(workspace.exists)
        if let named = form.lint.dictionary {
            guard let path = path(of: named, problems: &problems) else { return LintDictionary() }
            if !paths.contains(path) { paths.append(path) }
        }
        return paths.reduce(LintDictionary()) { $0.merging(read(dictionary: $1, problems: &problems)) }
    }

    /// A dictionary lies beside the layout that names it.
    private func path(of named: Spanned<String>, problems: inout [Diagnostic]) -> String? {
        guard !named.value.contains("/") else {
            problems.append(.dictionaryOutside(named))
            return nil
        }
        return "\(Self.folder(of: named.span.source.name))/\(named.value)"
    }

    private func read(dictionary path: String, problems: inout [Diagnostic]) -> LintDictionary {
        do throws(WorkspaceError) {
            let bytes = try workspace.read(path, limit: Self.largestDictionary)
            let text = String(decoding: bytes, as: UTF8.self)
            let read = LintDictionary.read(SourceText(name: path, text: text))
            problems += read.diagnostics
            return read.value ?? LintDictionary()
        } catch {
            problems.append(.file(error))
            return LintDictionary()
        }
    }
}

extension Diagnostic {
    fileprivate static func dictionaryOutside(_ name: Spanned<String>) -> Diagnostic {
        .error(
            "lint.dictionary-file", Message("辞書「\(name.value)」は使えません。", en: "this dictionary cannot be used"),
            at: name.span, hints: [Message("様式のファイルのそばに置き、名前だけを書いてください。", en: "keep it beside the layout")])
    }
}
