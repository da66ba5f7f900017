import HanmenYear
import Testing

@testable import HanmenOpenData

@Suite("A year as tables")
struct YearTablesTests {
    @Test("the ledger: days beside eras, numbers without commas, the rate exact")
    func ledger() throws {
        let year = try OpenYear.read("1,4/8,研修費,研修会の参加費,研修センター,,\"24,000\",1/3,領収書,２人分,\n")
        let table = YearTables(year).ledger
        #expect(
            table.rows.map { $0.map(\.written).joined(separator: ",") } == [
                "緑野市議会,緑風会,2025,1,2025-04-08,令和7年4月8日,支出,研修費,研修会の参加費,公開,研修センター,公開,,24000,1,3,8000,領収書,,2人分,公開"
            ])
    }

    @Test("what is withheld is blank, and said to be withheld (非公開)")
    func withheld() throws {
        let year = try OpenYear.read(
            "1,4/8,研修費,講演,山田 太郎,,1000,,領収書,,支払先\n2,4/9,研修費,{山田 太郎|非公開}の講演,,,500,,領収書,,\n")
        let table = YearTables(year).ledger
        #expect(table["支払先"] == ["", ""])
        #expect(table["支払先_公開区分"] == ["非公開", "公開"])
        #expect(table["摘要"] == ["講演", ""])
        #expect(table["摘要_公開区分"] == ["公開", "非公開"])
        #expect(!YearTables(year).all.map(\.csv).joined().contains("山田"))
    }

    @Test("income that is withheld has no name in the accounts either")
    func withheldIncome() throws {
        let table = YearTables(try OpenYear.read("1,4/8,,山田氏の寄附,,1000,,,,,摘要\n")).accounts
        #expect(table["項目"].first == "（非公開）")
    }

    @Test("the accounts add up to the year's own sums; no expense is blank, not 0")
    func accounts() throws {
        let year = try OpenYear.read(
            "1,4/8,,交付,,\"480,000\",,,,,\n2,4/9,,前年度の不足,,▲500,,,,,\n3,5/1,研修費,講演,,,1001,1/2,領収書,,\n")
        let table = YearTables(year).accounts
        #expect(table["金額（円）"] == ["480000", "-500", "", "500"])
        #expect(table["件数（件）"] == ["1", "1", "0", "1"])
        let incomes = zip(table["区分"], table["金額（円）"]).filter { $0.0 == "収入" }.compactMap { Int($0.1) }
        #expect(incomes.reduce(0, +) == year.accounts.income)
    }

    @Test("without income in the ledger, grant and carry-over stand in the accounts")
    func grant() throws {
        let table = YearTables(try OpenYear.read("")).accounts
        #expect(table["項目"] == ["政務活動費の交付", "前年度繰越", "調査研究費", "研修費"])
        #expect(table["金額（円）"] == ["440000", "-500", "", ""])
    }

    @Test("members: names without readings and wide spaces; no telephone, no account")
    func members() throws {
        let year = try OpenYear.read("")
        #expect(YearTables(year).members["氏名"] == ["髙﨑 遥", "森 健"])
        #expect(YearTables(year).members["脱退日"] == ["", "2026-01-15"])
        #expect(!YearTables(year).all.map(\.csv).joined().contains("0000-12-3456"))
    }

    @Test("names of columns are the same every year (L3-07)")
    func stable() throws {
        let names = YearTables(try OpenYear.read("")).all.map { $0.columns.map(\.name) }
        #expect(
            names == [
                ["議会", "会派", "年度_西暦", "氏名", "ふりがな", "議席番号", "職", "加入日", "加入日_和暦", "脱退日", "脱退日_和暦"],
                [
                    "議会", "会派", "年度_西暦", "番号", "年月日", "和暦", "区分", "費目", "摘要", "摘要_公開区分", "支払先", "支払先_公開区分",
                    "収入額（円）", "支出総額（円）", "按分率_分子", "按分率_分母", "充当額（円）", "証拠", "用紙番号", "備考", "備考_公開区分",
                ], ["議会", "会派", "年度_西暦", "区分", "項目", "金額（円）", "件数（件）"],
            ])
    }
}
