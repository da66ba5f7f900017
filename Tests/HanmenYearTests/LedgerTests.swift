import HanmenCore
import HanmenForms
import HanmenYear
import Testing

@Suite("出納簿")
struct LedgerTests {
    @Test("表計算の書き方: 引用符と「,」、全角の数字、全角の▲")
    func spreadsheetSpellings() {
        let year = TestYear.read(
            ledger: """
                1,2025/4/12,研修費,本,書店,,"1,200",,,,,,
                ２,４/１３,研修費,本,書店,,３４５６,,,,,,
                3,4月14日,,前年度の不足,,▲１１６,,,,,,,
                4,R8.3.31,事務所費,"机, 椅子","甲""乙""商店",,"１,０００円",1/2,,,,,
                """)
        #expect(year.value?.entries.map(\.total?.value) == [1200, 3456, nil, 1000])
        #expect(year.value?.entries.map(\.income?.value) == [nil, nil, -116, nil])
        #expect(year.value?.entries.map(\.share?.value) == [1200, 3456, nil, 500])
        #expect(
            year.value?.entries.map(\.date.value.eraText) == [
                "令和7年4月12日", "令和7年4月13日", "令和7年4月14日", "令和8年3月31日",
            ])
    }

    @Test("Windows-31J と UTF-16 で保存した表も読む")
    func encodings() throws {
        let text = TestYear.header + "1,2025/4/12,研修費,本,書店,,1200,,,,,,\r\n"
        var units: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { units += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        var workspace = TestYear.workspace()
        workspace.files["年/出納簿.csv"] = units
        #expect(YearFolder("年", workspace: workspace).read().value?.entries.count == 1)
        // 番号,年月日,費目,支出総額 / 1,4/12,研修費,1200
        workspace.files["年/出納簿.csv"] =
            [
                0x94, 0xD4, 0x8D, 0x86, 0x2C, 0x94, 0x4E, 0x8C, 0x8E, 0x93, 0xFA, 0x2C, 0x94, 0xEF, 0x96,
                0xDA, 0x2C, 0x8E, 0x78, 0x8F, 0x6F, 0x91, 0x8D, 0x8A, 0x7A, 0x0D, 0x0A,
            ] + Array("1,4/12,".utf8) + [0x8C, 0xA4, 0x8F, 0x43, 0x94, 0xEF] + Array(",1200\r\n".utf8)
        let read = YearFolder("年", workspace: workspace).read()
        #expect(read.value?.entries.map(\.category?.value) == ["研修費"])
    }

    @Test(
        "誤りは、その行で告げる",
        arguments: [
            ("1,,研修費,本,,,1200,,,,,,", ["ledger.date.missing 2"]),
            ("1,4/31,研修費,本,,,1200,,,,,,", ["value.date.unreadable 2"]),
            ("1,2024/4/12,研修費,本,,,1200,,,,,,", ["ledger.date.outside-year 2"]),
            ("1,4/12,研修費,本,,,-500,,,,,,", ["ledger.amount.negative 2"]),
            ("1,4/12,研修費,本,,,-500,,,,,,返金", []),
            ("1,4/12,研修費,本,,,1200,,,,,,\r\n1,4/13,研修費,本,,,5,,,,,,", ["ledger.number.twice 3"]),
            ("1,4/12,研修費,本,,1200,1200,,,,,,", ["ledger.amount 2", "accounts.differ 2"]),
            ("1,4/12,研修費,本,,,,,,,,,", ["ledger.amount 2"]),
            ("1,4/12,研修費,本,,,0,,,,,,", []),
            ("1,4/12,研集費,本,,,1200,,,,,,", ["ledger.category 2"]),
            ("1,4/12,,本,,,1200,,,,,,", ["ledger.category 2"]),
            ("1,4/12,研修費,本,,,1201,1/2,601,,,,", ["ledger.share 2"]),
            ("1,4/12,研修費,本,,,1201,1/2,600,,,,", []),
            ("1,4/12,研修費,本,,,1200,,1300,,,,", ["ledger.share 2"]),
            ("1,4/12,研修費,本,,,12O0,,,,,,", ["value.amount.unreadable 2", "ledger.amount 2"]),
            ("1,4/12,研修費,本,,,1200,半分,,,,,", ["value.number.unreadable 2"]),
            ("1,4/12,研修費,本,,,1200,,,写し,,,", ["ledger.evidence 2"]),
            ("1,4/12,研修費,本,,,1200,,,,,,備考,余り", ["table.shape 2"]),
            ("1,4/12,研修費,\"本,,,1200,,,,,,", ["table.shape 2"]),
            ("1,4/12,研修費,本,,,1200,,,,,meibo,", ["ledger.report 2"]),
        ])
    func problems(ledger: String, expected: [String]) {
        #expect(TestYear.problems(TestYear.read(ledger: ledger)) == expected)
    }

    @Test("YAML で書いた出納簿も同じに読む")
    func yaml() {
        var workspace = TestYear.workspace()
        workspace.files["年/出納簿.csv"] = nil
        workspace.files["年/出納簿.yaml"] = Array(
            "- { 年月日: 4/12, 費目: 研修費, 摘要: 本, 支出総額: \"1,200\" }\n".utf8)
        let year = YearFolder("年", workspace: workspace).read()
        #expect(year.value?.entries.map(\.number.value) == [1])
        #expect(year.value?.accounts.expenses == 1200)
        #expect(year.diagnostics.isEmpty)
    }
}
