import Foundation
import HanmenCore
import HanmenTesting
import HanmenText
import Testing

/// The last line of a paragraph is not a single letter where it can be helped (`Cases/widow.jsonl`).
@Suite("Lonely last lines")
struct LonelyLineTests {
    struct Case: Decodable, CustomTestStringConvertible {
        var id: String
        var text: String
        var measure: Double
        var expect: [[String]]
        var why: String

        var testDescription: String { id }

        static func all() throws -> [Case] {
            let file = SharedFolder.package.appendingPathComponent("Tests/HanmenTextTests/Cases/widow.jsonl")
            return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
        }
    }

    @Test("lines end as the case says", arguments: try Case.all())
    func lines(_ item: Case) {
        #expect(item.expect.contains(Setting.lines(item.text, measure: item.measure)), "\(item.why)")
    }
}
