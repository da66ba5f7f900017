import Foundation
import HanmenTesting
import Testing

/// Large, but right: it is rendered, in bounded time and within the memory of ``Desk/memoryLimit``.
@Suite("Large input", .serialized)
struct LargeInputTests {
    /// Seconds of processor time; a debug build takes about a third of it.
    private static let patience = 20

    private func displayList(_ body: String) throws -> String {
        let desk = try Desk(SampleReport(body: body))
        let outcome = try desk.hanmen(
            ["render", "report.md", "--format", "text", "-o", "list.txt"], seconds: Self.patience)
        try #require(outcome.status == 0, Comment(rawValue: outcome.errorText))
        return try desk.text("list.txt")
    }

    @Test("a table of 10,000 rows has them all, and the header again on each page")
    func table() throws {
        let rows = (1...10_000).map { "| \($0) | 緑野市 |\n" }.joined()
        let desk = try Desk(SampleReport(body: "| 件数 | 市 |\n|---:|---|\n\(rows)"))
        let outcome = try desk.hanmen(["render", "report.md"], seconds: Self.patience)
        try #require(outcome.status == 0, Comment(rawValue: outcome.errorText))
        let text = try Tool.run("pdftotext", ["-raw", desk.path(of: "report.pdf"), "-"]).text
        let pages = text.count(of: "\u{0C}")
        #expect((250...400).contains(pages))
        #expect(text.count(of: "緑野市") == 10_000)
        #expect(text.contains("\n10000 緑野市\n"))
        #expect(text.count(of: "件数 市") == pages - 1)
    }

    @Test("a lone line of 20,000 characters loses none", arguments: ["", "# ", "①", "> "])
    func longLine(mark: String) throws {
        let sentence = "緑野市の議員が研修に参加し、学んだことを報告する。"  // 25 characters
        let list = try displayList(mark + String(repeating: sentence, count: 800))
        for character in Set(sentence) {
            let count = sentence.filter { $0 == character }.count * 800
            #expect(
                (count...count + 10).contains(printed(list).filter { $0 == character }.count), "\(character)")
        }
    }

    @Test("a word of 20,000 letters that can be broken nowhere is set nevertheless")
    func longWord() throws {
        let list = try displayList(String(repeating: "a", count: 20_000))
        #expect(printed(list).filter { $0 == "a" }.count == 20_000)
    }

    @Test("a value of 20,000 characters breaks over pages in its cell")
    func longCell() throws {
        let desk = try Desk(SampleReport().with("研修内容", String(repeating: "研修に参加する。", count: 2_500)))
        let outcome = try desk.hanmen(["render", "report.md"], seconds: Self.patience)
        #expect(outcome.status == 0)
        let text = try PDFText.characters(Array(try desk.read("report.pdf")))
        #expect(text.count(of: "。") == 2 * 2_500 + 3)
    }

    @Test("100,000 lines of one paragraph")
    func manyLines() throws {
        let list = try displayList(String(repeating: "緑野\n", count: 100_000))
        #expect(printed(list).filter { $0 == "野" }.count == 100_000)
    }

    /// The texts of a display list, one after the other.
    private func printed(_ list: String) -> String {
        list.split(separator: "\n").filter { $0.hasPrefix("    glyphs ") }
            .compactMap { $0.split(separator: "\"", maxSplits: 2).dropFirst().first.map(String.init) }
            .joined()
    }
}
