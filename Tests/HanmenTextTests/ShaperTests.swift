import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenText

@Suite("Shaping through the fonts of fonts.yaml")
struct ShaperTests {
    private func shaper() throws -> Shaper { Shaper(library: FontLibrary(roles: try TestFonts.roles())) }

    private func shape(_ text: String, with shaper: Shaper, role: String = "明朝") -> ShapedText {
        shaper.shape([TextRun(text, role: role, size: .pt(10))], options: .literal)
    }

    @Test("kanji are one em, marks half an em with their ink in the right half")
    func bodies() throws {
        let shaped = shape("国「。", with: try shaper())
        #expect(shaped.clusters.map(\.advance) == [.pt(10), .pt(5), .pt(5)])
        #expect(shaped.inks.map(\.shift) == [.zero, .pt(-5), .zero])
    }

    @Test("a character that the first font lacks comes from the next", arguments: ["𠮷", "髙", "﨑"])
    func fallback(_ character: String) throws {
        let shaper = try shaper()
        let shaped = shape(character, with: shaper)
        #expect(shaper.diagnostics.isEmpty)
        #expect(shaped.inks.first?.glyphs.isEmpty == false)
    }

    @Test("a variation sequence is one cluster, drawn by a font that has it")
    func variation() throws {
        let shaper = try shaper()
        let shaped = shape("葛\u{E0102}城", with: shaper)
        #expect(shaped.clusters.count == 2)
        #expect(shaped.inks[0].text == "葛\u{E0102}")
        #expect(shaper.diagnostics.isEmpty)
    }

    @Test("a character that no font has is an error that names it and its place")
    func missing() throws {
        let shaper = try shaper()
        let source = SourceText(name: "x.md", text: "abc\u{F8FF}")
        _ = shaper.shape(
            [TextRun("abc\u{F8FF}", role: "明朝", size: .pt(10), span: source.span(0..<6))], options: .literal)
        let diagnostic = try #require(shaper.diagnostics.first)
        #expect(diagnostic.summary.japanese.contains("U+F8FF"))
        #expect(diagnostic.span?.start == SourcePosition(line: 1, column: 4))
    }

    @Test("warm and cold give the same clusters")
    func deterministic() throws {
        let shaper = try shaper()
        let text = "ようこそAVATAR、2040年。"
        #expect(shape(text, with: shaper).clusters == shape(text, with: shaper).clusters)
    }

    @Test("the runs of a line, joined, are its text")
    func runs() throws {
        let shaper = try shaper()
        let shaped = shaper.shape([
            TextRun("DX を", role: "明朝", size: .pt(10)), TextRun("学ぶ𠮷野", role: "ゴシック", size: .pt(10)),
        ])
        let line = Composer().naturalLine(shaped.clusters)
        let runs = shaped.glyphRuns(for: line, at: .zero)
        #expect(runs.map(\.text).joined() == "DXを学ぶ𠮷野")
        #expect(runs.allSatisfy { $0.clusters.reduce(0) { $0 + $1.glyphCount } == $0.glyphs.count })
    }
}

/// The roles of the project's own `fonts.yaml`.
enum TestFonts {
    static func roles() throws -> [FontRole] {
        let workspace = DiskWorkspace()
        let folder = SharedFolder.package.path + "/Fonts"
        let text = String(decoding: try workspace.read(folder + "/fonts.yaml", limit: 1 << 20), as: UTF8.self)
        let catalog = FontCatalog.read(
            SourceText(name: "fonts.yaml", text: text), folders: FontCatalog.Folders(own: folder),
            workspace: workspace)
        return try #require(catalog.value).roles
    }
}
