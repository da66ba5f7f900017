import ArgumentParser
import Hanmen
import HanmenCore

/// `hanmen dump`: what is on the pages, as text on standard output.
struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump", abstract: "頁の中身を、文字で標準出力に出します。",
        discussion: "何も付けなければ表示リスト（どの字がどこに描かれるか）、--structure なら読み上げられる順の文章を出します。")

    @OptionGroup var source: SourceOptions
    @OptionGroup var reporting: ReportingOptions

    @Flag(name: .long, help: "読み上げソフトが読む順に、見出し・表・箇条などの名を添えて出します。")
    var structure = false

    func run() throws {
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let document = try reporting.value(
            of: press.layOut(reportAt: source.report, options: source.pressOptions))
        print(structure ? press.reading(document) : press.displayList(document), terminator: "")
    }
}
