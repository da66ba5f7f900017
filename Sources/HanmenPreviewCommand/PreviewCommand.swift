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

    @Option(
        name: .customLong("static"), help: "サーバーを始めず、見るためのファイル一式をこのフォルダに書き出します。", completion: .directory)
    var folder: String?

    @Option(
        name: .long, help: "署名を確かめるときに信頼する認証局の証明書（PEM か DER）。何度でも書けます。",
        completion: .file(extensions: ["pem", "crt", "cer"]))
    var trust: [String] = []

    @Flag(name: .long, inversion: .prefixedNo, help: "ブラウザを開きます。")
    var open = true

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port は 0 から 65535 までです。") }
    }

    func run() async throws {
        let workspace = DiskWorkspace()
        let (desk, home) = try telling { () throws(DiagnosticError) in
            let home = try Home.installed(in: workspace)
            let subject = try PreviewSubject(opening: path, workspace: workspace)
            return (try PreviewDesk(subject, home: home, isEditable: edit), home)
        }
        if let folder { return try await write(desk, home, to: folder) }
        let server = try telling { () throws(DiagnosticError) in
            try PreviewServer(
                desk: desk, home: home, port: port, trust: try TrustedRoots.read(trust, workspace))
        }
        let opens = open
        try await server.run { address in
            Terminal.say("ここで見られます: \(address)")
            if opens { Browser.open(address) }
        }
    }

    private func write(_ desk: PreviewDesk, _ home: Home, to folder: String) async throws {
        do {
            let count = try await StaticFolder(desk: desk, home: home).write(PreviewView(), to: folder)
            Terminal.say("\(folder)/index.html  \(count) ページ")
        } catch let error as DiagnosticError {
            Terminal.tell(error.diagnostics)
            throw ExitCode(1)
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
