import ArgumentParser
import Hanmen
import HanmenCore

/// `hanmen check`: what is wrong with a report, without writing anything.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "報告書を調べます。何も書き出しません。")

    @OptionGroup var source: SourceOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let document = try reporting.value(
            of: press.layOut(reportAt: source.report, options: source.pressOptions))
        guard !reporting.json else { return }
        switch reporting.lang {
        case .japanese: print("\(source.report): 問題ありません（\(document.pages.count) ページ）。")
        case .english: print("\(source.report): no problems (\(document.pages.count) pages)")
        }
    }
}
