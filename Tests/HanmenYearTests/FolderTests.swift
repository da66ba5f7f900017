import HanmenCore
import HanmenForms
import HanmenYear
import Testing

@Suite("年度のフォルダ")
struct FolderTests {
    @Test("会派.yaml のないフォルダは、作り方を告げる")
    func noFolder() {
        let read = YearFolder("ない", workspace: MemoryWorkspace()).read()
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.id) == [.yearFolder])
    }

    @Test(
        "会派.yaml の誤り",
        arguments: [
            ("会派: 緑風会\n年度: 令和7年度\n", ["year.key.missing 1"]),
            ("議会: 緑野市議会\n会派: 緑風会\n年度: 七年\n", ["value.number.unreadable 3"]),
            ("議会: 緑野市議会\n会派: 緑風会\n年度: 令和7年度\n代表: 青木\n", ["year.key.unknown 4"]),
            ("議会: 緑野市議会\n会派: 緑風会\n年度: 令和7年度\n交付: 20,000円\n", ["year.value 4"]),
            ("議会: 緑野市議会\n会派: 緑風会\n年度: 令和7年度\n按分の端数: 適当\n", ["year.value 4"]),
            (
                "議会: 緑野市議会\n会派: 緑風会\n年度: 令和7年度\n所属議員:\n  - { 氏名: 甲, 加入日: 令和7年5月2日, 脱退日: 令和7年5月1日 }\n",
                ["year.value 5"]
            ),
            ("- 緑風会\n", ["year.value 1"]),
        ])
    func problems(text: String, expected: [String]) {
        #expect(TestYear.problems(TestYear.read(faction: text)) == expected)
    }

    @Test("領収書: 番号で始まる画像、三頁の PDF、出納簿にない番号、足りないもの")
    func receipts() {
        let year = TestYear.read(
            ledger: "1,4/12,研修費,本,,,1200,,,,,,\r\n2,4/13,研修費,本,,,5,,,,,,",
            others: ["領収書/001.jpg": "", "領収書/001-2.png": "", "領収書/009.jpg": "", "領収書/002.pdf": ""])
        #expect(TestYear.problems(year) == ["receipt.format -", "receipt.unknown -", "receipt.missing 3"])
    }

    @Test("領収書の金額が出納簿と違えば、両方の場所を告げる")
    func receiptAmounts() throws {
        let year = TestYear.read(
            ledger: "1,4/12,研修費,本,,,1200,,,,,,",
            others: ["領収書/一覧.csv": "番号,金額\r\n1,\"1,250\"\r\n", "領収書/1.jpg": ""])
        let problem = try #require(year.diagnostics.first)
        #expect(problem.id == .receiptAmount)
        #expect(problem.summary.japanese.contains("差 50円"))
        #expect(problem.span?.source.name == "年/領収書/一覧.csv")
        #expect(problem.hints[0].japanese.contains("年/出納簿.csv:2"))
    }

    @Test("公開する前に、伏せるところの決められていない領収書を告げる")
    func unjudged() throws {
        let year = try #require(
            TestYear.read(
                ledger: "1,4/12,研修費,本,,,1200,,,,,,\r\n2,4/13,研修費,本,,,5,,,,,,\r\n3,4/14,研修費,本,,,5,,,,,,",
                others: [
                    "領収書/一覧.csv": "番号,伏せる\r\n1,10% 10% 20% 5%\r\n2,なし\r\n", "領収書/1.jpg": "",
                    "領収書/2.jpg": "", "領収書/3.jpg": "",
                ]
            ).value)
        #expect(year.publicationWarnings.map(\.id) == [.receiptUnjudged])
        #expect(year.publicationWarnings[0].summary.japanese.hasPrefix("番号 3の領収書"))
    }

    @Test("新しく作ったフォルダは、そのまま読める")
    func draft() {
        let draft = YearDraft(council: "緑野市議会", faction: "緑風会", fiscalYear: 2025)
        var files: [String: String] = [:]
        for file in draft.files { files["年/\(file.name)"] = file.text }
        let read = YearFolder("年", workspace: MemoryWorkspace(files)).read()
        #expect(read.diagnostics.isEmpty)
        #expect(read.value?.faction.fiscalYear.value == 2025)
        #expect(read.value?.accounts.balance == 0)
    }
}
