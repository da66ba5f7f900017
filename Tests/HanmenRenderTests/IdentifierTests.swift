import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenRender

@Suite("Identifiers of an SVG file")
struct SVGIdentifiersTests {
    private func renumber(_ svg: String) -> String {
        var identifiers = SVGIdentifiers()
        return String(decoding: identifiers.renumber(Array(svg.utf8)), as: UTF8.self)
    }

    @Test("are numbered from one, references with them")
    func numbering() {
        #expect(
            renumber("<g id=\"surface84\"/><use href=\"#surface84\"/><g id=\"surface9\"/>")
                == "<g id=\"surface1\"/><use href=\"#surface1\"/><g id=\"surface2\"/>")
    }

    @Test(
        "nothing else is touched", arguments: ["", "surface12", "\"surfac", "<g id=\"glyph0-1\"/>", "\"surf"])
    func others(svg: String) { #expect(renumber(svg) == svg) }
}
