import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenText

@Suite("What fontconfig is told of a font")
struct FontFileTests {
    private func source(_ family: String) throws -> FontSource {
        try #require(try TestFonts.roles().flatMap(\.chain).first { $0.family == family })
    }

    private struct NoFont: Error {}

    @Test("a face of a collection is found by its family, and is the one that shapes")
    func collection() throws {
        let source = try source("Noto Sans CJK JP")
        guard let file = FontFile(path: source.path) else { throw NoFont() }
        let index = file.index(ofFamily: source.family)
        #expect(index != file.index(ofFamily: "Noto Sans CJK KR"))
        #expect(file.format(at: index) == "CFF")
        #expect(ShapingFace(source)?.face.index == index)
    }

    @Test("a family that a file has not is its first face")
    func unknownFamily() throws {
        guard let file = FontFile(path: try source("BIZ UDMincho").path) else { throw NoFont() }
        #expect(file.index(ofFamily: "Nowhere Mincho") == 0)
        #expect(file.format(at: 0) == "TrueType")
    }

    @Test("a file that is missing or no font opens no face")
    func noFont() {
        for path in ["/nowhere.ttf", "/etc/hostname", "/"] {
            #expect(ShapingFace(FontSource(path: path, family: "Nowhere")) == nil)
        }
    }
}
