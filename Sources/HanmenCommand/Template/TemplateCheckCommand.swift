import ArgumentParser
import Hanmen
import HanmenCore
import HanmenForms

/// `hanmen template check`: layouts tried out with their sample, as an empty form, and with the extremes.
struct TemplateCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "様式を、見本・空の様式・最も多いとき・最も少ないときで組んで調べます。",
        discussion: "はみ出し、重なり、空きすぎた行、色の差、書体にない字、読み上げ、使われない欄を調べます。何も書かなければ、すべての様式を調べます。")

    @Argument(help: "様式の名前か、レイアウトのファイル。いくつでも。", completion: .file(extensions: ["yaml"]))
    var forms: [String] = []

    @Flag(name: .long, help: "すべての様式と、すべての議会・会派を調べます。")
    var all = false

    @Option(name: .long, help: "組んだ頁を、この名前のフォルダに PDF で残します。", completion: .directory)
    var pages: String?

    @OptionGroup var edition: EditionOptions
    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard !all || (forms.isEmpty && edition.council == nil) else {
            throw ValidationError("--all と、様式や議会の名前は、一緒に使えません。")
        }
    }

    func run() throws {
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let files = try files(library)
        var isRefused = false
        let shared = Set(files.filter { $0.base != nil && $0.base != $0.path }.map(\.path)).sorted()
        if (try? reporting.report(shared.flatMap(library.namesOfNoForm))) == nil { isRefused = true }
        for (file, trial) in zip(files, try trials(of: files, in: library))
        where !passes(file, trial, library, press) {
            isRefused = true
        }
        if isRefused { throw ExitCode(1) }
    }

    /// What came of one layout.
    private struct Trial: Sendable {
        var resolved: Diagnosed<ResolvedLayout>
        var check: Press.LayoutCheck?
    }

    /// All layouts tried out.
    private func trials(of files: [LayoutFile], in library: LayoutLibrary) throws -> [Trial] {
        try reporting.sideBySide(files) { press, file in
            let resolved = library.layout(file)
            return Trial(resolved: resolved, check: resolved.value.map(press.check))
        }.map { $0 ?? Trial(resolved: Diagnosed(nil, []), check: nil) }
    }

    private func files(_ library: LayoutLibrary) throws -> [LayoutFile] {
        if forms.isEmpty {
            guard edition.council != nil else { return library.all() }
            let some = edition.request(library.store.forms().first?.title ?? "")
            return library.files(at: try reporting.value(of: library.file(some)).path)
        }
        return try forms.flatMap { form in
            form.hasSuffix(".yaml")
                ? library.files(at: form) : [try reporting.value(of: library.file(edition.request(form)))]
        }
    }

    private func passes(
        _ file: LayoutFile, _ trial: Trial, _ library: LayoutLibrary, _ press: Press
    ) -> Bool {
        let (resolved, check) = (trial.resolved, trial.check)
        let found = resolved.diagnostics + (check?.diagnostics ?? [])
        let isGood =
            (try? reporting.report(found)) != nil && check != nil && isWritten(check, file, library, press)
        if !reporting.json { tell(file, library, resolved.value, check, found) }
        return isGood
    }

    /// Writes the pages of all cases, where that is asked for.
    private func isWritten(
        _ check: Press.LayoutCheck?, _ file: LayoutFile, _ library: LayoutLibrary, _ press: Press
    ) -> Bool {
        guard let pages, let check else { return true }
        let owner = library.store.displayName(of: file.path).map { "-\($0)" } ?? ""
        return LayoutCase.allCases.allSatisfy { kind in
            guard let document = check.documents[kind] else { return true }
            let name = "\(document.metadata.title)\(owner)-\(kind.name.japanese).pdf"
            let written: Void? = try? reporting.attempt { () throws(DiagnosticError) in
                try OutputFile.write(try press.pdf(document), inFolder: pages, named: name)
            }
            return written != nil
        }
    }

    private func tell(
        _ file: LayoutFile, _ library: LayoutLibrary, _ layout: ResolvedLayout?, _ check: Press.LayoutCheck?,
        _ found: [Diagnostic]
    ) {
        let owner = library.store.displayName(of: file.path).map { "（\($0)）" } ?? ""
        let name = (layout?.title ?? file.path) + owner
        let pages = LayoutCase.allCases.compactMap { kind in
            check?.documents[kind].map(\.pages.count).map { count in
                switch reporting.lang {
                case .japanese: "\(kind.name.japanese) \(count) ページ"
                case .english: "\(kind.name.english): \(count)"
                }
            }
        }
        switch reporting.lang {
        case .japanese:
            let verdict = found.isEmpty ? "問題ありません" : "\(found.count) 件見つかりました"
            print("\(name): \(verdict)\(pages.isEmpty ? "" : "（\(pages.joined(separator: "、"))）")。")
        case .english:
            let verdict = found.isEmpty ? "no problems" : "\(found.count) problems"
            print("\(name): \(verdict)\(pages.isEmpty ? "" : " (pages: \(pages.joined(separator: ", ")))")")
        }
    }
}
