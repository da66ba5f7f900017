import ArgumentParser
import Hanmen
import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenYear

/// `hanmen year make`: all papers of a year become PDF files.
struct YearMakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "一年分の書類を PDF にします。誤りがあれば、何も書き出しません。")

    @OptionGroup var options: YearOptions

    @Option(name: [.short, .long], help: "出力先のフォルダ。書かなければ、年度のフォルダの中の「書類」。", completion: .directory)
    var output: String?

    @Option(name: .long, help: "作る様式の名前（何度でも書けます）。書かなければ、すべて作ります。")
    var form: [String] = []

    @Option(
        name: .long,
        help: "版: draft（案）/ original（原本）/ copy（写）/ public（公開用。個人情報を伏せる）。")
    var edition = Edition.original

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let (year, all) = try options.papers(reporting)
        let papers = form.isEmpty ? all : try chosen(of: all)
        if edition == .public { try reporting.report(year.publicationWarnings) }
        // A year in which one paper is wrong is wrong: all are bound before the first is written.
        let bound = try reporting.sideBySide(papers) { press, paper in press.bind(paper).diagnostics }
        try reporting.report(bound.compactMap { $0 }.flatMap { $0 }.uniqued)
        let folder = output ?? "\(year.path)/書類\(edition.suffix)"
        let edition = edition
        let made = try reporting.sideBySide(papers) { press, paper in
            Self.make(paper, edition, with: press, in: folder)
        }
        try reporting.report(made.compactMap { $0 }.flatMap { $0 }.uniqued)
        guard !reporting.json else { return }
        YearSummary(year).print(papers: papers.count, in: reporting.lang)
        print(folder)
    }

    private func chosen(of papers: [Paper]) throws -> [Paper] {
        let unknown = form.filter { name in !papers.contains { $0.form == name } }
        guard unknown.isEmpty else {
            throw ValidationError("この年度の書類にない様式です: \(unknown.joined(separator: "、"))")
        }
        return papers.filter { form.contains($0.form) }
    }

    /// Lays out a paper and writes it; gives what its pages showed beyond what binding had told.
    private static func make(
        _ paper: Paper, _ edition: Edition, with press: Press, in folder: String
    ) -> [Diagnostic] {
        let bound = press.bind(paper, edition: edition)
        guard let form = bound.value, !bound.hasErrors else { return bound.diagnostics }
        let laidOut = press.layOut(form, picturesIn: paper.folder)
        guard let document = laidOut.value, !laidOut.hasErrors else { return laidOut.diagnostics }
        do throws(DiagnosticError) {
            let pdf = try press.pdf(document)
            try OutputFile.write(
                pdf, inFolder: "\(folder)/\(paper.folderName)", named: "\(paper.fileName).pdf")
            return laidOut.diagnostics
        } catch {
            return laidOut.diagnostics + error.diagnostics
        }
    }
}

extension Paper {
    /// The folder of its name, `.` where it has none.
    fileprivate var folderName: String { name.contains("/") ? String(name.prefix { $0 != "/" }) : "." }

    /// Its name without the folder.
    fileprivate var fileName: String {
        name.contains("/") ? String(name.drop { $0 != "/" }.dropFirst()) : name
    }
}
