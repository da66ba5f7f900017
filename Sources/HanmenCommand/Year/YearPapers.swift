package import Hanmen
package import HanmenCore
package import HanmenForms
package import HanmenYear

/// A year read from its folder, with all papers that it consists of: those of its data, and its reports.
package struct YearPapers {
    /// The year.
    package let year: FactionYear
    /// Its papers.
    package let papers: [Paper]

    /// Reads a folder, and plans what it makes; nil where the folder cannot be read.
    package static func read(
        _ folder: String, library: LayoutLibrary, press: Press
    ) -> Diagnosed<YearPapers> {
        let read = YearFolder(folder, workspace: DiskWorkspace()).read()
        guard let year = read.value, !read.hasErrors else { return Diagnosed(nil, read.diagnostics) }
        let planner = PaperPlanner(year: year, library: library)
        let planned = planner.papers()
        let reports = planner.reports.map { press.paper($0.report, shared: $0.shared) }
        let papers = (planned.value ?? []) + reports.compactMap(\.value)
        return Diagnosed(
            YearPapers(year: year, papers: papers),
            read.diagnostics + planned.diagnostics + reports.flatMap(\.diagnostics))
    }
}
