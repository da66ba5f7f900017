import Foundation
import Hanmen
import HanmenCore
import HanmenForms
import HanmenTesting
import HanmenYear
import Testing

@Suite("会派の一年")
struct YearTests {
    private static let folder = SharedFolder.package.appendingPathComponent("Examples/nendo-midorino").path

    /// The example's papers as text, by name, with files of the test in the place of the example's.
    private func papers(_ files: [String: String] = [:]) throws -> [String: String] {
        let changed = Dictionary(
            uniqueKeysWithValues: files.map { ("\(Self.folder)/\($0.key)", Array($0.value.utf8)) })
        let workspace = TestHome(changed)
        let press = try Press(home: TestHome.home, workspace: workspace)
        let read = YearFolder(Self.folder, workspace: workspace).read()
        #expect(read.diagnostics.isEmpty)
        let year = try #require(read.value)
        let library = LayoutLibrary(store: LayoutStore(workspace: workspace, root: TestHome.home.layouts))
        let planner = PaperPlanner(year: year, library: library)
        let reports = planner.reports.compactMap { press.paper($0.report, shared: $0.shared).value }
        let all = try #require(planner.papers().value) + reports
        return try Dictionary(
            uniqueKeysWithValues: all.map { paper in
                let laidOut = press.layOut(paper)
                #expect(laidOut.diagnostics.isEmpty, "\(paper.name)")
                return (paper.name, try #require(laidOut.value).printed)
            })
    }

    private func file(_ name: String) throws -> String {
        try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
    }

    @Test("一つのデータから、どの書類もそろう")
    func complete() throws {
        let papers = try papers()
        for name in ["政務活動費収支報告書", "会派結成届", "支払証明書/研修費", "支払証明書/調査研究費", "報告書/katsudo-kenshu"] {
            #expect(papers[name] != nil, "\(name)")
        }
        #expect(papers["政務活動費収支報告書"]?.contains("437,699") == true)
        #expect(papers["報告書/katsudo-kenshu"]?.contains("26,480") == true)
    }

    @Test("代表者を一か所で変えれば、名の載るどの書類も変わる")
    func oneChange() throws {
        let before = try papers()
        let after = try papers([
            "会派.yaml": try file("会派.yaml").replacing("青木 結", with: "白鳥 つばさ")
        ])
        let named = before.filter { $0.value.contains("青木結") }.keys
        #expect(named.count >= 4)
        for name in named {
            #expect(after[name]?.contains("青木結") == false, "\(name)")
            #expect(after[name]?.contains("白鳥つばさ") == true, "\(name)")
        }
    }

    @Test("出納簿の一円は、収支報告書、支払証明書、活動記録簿に同じく効く")
    func oneYen() throws {
        let ledger = try file("出納簿.csv").replacing("\"2,480\"", with: "\"2,481\"")
        let papers = try papers(["出納簿.csv": ledger])
        #expect(papers["政務活動費収支報告書"]?.contains("437,700") == true)
        #expect(papers["支払証明書/研修費"]?.contains("6,201") == true)
        #expect(papers["報告書/katsudo-kenshu"]?.contains("26,481") == true)
    }
}
