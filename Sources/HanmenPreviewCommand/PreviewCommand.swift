import ArgumentParser
import Hanmen
import HanmenCore
import HanmenPreview
import HanmenPreviewServer

/// `hanmen preview`: the printed page while it is written.
@main
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hanmen preview",
        abstract: "印刷される頁を、書きながらブラウザで見ます。",
        discussion: """
            報告書・フォルダ・様式を開き、ファイルが変わるたびに頁を組み直します。この機械の中だけで動き（127.0.0.1）、\
            ほかの機械からは見えません。終わるときは Ctrl+C を押します。
            """)

    @Argument(help: "報告書（.md）、報告書のフォルダ、定例会のファイル、または様式（.yaml）。", completion: .file())
    var path: String

    @Option(name: .long, help: "ポート番号。0 なら空いているものを使います。")
    var port = 0

    @Flag(name: .long, help: "ブラウザの中で書き、保存できるようにします。")
    var edit = false

    @Flag(name: .long, inversion: .prefixedNo, help: "ブラウザを開きます。")
    var open = true

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port は 0 から 65535 までです。") }
    }

    func run() async throws {
        let workspace = DiskWorkspace()
        let server = try telling { () throws(DiagnosticError) in
            let home = try Home.installed(in: workspace)
            let subject = try PreviewSubject(opening: path, workspace: workspace)
            return try PreviewServer(
                desk: try PreviewDesk(subject, home: home, isEditable: edit), home: home, port: port)
        }
        let opens = open
        try await server.run { address in
            Terminal.say("ここで見られます: \(address)")
            if opens { Browser.open(address) }
        }
    }

    /// Does what may be refused; what is wrong is told in words.
    private func telling<Value>(_ work: () throws(DiagnosticError) -> Value) throws -> Value {
        do throws(DiagnosticError) {
            return try work()
        } catch {
            Terminal.tell(error.diagnostics)
            throw ExitCode(1)
        }
    }
}
