import HanmenCore
import Testing

@testable import HanmenOpenData

@Suite("The rules of machine readability")
struct CheckerTests {
    /// The rules that a file breaks, each once.
    private func broken(_ text: String, named name: String = "a.csv") -> [String] {
        let found = OpenDataChecker().findings(in: Array(text.utf8), named: name)
        return Set(found.map { $0.id.name.replacing("opendata.", with: "").uppercased() }).sorted()
    }

    @Test("a good file passes")
    func good() {
        #expect(
            broken(
                "\u{FEFF}番号,年月日,和暦,金額（円）,支払先\r\n1,2025-04-08,令和7年4月8日,-1200,緑野 書店\r\n2,2025-04-09,令和7年4月9日,,\r\n"
            )
                == [])
    }

    @Test(
        "a bad file breaks the rule",
        arguments: [
            ("L1-02", "名称,人数\na,1\n\n名称,所在,備考\nb,c,d\n"), ("L1-03", "名称,人数\na,1\n\nb,2\n"),
            ("L1-03", "名称,人数\na,1\n\n"), ("L1-03", "名称,,人数\na,,1\nb,,2\n"),
            ("L1-04", "名称,人数\na,1\n※令和7年4月現在,\n"), ("L1-05", "名称,\na,b\n"), ("L1-05", "1,2\na,b\n"),
            ("L1-06", "氏名\n青木　結\n"), ("L1-06", "氏名\n 青木\n"), ("L1-06", "活　動　名\na\n"),
            ("L1-06", "氏名\n青木  結\n"), ("L1-06", "名称\n記 録 簿\n"), ("L1-07", "定員の内訳\n12（3）\n"),
            ("L1-07", "参加者\n青木、森、木村\n"), ("L1-08", "名称\n①窓口\n"), ("L1-08", "名称\n㈱緑野\n"),
            ("L1-08", "名称\n\u{E000}田\n"), ("L1-09", "人数\n1\n-\n2\n"), ("L1-14", "名称\n\"a\nb\"\n"),
            ("L1-14", "名称,所在\na\n"), ("L1-14", "名称\n\"a\n"), ("L1-15", "名称,人数\na,1,200\n"),
            ("L1-15", "名称\na\"b\n"), ("L2-01", "金額\n1\n\"1,200\"\n"), ("L2-01", "金額\n10円\n20円\n"),
            ("L2-01", "金額\n1\n▲5\n"), ("L2-01", "金額\n１２\n3\n4\n"), ("L2-01", "人数\n5（推計）\n6\n7\n"),
            ("L2-02", "所在\n緑野市\n〃\n"), ("L2-03", "金額,金額\n1,2\n"), ("L2-03", "金 額,金額\n1,2\n"),
            ("L2-04", "区分\n済\nＡ済\nA済\n済\n"), ("L2-05", "区分\n有\n無\nその他（検討中）\n"), ("L2-06", "名称\n=A1+B1\n"),
            ("L3-01", "令和7年度の名簿,\n氏名,番号\na,1\n"), ("L3-01", "\n氏名\na\n"), ("L3-01", ""),
            ("L3-03", "人数\n1\n2\n***\n"), ("L3-04", "重さ\n1\n2\n"), ("L3-05", "年月日\n令和7年4月8日\n"),
            ("L3-05", "年月日\n7/4/8\n"), ("L3-05", "年月日\n2025-04-08\n2025/4/9\n"),
            ("L3-09", "費目,令和5年度,令和6年度,令和7年度\na,1,2,3\n"), ("NAME.SPACE", "名称\na\n"),
        ])
    func bad(_ rule: String, _ text: String) {
        let name = rule == "NAME.SPACE" ? "研修 報告.csv" : "a.csv"
        #expect(broken(text, named: name).contains(rule), "\(broken(text, named: name))")
    }

    @Test("every rule that is checked has a bad file here")
    func complete() {
        let tried: Set = [
            "L1-02", "L1-03", "L1-04", "L1-05", "L1-06", "L1-07", "L1-08", "L1-09", "L1-14", "L1-15", "L2-01",
            "L2-02",
            "L2-03", "L2-04", "L2-05", "L2-06", "L3-01", "L3-03", "L3-04", "L3-05", "L3-09", "L1-01", "L3-08",
        ]
        #expect(Set(ReadabilityRule.allCases.map(\.rawValue)) == tried)
    }

    @Test("bytes that are no text (L1-01), Shift_JIS (L3-08)")
    func bytes() {
        let checker = OpenDataChecker()
        #expect(checker.findings(in: Array("%PDF-1.7".utf8), named: "a.csv").map(\.id) == ["opendata.l1-01"])
        #expect(checker.findings(in: [0x50, 0x4B, 3, 4, 0], named: "a.csv").map(\.id) == ["opendata.l1-01"])
        let japanese = checker.findings(in: [0x96, 0xBC, 0x0A, 0x88, 0xC0, 0x0A], named: "a.csv")
        #expect(japanese.map(\.id) == ["opendata.l3-08"])
        #expect(japanese.map(\.severity) == [.warning])
        #expect(
            checker.findings(in: [0xFF, 0xFF, 0x80], named: "a.csv").map(\.id) == ["opendata.l3-08"])
    }

    @Test("a row of one cell is no note by its first letters alone", arguments: ["資料作成費", "注文書", "備考欄"])
    func noNote(_ text: String) { #expect(broken("費目,金額,内訳\n研修費,1,a\n\(text),,\n") == []) }

    @Test("a note is one", arguments: ["※令和7年4月現在", "（注）速報", "注1 速報", "出典：緑野市", "備考"])
    func note(_ text: String) { #expect(broken("費目,金額,内訳\n研修費,1,a\n\(text),,\n") == ["L1-04"]) }

    @Test("a finding names its place and what would be right")
    func place() throws {
        let found = OpenDataChecker().findings(in: Array("氏名\n青木　結\n".utf8), named: "名簿.csv")
        let first = try #require(found.first)
        #expect(first.span?.description == "名簿.csv:2:1")
        #expect(first.hints.map(\.japanese) == ["「青木 結」のようにしてください。"])
    }

    @Test("a file of one fault in every row does not fill the screen")
    func many() {
        let rows = String(repeating: "青木　結\n", count: 5_000)
        let found = OpenDataChecker().findings(in: Array("氏名\n\(rows)".utf8), named: "a.csv")
        #expect(found.count == OpenDataChecker.mostFindings)
    }

    @Test(
        "texts with digits and dates in them are no numbers and no days",
        arguments: ["3階", "第3回", "2階建", "7時"])
    func texts(_ text: String) {
        #expect(broken("場所の名称\n緑野市民会館\n北浜事務機\n\(text)\n") == [])
    }
}
