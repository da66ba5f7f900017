import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenImpose

/// `hanmen impose`: puts the pages of a PDF on sheets for a printer.
struct ImposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impose", abstract: "PDF のページを、印刷する紙に割り付けます（面付け）。",
        discussion: """
            元のファイルには触らず、印刷専用のファイルを別に書きます（既定は「元の名前-面付け.pdf」）。
            署名・リンク・読み上げの情報はなくなり、見た目だけが残ります。保存や提出には、元のファイルを使ってください。
            印刷するときは、表示された両面の設定を選び、倍率は 100%（拡大縮小なし）にします（docs/imposition.md）。
            """)

    @Argument(help: "面付けする PDF。", completion: .file(extensions: ["pdf"]))
    var file: String

    @Option(name: [.short, .long], help: "出力先のファイル。")
    var output: String?

    @OptionGroup(title: "面付け") var sheets: SheetOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let (output, imposed) = try reporting.attempt { () throws(DiagnosticError) in
            try impose()
        }
        try reporting.report(imposed.diagnostics)
        try reporting.attempt { () throws(DiagnosticError) in
            try SignedFiles.write(imposed.bytes, to: output)
        }
        let told = ImposedSheets(output: output, plan: imposed.plan)
        print(reporting.json ? told.json.line : told.text(in: reporting.lang))
    }

    private func impose() throws(DiagnosticError) -> (output: String, file: ImposedFile) {
        let job = try SignedFiles([file], output: output, ending: "面付け").jobs[0]
        let bytes = try FinishedFile.read(job.input)
        do throws(ImpositionError) {
            return (job.output, try Imposer(sheets.options).impose(bytes, at: DiskWorkspace().now))
        } catch {
            throw DiagnosticError(error.diagnostic)
        }
    }
}
