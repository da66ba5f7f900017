import ArgumentParser
import Hanmen
import HanmenCore
import HanmenYear

/// `hanmen year check`: ledger, sums and papers are looked through; nothing is written.
struct YearCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "出納簿、収支、領収書、報告書を照らし合わせます。何も書き出しません。")

    @OptionGroup var options: YearOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let (year, papers) = try options.papers(reporting)
        let found = try reporting.sideBySide(papers) { press, paper in press.check(paper) }
        try reporting.report(YearLinter(year).findings + found.compactMap { $0 }.flatMap { $0 }.uniqued)
        if !reporting.json { YearSummary(year).print(papers: papers.count, in: reporting.lang) }
    }
}
