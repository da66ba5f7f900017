import HanmenTesting
import Testing

@Suite("hanmen check: looking reports through (点検)")
struct LintCommandTests {
    private func desk(_ ending: String) throws -> Desk {
        let desk = try Desk()
        try desk.put(try desk.text("report.md") + "\n\(ending)\n", as: "report.md")
        return desk
    }

    @Test("what is found is a warning; --strict makes it count")
    func warning() throws {
        let desk = try desk("民政委員が見守りを続けた。")
        let outcome = try desk.hanmen("check", "report.md")
        #expect(outcome.status == 0)
        #expect(outcome.errorText.contains("「民政委員」は「民生委員」ではありませんか。 [lint.dictionary]"))
        #expect(outcome.text.contains("点検で 1 件"))
        #expect(try desk.hanmen("check", "report.md", "--strict").status == 1)
    }

    @Test("as JSON, with the place")
    func json() throws {
        let outcome = try desk("3ヶ月の試行を終えた。").hanmen("check", "report.md", "--json")
        #expect(try outcome.problems().map(\.id) == ["lint.counters"])
    }

    @Test("a layout switches rules off")
    func switchedOff() throws {
        let desk = try desk("民政委員が、3ヶ月の試行を終えた。")
        try desk.put("継承: 研修参加報告書\n点検: { 切る: [L13] }\n", as: "layout.yaml")
        let outcome = try desk.hanmen("check", "report.md", "--layout", "layout.yaml", "--json")
        #expect(try outcome.problems().map(\.id) == ["lint.dictionary"])
    }

    @Test("--rules lists all rules, without a report")
    func rules() throws {
        let outcome = try Desk(nil).hanmen("check", "--rules")
        #expect(outcome.status == 0)
        let codes = outcome.text.split(separator: "\n").compactMap { $0.prefixMatch(of: /L[0-9]{2}/)?.0 }
        #expect(codes.count == 23)
        #expect(outcome.text.contains("L23  lint.dictionary  組織と役職の名前"))
    }

    @Test("without a report and without --rules it says how it is used")
    func usage() throws { #expect(try Desk(nil).hanmen("check").status == 2) }

    @Test("a public edition that still has what it masks is not written")
    func leak() throws {
        let desk = try desk("{佐々木 光子|非公開}さんの話を聞いた。\n\n佐々木光子さんに礼を述べた。")
        let outcome = try desk.hanmen("render", "report.md", "--edition", "public", "-o", "out.pdf")
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("lint.masked"))
        #expect(try !desk.files().contains("out.pdf"))
    }
}
