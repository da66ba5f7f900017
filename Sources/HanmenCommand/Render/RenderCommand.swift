public import ArgumentParser
public import Hanmen
import HanmenCore
import HanmenForms
public import HanmenFinish

/// `hanmen render`: reports become pages.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "報告書を PDF（または画像）にします。")

    @Argument(help: "報告書のファイル（いくつでも）。", completion: .file(extensions: ["md"]))
    var reports: [String]

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var reporting: ReportingOptions
    @OptionGroup(title: "印刷所に渡すファイル") var printing: PrintingOptions

    @Option(
        name: [.short, .long],
        help: "出力先。png と svg では 1 ページごとに -1, -2 … が付きます。報告書がいくつかのときは、フォルダです。")
    var output: String?

    @Option(name: .long, help: "pdf / png / svg / text（表示リスト）。")
    var format = RenderFormat.pdf

    @Option(name: .long, help: "png の細かさ (dpi)。")
    var dpi = 150.0

    @Option(
        name: .long,
        help: "守る規格: pdfa-2a（PDF/A-2a と PDF/UA-1）/ pdfa-3a（原稿・様式・データも添付）/ pdfx-4（印刷用）/ none。")
    var standard = Standard.archivalAccessible

    @Option(
        name: .long, help: "いっしょに添付する書類（何度でも書けます。pdfa-3a か none で）。", completion: .file())
    var attach: [String] = []

    @Flag(name: .long, help: "ウェブで一頁目から順に開ける並びにします（fast web view）。")
    var linearize = false

    @Option(
        name: .long,
        help: "版: draft（案。どの頁にも薄く「案」）/ original（原本）/ copy（写。頁に「（写）」）/ public（公開用。個人情報を伏せる）。")
    var edition = Edition.original

    @Option(name: .long, help: "版面の後ろに描くもの: 格子（版面・字詰め・行の線を薄い青で）。")
    var overlay: Press.Overlay?

    @Flag(name: .long, help: "段階ごとの時間を出します。")
    var timings = false

    func validate() throws {
        guard (36...1200).contains(dpi) else { throw ValidationError("--dpi は 36 から 1200 までです。") }
        guard attach.isEmpty || format == .pdf else { throw ValidationError("--attach は pdf だけに使えます。") }
        guard output != "" else { throw ValidationError("-o の後に出力先の名前を書いてください。") }
        guard reports.count == 1 || output != nil else {
            throw ValidationError("報告書がいくつかあるときは、-o の後に出力先のフォルダを書いてください。")
        }
        if format == .pdf { try printing.validate(for: standard) }
    }

    func run() throws {
        let job = try reporting.attempt { () throws(DiagnosticError) in try prepared() }
        let summary = RenderSummary(language: reporting.lang, isTimed: timings)
        if reports.count == 1 {
            let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
            let rendered = try reporting.value(of: job.render(reports[0], with: press))
            if !reporting.json { summary.tell(rendered) }
        } else {
            try RenderBatch(reports, job).run(reporting, summary)
        }
    }

    /// What is made of each report; what does not go together is refused before a report is read.
    private func prepared() throws(DiagnosticError) -> RenderJob {
        var reading = reading.pressOptions
        reading.overlay = overlay
        reading.sheet = printing.sheet
        reading.edition = edition
        return RenderJob(
            reading: reading, format: format, dotsPerInch: dpi, finishing: try finishing(),
            isLinearized: linearize,
            papers: attach,
            inkLimit: printing.inkLimit ?? PrintingOptions.usualInkLimit, isStrict: reporting.strict,
            target: try target())
    }

    /// How a PDF is finished.
    private func finishing() throws(DiagnosticError) -> FinishingOptions {
        var options = FinishingOptions(standard: standard)
        guard format == .pdf else { return options }
        if let path = printing.outputProfile {
            options.outputProfile = try SourceOptions.press().outputProfile(at: path)
        }
        if let vermilion = printing.vermilion { options.vermilion = vermilion }
        if let conflict = options.conflict { throw DiagnosticError(conflict.diagnostic) }
        return options
    }

    /// Where the files go.
    private func target() throws(DiagnosticError) -> RenderTarget {
        guard let output else { return .beside }
        guard reports.count == 1 else { return .folder(output) }
        try OutputFile.refuseFolder(output)
        return .file(output)
    }
}

extension RenderFormat: ExpressibleByArgument {}

extension Press.Overlay: ExpressibleByArgument {}

extension Standard: ExpressibleByArgument {}
