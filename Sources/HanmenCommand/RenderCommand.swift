public import ArgumentParser
public import Hanmen
import HanmenCore
import HanmenForms
public import HanmenFinish

/// `hanmen render`: a report becomes pages.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "報告書を PDF（または画像）にします。")

    /// What is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case pdf, png, svg, text
    }

    @OptionGroup var source: SourceOptions
    @OptionGroup var reporting: ReportingOptions
    @OptionGroup(title: "印刷所に渡すファイル") var printing: PrintingOptions

    @Option(name: [.short, .long], help: "出力先。png と svg では 1 ページごとに -1, -2 … が付きます。")
    var output: String?

    @Option(name: .long, help: "pdf / png / svg / text（表示リスト）。")
    var format = Format.pdf

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
        if format == .pdf { try printing.validate(for: standard) }
    }

    func run() throws {
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        var options = source.pressOptions
        options.overlay = overlay
        options.sheet = printing.sheet
        options.edition = edition
        var finishing = try reporting.attempt { () throws(DiagnosticError) in try finishingOptions(press) }
        let proof = try reporting.value(of: press.proof(ofReportAt: source.report, options: options))
        try reporting.report(press.leaks(in: proof))
        if format == .pdf { try reporting.report(printing.findings(on: proof.document, options: finishing)) }
        let paths = try reporting.attempt { () throws(DiagnosticError) in
            finishing.attachments = try press.attachments(of: proof, with: attach, under: standard)
            return try write(proof, finishing, with: press)
        }
        if !reporting.json { summarize(proof, paths, press) }
    }

    /// How a PDF is finished; what does not go together is refused before the report is read.
    private func finishingOptions(_ press: Press) throws(DiagnosticError) -> FinishingOptions {
        var options = FinishingOptions(standard: standard, isLinearized: linearize)
        guard format == .pdf else { return options }
        if let path = printing.outputProfile { options.outputProfile = try press.outputProfile(at: path) }
        if let vermilion = printing.vermilion { options.vermilion = vermilion }
        if let conflict = options.conflict { throw DiagnosticError(conflict.diagnostic) }
        return options
    }

    /// Writes the outputs and gives their paths; all are made before the first is written.
    private func write(
        _ proof: Proof, _ finishing: FinishingOptions, with press: Press
    ) throws(DiagnosticError) -> [String] {
        let (document, name) = (proof.document, proof.form.fileName)
        if let output { try OutputFile.refuseFolder(output) }
        var files: [(path: String, bytes: [UInt8])] = []
        switch format {
        case .pdf:
            files = [(outputPath(named: name), try press.pdf(document, options: finishing))]
        case .text:
            files = [(outputPath(named: name), Array(press.displayList(document).utf8))]
        case .png:
            for page in document.pages.indices {
                files.append(
                    (
                        outputPath(named: name, page: page),
                        try press.png(document, page: page, dotsPerInch: dpi)
                    ))
            }
        case .svg:
            for page in document.pages.indices {
                files.append((outputPath(named: name, page: page), try press.svg(document, page: page)))
            }
        }
        for file in files { try OutputFile.write(file.bytes, to: file.path) }
        return files.map(\.path)
    }

    /// Where `-o` says, or beside the report: under the name that the layout gives, or under the report's.
    private func outputPath(named name: String?, page: Int? = nil) -> String {
        let suffix = "." + (format == .text ? "txt" : format.rawValue)
        let folder = source.report.lastIndex(of: "/").map { String(source.report[...$0]) } ?? ""
        var stem = output ?? name.map { folder + $0 } ?? source.report
        for ending in [suffix, ".md", ".markdown", ".txt"] where stem.hasSuffix(ending) {
            stem.removeLast(ending.count)
            break
        }
        if output == nil { stem += edition.suffix }
        return stem + (page.map { "-\($0 + 1)" } ?? "") + suffix
    }

    private func summarize(_ proof: Proof, _ paths: [String], _ press: Press) {
        let document = proof.document
        let milliseconds = Self.milliseconds(press.stopwatch.total)
        let place = paths.count == 1 ? paths[0] : "\(paths[0]) … \(paths[paths.count - 1])"
        switch reporting.lang {
        case .japanese: print("\(place)  \(document.pages.count) ページ  \(milliseconds) ミリ秒")
        case .english: print("\(place)  \(document.pages.count) pages  \(milliseconds) ms")
        }
        if edition == .public { summarize(masked: proof.form.masked.count) }
        guard timings else { return }
        for lap in press.stopwatch.laps { print("  \(lap.stage)  \(Self.milliseconds(lap.duration))") }
    }

    private func summarize(masked count: Int) {
        switch reporting.lang {
        case .japanese: print("  伏せた個人情報: \(count) 件")
        case .english: print("  masked: \(count)")
        }
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return ((Double(seconds) * 1000 + Double(attoseconds) / 1e15) * 10).rounded() / 10
    }
}

extension Press.Overlay: ExpressibleByArgument {}

extension Standard: ExpressibleByArgument {}
