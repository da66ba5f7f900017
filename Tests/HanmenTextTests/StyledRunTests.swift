import HanmenCore
import HanmenText
import Testing

@Suite("Underlined, raised and lowered runs")
struct StyledRunTests {
    private func shape(_ runs: [TextRun]) throws -> (ShapedText, Line) {
        let shaped = Shaper(library: FontLibrary(roles: try TestFonts.roles())).shape(runs)
        return (shaped, Composer().naturalLine(shaped.clusters))
    }

    private func run(_ text: String, _ change: (inout TextRun) -> Void = { _ in }) -> TextRun {
        var run = TextRun(text, role: "明朝", size: .pt(10))
        change(&run)
        return run
    }

    @Test("one rule runs under what is underlined, below the baseline")
    func underline() throws {
        let (shaped, line) = try shape([run("前の"), run("重要な点") { $0.isUnderlined = true }, run("です。")])
        let rules = shaped.underlines(of: line, at: .zero)
        #expect(rules.count == 1)
        #expect(rules.first?.from == Point(x: .pt(20), y: .pt(2)))
        #expect(rules.first?.to.x == .pt(60))
    }

    @Test("raised characters stand above the baseline, in a run of their own")
    func rise() throws {
        let (shaped, line) = try shape([
            run("km"),
            run("2") {
                $0.size = .pt(6)
                $0.rise = .pt(3.5)
            },
        ])
        let runs = shaped.glyphRuns(for: line, at: .zero)
        #expect(runs.map(\.text) == ["km", "2"])
        #expect(runs.map(\.origin.y) == [.zero, .pt(-3.5)])
    }
}
