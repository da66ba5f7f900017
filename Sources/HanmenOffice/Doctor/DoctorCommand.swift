import ArgumentParser
import HanmenCommand
import HanmenCore

/// `hanmen doctor`: what is missing on a machine, and the command that mends it.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "この機械で Hanmen が使えるかを調べ、足りないものと直し方を示します。",
        discussion: """
            ○ よい / △ 動くが、知っておくとよい / × 足りない（下の行のコマンドで直せます）
            終了コード: 0 足りないものはない / 1 足りないものがある / 2 使い方の誤り
            """)

    @Option(name: [.short, .long], help: "PDF を書き出すフォルダ。書けるかどうかと空きを調べます。", completion: .directory)
    var output = "."

    @Option(name: .long, help: "メッセージの言語 (ja / en)。")
    var lang = MessageLanguage.japanese

    @Flag(name: .long, help: "結果を JSON で出します（1 行に 1 件）。")
    var json = false

    func run() throws {
        let findings = findings
        for finding in findings {
            print(json ? finding.json(in: lang).line : finding.text(in: lang))
        }
        let missing = findings.count { $0.state == .missing }
        if !json { print(summary(missing: missing).text(in: lang)) }
        if missing > 0 { throw ExitCode(1) }
    }

    private var findings: [Finding] {
        let workspace = DiskWorkspace()
        return HomeCheck(workspace).findings + DiskCheck(folder: output).findings + ClockCheck().findings
            + MachineCheck(workspace).findings + PrinterCheck().findings + ToolCheck().findings
            + LibraryCheck.findings
    }

    private func summary(missing: Int) -> Message {
        missing == 0
            ? Message("足りないものはありません。", en: "Nothing is missing.")
            : Message("足りないものが \(missing) 件あります。", en: "Missing: \(missing).")
    }
}
