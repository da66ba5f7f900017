import Foundation
import Hanmen
import HanmenCore
import HanmenTesting
import Testing

@Suite("Marks in cells")
struct HangingCellTests {
    @Test("lines behind a mark stand under its text, not under the mark (C07)")
    func hanging() throws {
        let sample = SharedFolder.package.appendingPathComponent("Layouts/forms/ippan-shitsumon.sample.md")
        let document = try PagedDocument.laidOut(String(contentsOf: sample, encoding: .utf8))
        let runs = document.runs(onPage: 1)
        let first = try #require(runs.firstIndex { $0.text.hasPrefix("ア　この") })
        let second = try #require(runs[first...].first { $0.text.hasPrefix("伺う") })
        let size = runs[first].size
        #expect(second.origin.x - runs[first].origin.x == size * 2)
        #expect(second.origin.y > runs[first].origin.y)
    }
}
