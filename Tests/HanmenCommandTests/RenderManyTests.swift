import Foundation
import HanmenTesting
import Testing

@Suite("hanmen render of several reports")
struct RenderManyTests {
    /// A desk with so many good reports, a.md, b.md, …
    private func desk(_ names: String...) throws -> Desk {
        let desk = try Desk(nil)
        for name in names { try desk.put(SampleReport(body: "# \(name)").markdown, as: "\(name).md") }
        return desk
    }

    @Test("each becomes a file of its own in the folder, which is made")
    func files() throws {
        let desk = try desk("a", "b", "c")
        let outcome = try desk.hanmen("render", "a.md", "b.md", "c.md", "-o", "出力/原本")
        #expect(outcome.succeeded)
        #expect(try desk.files(in: "出力/原本") == ["a.pdf", "b.pdf", "c.pdf"])
        #expect(outcome.text.hasSuffix("できたもの 3 / 3 件、6 ページ\n"))
        #expect(outcome.text.hasPrefix("出力/原本/a.pdf\n出力/原本/b.pdf\n"))
    }

    @Test("each file is byte for byte what the report alone becomes")
    func sameAsAlone() throws {
        let desk = try desk("a", "b", "c", "d")
        #expect(try desk.hanmen("render", "d.md", "c.md", "b.md", "a.md", "-o", "out").succeeded)
        for name in ["a", "b", "c", "d"] {
            #expect(try desk.hanmen("render", "\(name).md").succeeded)
            #expect(try desk.read("out/\(name).pdf") == desk.read("\(name).pdf"))
        }
    }

    @Test("pictures are numbered behind each report's name, an edition stands in it")
    func names() throws {
        let desk = try desk("a", "b")
        #expect(try desk.hanmen("render", "a.md", "b.md", "--format", "svg", "-o", "out").succeeded)
        #expect(try desk.files(in: "out") == ["a-1.svg", "a-2.svg", "b-1.svg", "b-2.svg"])
        #expect(try desk.hanmen("render", "a.md", "b.md", "--edition", "copy", "-o", "写").succeeded)
        #expect(try desk.files(in: "写") == ["a（写）.pdf", "b（写）.pdf"])
    }

    @Test("the errors of all are told in their order, the good ones are written")
    func errors() throws {
        let desk = try desk("a", "c")
        try desk.put(SampleReport().with("提出日", "きのう").markdown, as: "b.md")
        let arguments = ["render", "nowhere.md", "a.md", "b.md", "c.md", "-o", "out"]
        let outcome = try desk.hanmen(arguments)
        #expect(outcome.status == 1)
        #expect(try desk.files(in: "out") == ["a.pdf", "c.pdf"])
        #expect(outcome.text.hasSuffix("できたもの 2 / 4 件、4 ページ\n"))
        let problems = try desk.hanmen(arguments + ["--json"]).problems()
        #expect(problems.map(\.file) == ["nowhere.md", "b.md"])
        #expect(problems.first?.id == "hanmen.file.unreadable")
    }

    @Test("with --strict a report with a warning is not written, the others are")
    func strict() throws {
        let desk = try desk("a")
        try desk.put(SampleReport(body: "# 題\n\n![](なし.png)").markdown, as: "b.md")
        let outcome = try desk.hanmen("render", "a.md", "b.md", "-o", "out", "--strict")
        #expect(outcome.status == 1)
        #expect(try desk.files(in: "out") == ["a.pdf"])
    }

    @Test("two of one name are refused before any is made")
    func sameName() throws {
        let desk = try desk("a", "b")
        try desk.putFolder("d")
        try desk.put(SampleReport().markdown, as: "d/a.md")
        let outcome = try desk.hanmen("render", "a.md", "b.md", "d/a.md", "-o", "out", "--json")
        #expect(outcome.status == 1)
        #expect(try outcome.briefs() == ["-:- hanmen.output.same"])
        #expect(try desk.files() == ["a.md", "b.md", "d"])
    }

    @Test("without a folder they are refused")
    func noFolder() throws {
        let desk = try desk("a", "b")
        let outcome = try desk.hanmen("render", "a.md", "b.md")
        #expect(!outcome.succeeded)
        #expect(outcome.errorText.contains("-o の後に出力先のフォルダを書いてください"))
        #expect(try desk.files() == ["a.md", "b.md"])
    }

    @Test("--timings tells the stages of all together, each once")
    func timings() throws {
        let desk = try desk("a", "b", "c")
        let outcome = try desk.hanmen("render", "a.md", "b.md", "c.md", "-o", "out", "--timings")
        let stages = outcome.text.split(separator: "\n").suffix(5).map { $0.split(separator: " ").first }
        #expect(stages == ["読む", "様式に入れる", "組む", "描く", "仕上げる"])
    }
}
