package import ArgumentParser
import Hanmen
import HanmenBatch
package import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenReport
package import HanmenVolume

/// `hanmen volume`: all reports of a session in one file.
package struct VolumeCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "volume", abstract: "定例会の報告書を、一冊に綴じます（表紙・目次・合紙・索引・通し番号）。")

    @Argument(help: "定例会のファイル（.yaml）、報告書のフォルダ、または表（.csv）。", completion: .file())
    var session: String

    @Option(name: .long, help: "表の行の様式。表に「様式」の列があれば要りません。")
    var form: String?

    @Option(name: [.short, .long], help: "出力先。書かなければ、定例会の出力先の 綴り.pdf。")
    var output: String?

    @Option(name: .long, help: "表紙の表題。")
    var title: String?

    @Option(name: .long, help: "版: draft（案）/ original（原本）/ copy（写）/ public（公開用）。")
    var edition = Edition.original

    @Option(
        name: .long, parsing: .upToNextOption,
        help: "署名付きの原本（いくつでも）。そのまま添付し、一覧の頁を入れます。綴りは PDF/A-3a になります。")
    var signed: [String] = []

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var reporting: ReportingOptions

    /// Nothing is said yet.
    package init() {}

    package func validate() throws {
        guard signed.isEmpty || edition != .public else {
            throw ValidationError("公開用の綴りに、署名付きの原本は添付できません（伏せた情報が入っています）。")
        }
    }

    package func run() throws {
        // Signed files are read by the program that reads finished files.
        if !signed.isEmpty { try NeighbourProgram.office.takeOver() }
        try run { _ in .success([]) }
    }

    /// Makes the volume with the signed files as they are read.
    package func run(reading originals: ([String]) -> Result<[SignedOriginal], DiagnosticError>) throws {
        let workspace = DiskWorkspace()
        var session = try reporting.value(of: Session.open(session, form: form, workspace: workspace))
        if let layout = reading.layout { session.reading.layout = .file(layout) }
        if reading.encoding != .utf8 { session.reading.encoding = reading.encoding }
        var options = VolumeOptions()
        if let section = session.volume { options = try reporting.value(of: VolumeOptions.read(section)) }
        if let title { options.title = title }
        let path = output ?? "\(session.output)/綴り\(edition.suffix).pdf"
        try reporting.attempt { () throws(DiagnosticError) in try OutputFile.refuseFolder(path) }
        let originals = try reporting.attempt { () throws(DiagnosticError) in try originals(signed).get() }
        let document = try document(session, options, originals, workspace)
        try reporting.attempt { () throws(DiagnosticError) in
            let finishing = FinishingOptions(
                standard: originals.isEmpty ? .archivalAccessible : .archivalWithAttachments,
                attachments: originals.map { $0.attachment(modified: workspace.now) })
            let pdf = try SourceOptions.press().pdf(document, options: finishing)
            try OutputFile.write(pdf, makingFoldersTo: path)
        }
        guard !reporting.json else { return }
        switch reporting.lang {
        case .japanese: print("\(path)  \(document.pages.count) ページ")
        case .english: print("\(path)  \(document.pages.count) pages")
        }
    }

    private func document(
        _ session: Session, _ options: VolumeOptions, _ originals: [SignedOriginal],
        _ workspace: DiskWorkspace
    ) throws -> PagedDocument {
        let made = try reporting.attempt { () throws(DiagnosticError) in
            let maker = VolumeMaker(
                session, options, edition: edition, originals: originals,
                home: try SourceOptions.home(workspace),
                workspace: workspace)
            let progress = ProgressLine(
                count: session.reportCount, isSilent: reporting.json || !StandardError.isTerminal)
            defer { progress.end() }
            return try maker.make { progress.step($0) }
        }
        return try reporting.value(of: made)
    }
}
