import Foundation
import HanmenTesting
import Testing

@Suite("hanmen render --edition")
struct EditionCommandTests {
    @Test(
        "the name says which edition it is, unless -o does",
        arguments: [
            ("draft", "（案）"), ("copy", "（写）"), ("public", "（公開用）"), ("公開用", "（公開用）"), ("original", ""),
        ])
    func names(edition: String, suffix: String) throws {
        let desk = try Desk()
        #expect(try desk.hanmen("render", "report.md", "--edition", edition).succeeded)
        #expect(try desk.files().contains("report\(suffix).pdf"))
        #expect(try desk.hanmen("render", "report.md", "--edition", edition, "-o", "a.pdf").succeeded)
        #expect(try desk.files() == ["a.pdf", "report.md", "report\(suffix).pdf"].sorted())
    }

    @Test("a public edition counts what it masks and refuses papers to attach")
    func masked() throws {
        let desk = try Desk(SampleReport(body: "{田中花子|非公開}さんの話。"))
        try desk.put("%PDF", as: "b.pdf")
        #expect(try desk.hanmen("render", "report.md", "--edition", "public").text.contains("伏せた個人情報: 1 件"))
        let refused = try desk.hanmen(
            "render", "report.md", "--edition", "public", "--standard", "none", "--attach", "b.pdf", "--json")
        #expect(!refused.succeeded)
        #expect(try refused.problems().map(\.id) == ["hanmen.attachment.not-public"])
    }

    @Test("an edition that there is not is refused")
    func unknown() throws {
        let desk = try Desk()
        #expect(!(try desk.hanmen("render", "report.md", "--edition", "final")).succeeded)
    }
}
