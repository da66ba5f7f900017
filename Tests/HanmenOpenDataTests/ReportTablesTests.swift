import Testing

@testable import HanmenForms
@testable import HanmenOpenData

@Suite("A report as tables")
struct ReportTablesTests {
    private typealias Field = FormData.Field

    private func day(_ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: 2025, month: month, day: day))
    }

    /// The lines of the fields' table, without the form's name.
    private func lines(_ fields: [FormData.Field]) -> [String] {
        let table = ReportTables(FormData(form: "報　告　書", fields: fields), named: "r").fields
        return table.csv.split(separator: "\r\n").dropFirst().map { String($0.replacing("報告書,", with: "")) }
    }

    @Test("a row a field, each kind of value in its own column")
    func fields() throws {
        #expect(
            lines([
                Field(name: "会 派 名", type: "文字", value: .text("緑　風　会")),
                Field(name: "提出日", type: "日付", value: .day(try day(5, 9))),
                Field(name: "金額", type: "金額", value: .amount(-1200)),
                Field(name: "人数", type: "数", value: .number(ExactNumber(4)), unit: "人"),
                Field(name: "年度", type: "年度", value: .number(ExactNumber(2025))),
            ]) == [
                "会派名,,1,文字,記載あり,緑風会,,,,,", "提出日,,1,日付,記載あり,,,,2025-05-09,令和7年5月9日,",
                "金額,,1,金額,記載あり,,-1200,円,,,", "人数,,1,数,記載あり,,4,人,,,", "年度,,1,年度,記載あり,,2025,年,,,",
            ])
    }

    @Test("several values are several rows, parts too")
    func several() throws {
        let times = [
            TimeRange(start: try #require(TimeOfDay(hour: 9, minute: 5)), end: TimeOfDay(hour: 12, minute: 0))
        ]
        #expect(
            lines([
                Field(name: "参加者", type: "氏名の一覧", value: .texts(["青木　結", "森 健"])),
                Field(name: "期間", type: "期間", value: .period(try day(5, 9), try day(5, 10))),
                Field(name: "時間", type: "時間", value: .times(times)),
                Field(name: "内容", type: "文字", value: .text("一\n\n二")),
            ]) == [
                "参加者,,1,氏名の一覧,記載あり,青木 結,,,,,", "参加者,,2,氏名の一覧,記載あり,森 健,,,,,",
                "期間,始め,1,期間,記載あり,,,,2025-05-09,令和7年5月9日,",
                "期間,終わり,1,期間,記載あり,,,,2025-05-10,令和7年5月10日,", "時間,始め,1,時間,記載あり,,,,,,09:05",
                "時間,終わり,1,時間,記載あり,,,,,,12:00", "内容,,1,文字,記載あり,一,,,,,", "内容,,2,文字,記載あり,二,,,,,",
            ])
    }

    @Test("what is not written says so; narratives and pictures are not here")
    func blank() {
        #expect(
            lines([
                Field(name: "講師", type: "文字", value: nil), Field(name: "本文", type: "文章", value: .text("…")),
                Field(name: "写真", type: "写真の一覧", value: .texts(["a.jpg"])),
            ]) == ["講師,,1,文字,記載なし,,,,,,"])
    }

    @Test("a 明細 is a table of its own: days, amounts, several values in columns of their own")
    func details() throws {
        let columns = [
            Field(name: "日", type: "日付", value: nil), Field(name: "額", type: "金額", value: nil),
            Field(name: "同行者", type: "氏名の一覧", value: nil), Field(name: "率", type: "率", value: nil),
        ]
        let third = try #require(Optional(try WrittenRate.read("1/3")))
        let rows: [[FormData.Value.Part]] = [
            [
                .init(name: "日", value: .day(try day(4, 8))), .init(name: "額", value: .amount(1200)),
                .init(name: "同行者", value: .texts(["青木 結", "森 健"])), .init(name: "率", value: .number(third)),
            ],
            [
                .init(name: "日", value: nil), .init(name: "額", value: .amount(0)),
                .init(name: "同行者", value: .texts(["木村 葵"])), .init(name: "率", value: nil),
            ],
        ]
        let field = Field(name: "経費", type: "明細", value: .rows(rows), columns: columns)
        let table = try #require(ReportTables(FormData(form: "様式", fields: [field]), named: "r").all.last)
        #expect(table.name == "r_経費")
        #expect(
            table.csv.split(separator: "\r\n").map(String.init) == [
                "\u{FEFF}日,日_和暦,額（円）,同行者_1,同行者_2,率_分子,率_分母",
                "2025-04-08,令和7年4月8日,1200,青木 結,森 健,1,3", ",,0,木村 葵,,,",
            ])
    }

    @Test("a 明細 without rows is a head row")
    func noRows() throws {
        let field = Field(
            name: "経費", type: "明細", value: nil, columns: [Field(name: "額", type: "金額", value: nil)])
        let table = try #require(ReportTables(FormData(form: "様式", fields: [field]), named: "r").all.last)
        #expect(table.csv == "\u{FEFF}額（円）\r\n")
    }
}
