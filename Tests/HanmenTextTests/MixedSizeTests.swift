import Foundation
import HanmenCore
import HanmenTesting
import HanmenText
import Testing

/// Spaces in lines of mixed sizes, by the em that JLREQ's Appendix B gives them to (`Cases/mixed.jsonl`).
@Suite("Mixed sizes in a line")
struct MixedSizeTests {
    struct Case: Decodable, CustomTestStringConvertible {
        struct Part: Decodable {
            var text: String
            var size: Double
        }

        var id: String
        var parts: [Part]
        var x: [Double]
        var why: String

        var testDescription: String { id }

        static func all() throws -> [Case] {
            let file = SharedFolder.package.appendingPathComponent("Tests/HanmenTextTests/Cases/mixed.jsonl")
            return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
        }
    }

    @Test("each space is measured in the em it belongs to", arguments: try Case.all())
    func positions(_ item: Case) throws {
        let em = Length.pt(10)
        let shaper = Shaper(library: FontLibrary(roles: try TestFonts.roles()))
        let shaped = shaper.shape(
            item.parts.map { TextRun($0.text, role: "IPAex明朝", size: em * $0.size) }, options: .literal)
        let line = Composer().naturalLine(shaped.clusters)
        #expect(line.positions.map { ($0 / em * 1000).rounded() / 1000 } == item.x, "\(item.why)")
    }
}
