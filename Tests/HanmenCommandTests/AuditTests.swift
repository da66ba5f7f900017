import Foundation
import HanmenTesting
import Testing

@Suite("hanmen audit")
struct AuditTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(SampleReport(body: "講師の{鷲尾 楓子|非公開}氏（{090-1234-5678|非公開:電話}）に聞いた。"))
    }

    private func render(_ edition: String, as name: String) throws {
        let outcome = try desk.hanmen(["render", "report.md", "--edition", edition, "-o", name])
        try #require(outcome.succeeded, "\(outcome.errorText)")
    }

    @Test("the public edition passes, the original leaks: 0 and 1")
    func editions() throws {
        try render("public", as: "open.pdf")
        let passed = try desk.hanmen(["audit", "open.pdf", "--against", "report.md"])
        #expect(
            passed.status == 0 && passed.text.hasPrefix("open.pdf: 合格。2 件の値は"),
            "\(passed.text)\(passed.errorText)")
        try render("original", as: "own.pdf")
        let leaked = try desk.hanmen(["audit", "own.pdf", "--against", "report.md"])
        #expect(leaked.status == 1 && leaked.text.contains("氏名「鷲○○」（report.md:"))
        #expect(!leaked.text.contains("鷲尾") && !leaked.text.contains("1234"))
        let both = try desk.hanmen(["audit", "open.pdf", "own.pdf", "--against", "report.md", "--lang", "en"])
        #expect(
            both.status == 1 && both.text.contains("open.pdf: PASS") && both.text.contains("own.pdf: LEAK"))
    }

    @Test("what cannot be proven, or not be read, ends with 2")
    func unproven() throws {
        try desk.put("氏名: 楓\n", as: "short.txt")
        try desk.put("名簿\n", as: "a.csv")
        let short = try desk.hanmen(["audit", "a.csv", "--against", "short.txt"])
        #expect(short.status == 2 && short.text.contains("証明できません") && short.text.contains("一文字の値です"))
        try desk.put("%PDF-1.7\n", as: "a.pdf")
        let broken = try desk.hanmen(["audit", "a.pdf", "--against", "report.md"])
        #expect(broken.status == 2 && broken.errorText.contains("PDFが壊れていて"))
        #expect(try desk.hanmen(["audit", "missing.pdf", "--against", "report.md"]).status == 2)
        #expect(try desk.hanmen(["audit", "a.csv"]).status == 2)
    }

    @Test("values that may be published are not looked for")
    func allowed() throws {
        try desk.put("講師,鷲尾楓子\n", as: "a.csv")
        try desk.put("鷲尾　楓子\n", as: "allowed.txt")
        #expect(try desk.hanmen(["audit", "a.csv", "--against", "report.md"]).status == 1)
        let allowed = try desk.hanmen(["audit", "a.csv", "--against", "report.md", "--allow", "allowed.txt"])
        #expect(allowed.status == 0, "\(allowed.text)\(allowed.errorText)")
    }

    @Test("folders of files, folders of reports, lines of JSON")
    func folders() throws {
        try desk.putFolder("open")
        try desk.put("項目,金額\n研修,1000\n", as: "open/a.csv")
        try desk.put("{\"講師\":\"\\u9df2\\u5c3e\\u6953\\u5b50\"}\n", as: "open/b.json")
        let outcome = try desk.hanmen(["audit", "open", "--against", ".", "--json"])
        let lines = outcome.text.split(separator: "\n")
        #expect(outcome.status == 1 && lines.count == 2, "\(outcome.text)\(outcome.errorText)")
        let values = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(values.compactMap { $0?["verdict"] as? String } == ["pass", "leak"])
    }
}
