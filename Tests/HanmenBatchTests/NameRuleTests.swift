import HanmenForms
import Testing

@testable import HanmenBatch

private func name(_ rule: String, number: Int = 7) throws -> String {
    let data = FormData(
        form: "研修参加報告書",
        fields: [
            .init(name: "提出日", type: "日付", value: nil, printed: "令和8年9月1日"),
            .init(name: "参加者", type: "氏名の一覧", value: .texts(["青木 結", "森 葵"])),
            .init(name: "件名", type: "文字", value: .text("水/火: \"夜\"\n二行目")),
        ])
    let values = NameRule.Values(number: number, digits: 3, faction: "緑風会", source: "r1", data: data)
    switch try #require(NameRule(rule)).name(values) {
    case .success(let name): return name
    case .failure(let unknown): return "? " + unknown.names.joined(separator: " ")
    }
}

@Suite("Names of outputs")
struct NameRuleTests {
    @Test(
        "names in braces stand for what a report says",
        arguments: [
            ("{番号}_{会派}_{様式}", "007_緑風会_研修参加報告書"), ("｛ 番号 ｝-{原稿}", "007-r1"), ("{提出日}", "令和8年9月1日"),
            ("{参加者}", "青木 結、森 葵"), ("{件名}", "水_火_ _夜_"), ("報告書", "報告書"), ("{件}{名}", "? 件 名"),
        ])
    func names(rule: String, expected: String) throws { #expect(try name(rule) == expected) }

    @Test("a rule with a brace alone is none", arguments: ["", "{番号", "番号}", "{}", "{{番号}}", "{ }", "a}b{c"])
    func refused(rule: String) { #expect(NameRule(rule) == nil) }

    @Test("the usual rule gives no two reports one name")
    func usual() throws {
        #expect(NameRule.usual == NameRule("{番号}_{会派}_{様式}"))
        #expect(Set(try (1...50).map { try name("{番号}_{会派}_{様式}", number: $0) }).count == 50)
    }
}
