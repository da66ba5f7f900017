import ArgumentParser
import Glibc
import HanmenCore

/// `hanmen preview`: the printed page while it is written, by a program of its own beside this one: whoever renders
/// reports loads no web server.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "印刷される頁を、書きながらブラウザで見ます。",
        discussion: "詳しくは hanmen preview --help。プログラムは make preview で作ります。")

    @Argument(parsing: .captureForPassthrough, help: "開くもの（報告書、フォルダ、様式）と、その後の指定。")
    var arguments: [String] = []

    private static let program = "hanmen-preview"

    func run() throws {
        let path = Self.folder + Self.program
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        execv(path, &words)
        DiagnosticTeller(language: .japanese, isJSON: false).tell([
            .error(
                "hanmen.preview.missing",
                Message(
                    "プログラム \(Self.program) を始められません: \(path)", en: "cannot start \(Self.program): \(path)"),
                hints: [Message("make preview で作れます", en: "`make preview` builds it")])
        ])
        throw ExitCode(1)
    }

    /// The folder of this program, links resolved, with the slash behind it.
    private static var folder: String {
        guard let real = realpath("/proc/self/exe", nil) else { return "" }
        defer { free(real) }
        let path = String(cString: real)
        return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
