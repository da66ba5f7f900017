import ArgumentParser
import Hanmen
import HanmenCore
import HanmenForms
import HanmenYear

/// Which folder; the same for every subcommand that reads a year.
struct YearOptions: ParsableArguments {
    @Argument(help: "会派の年度のフォルダ（会派.yaml のあるところ）。", completion: .directory)
    var folder: String

    /// The year, and all papers that it consists of: those of its data, and its reports.
    func papers(_ reporting: ReportingOptions) throws -> (year: FactionYear, papers: [Paper]) {
        let read = YearFolder(folder, workspace: DiskWorkspace()).read()
        let year = try reporting.value(of: read)
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let planner = PaperPlanner(year: year, library: library)
        let planned = planner.papers()
        let reports = planner.reports.map { press.paper($0.report, shared: $0.shared) }
        try reporting.report(planned.diagnostics + reports.flatMap(\.diagnostics))
        return (year, (planned.value ?? []) + reports.compactMap(\.value))
    }
}
