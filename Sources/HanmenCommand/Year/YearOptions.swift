import ArgumentParser
import Hanmen
import HanmenCore
import HanmenForms
import HanmenYear

/// Which folder; the same for every subcommand that reads a year.
struct YearOptions: ParsableArguments {
    @Argument(help: "会派の年度のフォルダ（会派.yaml のあるところ）。", completion: .directory)
    var folder: String

    /// The year, and all papers that it consists of.
    func papers(_ reporting: ReportingOptions) throws -> (year: FactionYear, papers: [Paper]) {
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let read = try reporting.value(of: YearPapers.read(folder, library: library, press: press))
        return (read.year, read.papers)
    }
}
