import ArgumentParser
import Hanmen
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenYear

/// `hanmen collate`: what many members handed in, as one list.
struct CollateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collate", abstract: "集めた報告書から、一枚の一覧を作ります。",
        discussion:
            "例: 一般質問通告書を集めて、発言の順の一覧にする。\n  hanmen collate 通告書/*.md --form 一般質問発言順序表 --order 受付番号 -o 発言順.pdf")

    @Argument(help: "集める報告書。", completion: .file(extensions: ["md"]))
    var reports: [String]

    @Option(name: .long, help: "作る一覧の様式の名前。")
    var form: String

    @Option(name: .long, help: "並べる順を決める欄の名前。")
    var order = "受付番号"

    @Option(name: .long, help: "一覧そのものに書く値（何度でも書けます）。例: --set 定例会=令和7年第4回定例会")
    var set: [String] = []

    @OptionGroup var edition: EditionOptions

    @Option(name: [.short, .long], help: "出力先の PDF。")
    var output: String

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        try reporting.attempt { () throws(DiagnosticError) in try OutputFile.refuseFolder(output) }
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let read = reports.map { press.read($0) }
        try reporting.report(read.flatMap(\.diagnostics))
        let rows = CollatedReports(read.compactMap(\.value), orderedBy: order).rows
        let paper = Paper(
            name: form, folder: ".", report: try front(), shared: SharedData([.collated: rows]))
        let document = try reporting.value(of: press.layOut(paper))
        try reporting.attempt { () throws(DiagnosticError) in
            try OutputFile.write(try press.pdf(document), to: output)
        }
        if !reporting.json { print("\(output)  \(reports.count) 件  \(document.pages.count) ページ") }
    }

    /// What the list says of itself.
    private func front() throws -> Report {
        var entries = [("様式", form)]
        if let council = edition.council { entries.append(("議会", council)) }
        if let faction = edition.faction { entries.append(("会派", faction)) }
        for pair in set {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--set は「欄の名前=値」と書きます: \(pair)") }
            entries.append((parts[0], parts[1]))
        }
        let source = SourceText(name: "コマンド", text: entries.map { "\($0): \($1)" }.joined(separator: "\n"))
        var offset = 0
        let fields = entries.map { key, value -> ReportField in
            let start = offset
            let middle = start + key.utf8.count + 2
            offset = middle + value.utf8.count + 1
            return ReportField(
                key: Spanned(key, at: source.span(start..<start + key.utf8.count)),
                value: .text(Spanned(value, at: source.span(middle..<middle + value.utf8.count))))
        }
        return Report(source: source, fields: fields, body: [])
    }
}
