import ArgumentParser

/// `hanmen preview`: the printed page while it is written.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "印刷される頁を、書きながらブラウザで見ます。",
        discussion: "詳しくは hanmen preview --help。プログラムは make preview で作ります。")

    @Argument(parsing: .captureForPassthrough, help: "開くもの（報告書、フォルダ、様式）と、その後の指定。")
    var arguments: [String] = []

    func run() throws { try NeighbourProgram.preview.take(over: arguments) }
}
