import Hanmen
import HanmenCore
import Testing

@testable import HanmenLint

@Suite("L19 in public editions")
struct PublicEditionTests {
    /// What is left in the public edition of a report with one marked name and a text at its end.
    private func leaks(_ ending: String) throws -> [Diagnostic] {
        let base = try #require(Corpus.clean()["kenshu"])
        let marked = base.replacing("三つの講義は、", with: "{佐々木 光子|非公開}さんも聞いた三つの講義は、")
        return try Inspector(["report.md": marked + "\n\(ending)\n"]).leaks("report.md")
    }

    @Test("a name that is marked in one place only is told where it is not, and not in words")
    func leak() throws {
        let found = try leaks("閉会の言葉は佐々木光子さんが述べた。")
        #expect(found.map(\.id) == [LintRule.masked.id])
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.span?.text.contains("佐々木光子") == true)
        #expect(found.first?.summary.japanese.contains("佐々木") == false)
    }

    @Test("a name that is marked everywhere is nowhere")
    func clean() throws {
        #expect(try leaks("閉会の言葉は{佐々木光子|非公開}さんが述べた。").isEmpty)
    }
}
