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

@Suite("JPEG headers")
struct JPEGHeaderTests {
    @Test("size and components of a file")
    func sample() {
        let header = JPEGHeader(TestPicture.jpeg.bytes)
        #expect(header?.width == 16 && header?.height == 16 && header?.componentCount == 3)
    }

    @Test("a progressive file behind comments and fill bytes")
    func progressive() {
        let comment: [UInt8] = [0xFF, 0xFE, 0, 4, 1, 2]
        let frame: [UInt8] = [0xFF, 0xFF, 0xC2, 0, 11, 8, 0x01, 0x00, 0x02, 0x00, 1, 1, 0x11, 0]
        let header = JPEGHeader([0xFF, 0xD8] + comment + frame)
        #expect(header?.width == 512 && header?.height == 256 && header?.componentCount == 1)
    }

    @Test("every cut of a file is either read or refused")
    func truncated() {
        let bytes = TestPicture.jpeg.bytes
        for count in 0...bytes.count {
            let header = JPEGHeader(Array(bytes.prefix(count)))
            #expect(header == nil || header?.width == 16)
        }
    }

    @Test("a segment that claims no length does not hold the reader up")
    func noLength() {
        #expect(JPEGHeader([0xFF, 0xD8] + Array(repeating: [0xFF, 0xE0, 0, 0], count: 500).joined()) == nil)
    }
}
