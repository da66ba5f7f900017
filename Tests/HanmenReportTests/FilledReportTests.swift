import HanmenCore
import HanmenReport
import Testing

@Suite("A filled form as a report")
struct FilledReportTests {
    /// Values that YAML, Markdown or a careless writer would spoil.
    static let awkward = [
        "青木：結", "\"引用\" と 'これ'", "# 見出し", "---", "- 一つ", "1: 2", "true", "null", "13:15～16:35", "髙橋",
        "邉\u{E0101}",
        "１２３", "00123", "令和6年5月13日", "2024-05-13", " 前後の空き ", "　字下げ", "一行目\n二行目", "一行目\n\n三行目",
        "バックスラッシュ\\n", "@x", "`x`", "{甲|乙", "[予定]", "&a *b", "!tag", "% x", "> y", "| z", "a\tb",
        "長い" + String(repeating: "あ", count: 200),
        "長い行\n" + String(repeating: "い", count: 100) + " # 注", "～", "😀",
    ]

    private func read(_ report: FilledReport) throws -> Report {
        try #require(ReportReader().read(name: "r.md", bytes: Array(report.markdown.utf8)).value)
    }

    @Test("a value reads back as it was", arguments: awkward)
    func value(_ value: String) throws {
        let report = try read(
            FilledReport(entries: [
                FilledReport.Entry(key: "様式", value: "甲"), FilledReport.Entry(key: "項目", value: value),
            ]))
        guard case .text(let text)? = report["項目"] else {
            Issue.record("\(value.debugDescription): \(String(describing: report["項目"]))")
            return
        }
        #expect(text.value == value)
    }

    @Test("line ends around a value say nothing, and a field that says nothing is left out")
    func edges() throws {
        let values = ["\n一行目\n", "\n", ""]
        let report = try read(
            FilledReport(
                entries: values.enumerated().map {
                    FilledReport.Entry(key: "項目\($0.offset)", value: $0.element)
                }))
        #expect(report.fields.map(\.key.value) == ["項目0"])
        guard case .text(let text)? = report["項目0"] else { return #expect(Bool(false)) }
        #expect(text.value == "一行目")
    }

    @Test("a key reads back as it was", arguments: ["費用.1.金額", "会派 名", "甲：乙", "a: b", "# x", "\"x\"", "- y"])
    func key(_ key: String) throws {
        let report = try read(FilledReport(entries: [FilledReport.Entry(key: key, value: "値")]))
        #expect(report.fields.map(\.key.value) == [key])
    }

    @Test("the narrative keeps its words, a line a paragraph")
    func body() throws {
        let lines = [
            "■一つ目", "# 見出しではない", "---", "* 星 *と* 星", "- 項目", "甲 < 2 & 3", "髙橋｜邉\u{E0101}", "```", "{甲|乙}",
        ]
        let report = try read(
            FilledReport(
                entries: [FilledReport.Entry(key: "様式", value: "甲")],
                body: "\n" + lines.joined(separator: "\n\n　") + "\n"))
        let words = report.body.map(\.words).joined()
        for line in lines where line != "- 項目" {
            #expect(words.contains(line.replacing("■", with: "")), "\(line) in \(words)")
        }
    }
}

extension ReportBlock {
    /// All words of the block.
    fileprivate var words: String {
        switch self {
        case .heading(let heading): heading.content.plainText
        case .paragraph(let paragraph): paragraph.content.plainText
        case .list(let list): list.items.flatMap(\.blocks).map(\.words).joined()
        case .table, .pageBreak: ""
        case .quote(let blocks, _): blocks.map(\.words).joined()
        }
    }
}
