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

    @Test("a variation that no font has is set in the usual form, told, and kept in the text")
    func unsupportedVariation() throws {
        let shaper = try shaper()
        let shaped = shape("国\u{E01EF}", with: shaper)
        #expect(shaped.inks.map(\.text) == ["国\u{E01EF}"])
        #expect(shaped.inks[0].glyphs.count == 1)
        #expect(shaper.diagnostics.map(\.severity) == [.warning])
    }

    @Test(
        "invisible controls are left out and told",
        arguments: ["\u{202E}", "\u{200B}", "\u{2067}", "\u{00AD}", "\u{FE0F}"])
    func controls(_ control: String) throws {
        let shaper = try shaper()
        let shaped = shape(control + "国語", with: shaper)
        #expect(shaped.clusters.count == 2)
        #expect(shaper.diagnostics.map(\.id) == ["text.control.ignored"])
    }

    @Test(
        "an isolated combining mark or an emoji does not stop the rest",
        arguments: ["\u{3099}国", "😀国", "\u{0301}国"])
    func oddities(_ text: String) throws {
        let shaped = shape(text, with: try shaper())
        #expect(shaped.clusters.last?.advance == .pt(10))
        #expect(shaped.inks.map(\.text).joined() == text)
    }

    @Test("emphasis dots stand over letters, not over marks, and are no text")
    func emphasis() throws {
        let shaper = try shaper()
        let shaped = shaper.shape([TextRun("必ず、出す", role: "明朝", size: .pt(10), isEmphasized: true)])
        let line = Composer().naturalLine(shaped.clusters)
        #expect(shaped.emphasisDots(of: line, at: .zero).count == 4)
        #expect(shaped.glyphRuns(for: line, at: .zero).map(\.text).joined() == "必ず、出す")
    }

    @Test("warm and cold give the same clusters")
    func deterministic() throws {
        let shaper = try shaper()
        let text = "ようこそAVATAR、2040年。"
        #expect(shape(text, with: shaper).clusters == shape(text, with: shaper).clusters)
    }

    @Test("time grows with the number of readings, not faster")
    func manyReadings() throws {
        let shaper = try shaper()
        func time(_ count: Int) -> Duration {
            let runs = (0..<count).flatMap { _ in
                [
                    TextRun("牧野", role: "明朝", size: .pt(10), reading: "まきの"),
                    TextRun("議員は、", role: "明朝", size: .pt(10), isEmphasized: true),
                ]
            }
            return ContinuousClock().measure {
                let shaped = shaper.shape(runs)
                let lines = Composer().compose(shaped.clusters, in: ParagraphMeasure(width: .pt(400)))
                for line in lines { _ = shaped.segments(of: line, at: .zero) }
            }
        }
        _ = time(50)
        let (small, large) = (time(200), time(2000))
        #expect(large < small * 25)
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
