import Foundation
import Hanmen
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import HanmenYear
import Testing

@testable import HanmenLint

@Suite("Errors planted in a faction's year")
struct YearCorpusTests {
    private static let folder = SharedFolder.package.appendingPathComponent("Examples/nendo-midorino").path

    /// What is found in the example's year with one file of it in other words.
    private func findings(_ file: String, _ text: String) throws -> [Diagnostic] {
        let path = "\(Self.folder)/\(file)"
        let workspace = OverlaidWorkspace(DiskWorkspace(), path: path, text: text)
        let press = try Press(home: Corpus.home, workspace: workspace)
        let read = YearFolder(Self.folder, workspace: workspace).read()
        guard let year = read.value, !read.hasErrors else { return read.diagnostics }
        let library = LayoutLibrary(store: LayoutStore(workspace: workspace, root: Corpus.home.layouts))
        let planner = PaperPlanner(year: year, library: library)
        let reports = planner.reports.compactMap { press.paper($0.report, shared: $0.shared).value }
        let papers = try #require(planner.papers().value) + reports
        let found = read.diagnostics + YearLinter(year).findings + papers.flatMap { press.check($0) }
        var seen: Set<String> = []
        return found.filter { $0.severity > .note && seen.insert(told($0)).inserted }
    }

    private func text(_ file: String) throws -> String {
        try String(contentsOfFile: "\(Self.folder)/\(file)", encoding: .utf8)
    }

    @Test("the example is clean")
    func clean() throws {
        #expect(try findings("会派.yaml", text("会派.yaml")).map(told) == [])
    }

    @Test(
        "an error is found by its rule, and nothing else", arguments: try Corpus.planted("planted-year.tsv"))
    func planted(_ error: Corpus.Planted) throws {
        let base = try text(error.name)
        let range = try #require(base.firstRange(of: error.old), "not in the file")
        let text = base.replacingCharacters(in: range, with: error.new)
        let found = try findings(error.name, text)
        #expect(found.count == 1, "\(found.map(told))")
        let first = try #require(found.first)
        #expect(Corpus.isFinding(first, of: error.rule), "\(told(first))")
        #expect(first.span != nil)
    }

    @Test("each rule over a year's rows has errors of its own")
    func complete() throws {
        let rules = Set(try Corpus.planted("planted-year.tsv").map(\.rule))
        let overYears: [LintRule] = [.participants, .sums, .reconciliation, .caps, .apportionment, .deadline]
        #expect(rules.isSuperset(of: overYears.map(\.code)))
    }
}
