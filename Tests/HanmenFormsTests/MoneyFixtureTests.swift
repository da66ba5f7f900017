import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

/// A report in a shipped form, and what it comes to.
private func bound(_ report: String) throws -> Form {
    let store = LayoutStore(workspace: DiskWorkspace(), root: LayoutStore.shippedRoot)
    let bound = FormBinder(store: store).bind(.read("---\n\(report)\n---\n"), layout: .fromReport)
    #expect(problems(bound) == [])
    return try #require(bound.value)
}

extension Form {
    /// A field's value.
    fileprivate func value(_ name: String) -> FormData.Value? {
        data.fields.first { $0.name == name }?.value
    }

    /// A field's whole yen.
    fileprivate func yen(_ name: String) -> Int? {
        if case .amount(let yen)? = value(name) { yen } else { nil }
    }
}

private func commas(_ yen: Int) -> String { AmountText.commas(yen) }

@Suite("The fixtures of forms.md §4, to the yen")
struct MoneyFixtureTests {
    /// One report of accounts: yen a member and year, members, what was spent by category, what is left.
    struct Accounts: Sendable, CustomTestStringConvertible {
        var members: Int
        var income: Int
        var expenses: [Int]
        var total: Int
        var balance: Int
        var testDescription: String { "\(income) - \(total) = \(balance)" }
    }

    static let nine: [Accounts] = [
        Accounts(
            members: 2, income: 480_000, expenses: [231_685, 81_866, 34_511, 71_634, 56_466], total: 476_162,
            balance: 3_838),
        Accounts(members: 2, income: 480_000, expenses: [282_735], total: 282_735, balance: 197_265),
        Accounts(members: 2, income: 480_000, expenses: [407_362], total: 407_362, balance: 72_638),
        Accounts(members: 3, income: 720_000, expenses: [187_105], total: 187_105, balance: 532_895),
        Accounts(members: 3, income: 720_000, expenses: [271_788], total: 271_788, balance: 448_212),
        Accounts(members: 2, income: 480_000, expenses: [218_785], total: 218_785, balance: 261_215),
        Accounts(members: 1, income: 240_000, expenses: [91_810], total: 91_810, balance: 148_190),
        Accounts(members: 1, income: 240_000, expenses: [240_000], total: 240_000, balance: 0),
        Accounts(members: 1, income: 240_000, expenses: [185_407], total: 185_407, balance: 54_593),
    ]

    private static let categories = ["調査研究費", "研修費", "広報費", "広聴費", "会議費"]

    private func accounts(_ head: String, _ expenses: [Int]) throws -> Form {
        let rows = zip(Self.categories, expenses).map { "  - { 経費: \($0), 支出額: \"\(commas($1))円\" }" }
        return try bound(
            "様式: 政務活動費収支報告書\n年度: 令和7年度\n会派名: 甲\n代表者: 乙\n経理責任者: 丙\n\(head)\n支出:\n"
                + rows.joined(separator: "\n"))
    }

    @Test("A1: members × a year's sum, and what is left of it", arguments: nine)
    func balance(_ accounts: Accounts) throws {
        let form = try self.accounts("所属議員数: \(accounts.members)\n月額: 20,000円", accounts.expenses)
        #expect(form.yen("交付額") == accounts.income)
        #expect(form.yen("支出合計") == accounts.total)
        #expect(form.yen("残余") == accounts.balance)
    }

    @Test("A2: a deficit that is carried over makes a larger one")
    func deficit() throws {
        let form = try accounts(
            "所属議員数: 1\n月額: 139,000円\n月数: 6\n前年度繰越: ▲116,375円", [71_276, 188_214, 586_391])
        #expect(form.yen("交付額") == 834_000)
        #expect(form.yen("支出合計") == 845_881)
        #expect(form.yen("残余") == -128_256)
        #expect(form.plainText.contains("▲128,256円"))
    }

    /// Receipts made up so that they give the totals of the refund table, of which one row is known: 10,575 yen.
    private static let receipts = [
        9_820, 9_379, 10_575, 12_376, 16_786, 18_528, 15_488, 11_269, 12_843, 20_038, 24_526, 23_896, 20_983,
        14_163, 10_527, 11_900, 16_041, 19_529, 15_758, 11_634, 13_361, 20_168, 25_044, 24_232, 20_565,
        13_848,
        10_346, 12_049, 17_004, 18_755, 14_478,
    ]

    @Test("A3: each receipt is rounded down at each stage; the totals are those of the rounded rows")
    func stages() throws {
        let fields = """
              率: { 型: 率, 既定: 21.56% }
              領収書:
                型: 明細
                列:
                  額: 金額
                  半: { 型: 金額, 計算: 切捨て(額 × 1/2) }
                  按分: { 型: 金額, 計算: 切捨て(額 × 率) }
                  返還: { 型: 金額, 計算: 切捨て(按分 ÷ 2) }
                  差: { 型: 金額, 計算: 半 - 返還 }
              額計: { 型: 金額, 計算: 合計(領収書.額) }
              半計: { 型: 金額, 計算: 合計(領収書.半) }
              按分計: { 型: 金額, 計算: 合計(領収書.按分) }
              返還計: { 型: 金額, 計算: 合計(領収書.返還) }
              差計: { 型: 金額, 計算: 合計(領収書.差) }
            """
        let block = """
              - 名前: 表
                種類: 明細表
                繰り返し: 領収書
                列: [{ 名前: 額, 値: "{額}" }, { 名前: 半, 値: "{半}" }, { 名前: 按分, 値: "{按分}" }, { 名前: 返還, 値: "{返還}" }]
            """
        let rows = Self.receipts.map { "  - { 額: \"\(commas($0))円\" }" }
        let bound = trial(fields, block, "領収書:\n" + rows.joined(separator: "\n"))
        #expect(problems(bound) == [])
        let form = try #require(bound.value)
        #expect(
            ["額計", "半計", "按分計", "返還計", "差計"].map { form.yen($0) } == [
                495_909, 247_948, 106_902, 53_442, 194_506,
            ])
        let sample = try #require(form.table?.texts.first { $0.hasPrefix("10,575|") })
        #expect(sample == "10,575|5,287|2,279|1,139")
        let whole = trial(fields, block, "領収書: [{ 額: \"495,909円\" }]").value
        #expect(["半計", "按分計", "返還計"].map { whole?.yen($0) } == [247_954, 106_917, 53_458])
    }

    @Test(
        "A4: a change of members: the difference × unit × months",
        arguments: [(4, 3, 2, -40_000), (3, 5, 9, 360_000)])
    func change(_ before: Int, _ after: Int, _ months: Int, _ difference: Int) throws {
        let form = try bound(
            """
            様式: 政務活動費交付変更申請書
            会派名: 甲
            代表者: 乙
            年度: 令和7年度
            決定日: 令和7年4月1日
            変更年月日: 令和7年6月15日
            変更の理由: 所属議員の異動
            変更前の議員数: \(before)
            変更後の議員数: \(after)
            月額: 20,000円
            変更の月数: \(months)
            既決定額: \(commas(before * 240_000))円
            """)
        #expect(form.yen("差引額") == difference)
        #expect(form.yen("変更後の額") == before * 240_000 + difference)
    }

    /// What a calculation comes to for a few amounts, numbers and rates.
    private func outcome(_ calculation: String, _ values: String) throws -> Int? {
        let fields = """
              実費: { 型: 金額 }
              人: { 型: 数 }
              泊: { 型: 数 }
              率: { 型: 率 }
              答: { 型: 金額, 計算: "\(calculation)" }
            """
        let bound = trial(fields, "  - { 名前: 行, 種類: 行, 文: \"{答|円}\" }", values)
        #expect(problems(bound) == [])
        return try #require(bound.value).yen("答")
    }

    @Test("A5: what is left of a yen after splitting is dropped")
    func split() throws {
        #expect(try outcome("切捨て(実費 ÷ 人)", "実費: 10,000円\n人: 3") == 3_333)
        #expect(try outcome("切捨て(実費 ÷ 人)", "実費: ▲10,000円\n人: 3") == -3_333)
    }

    @Test(
        "A6: rates are exact, whatever they are",
        arguments: [
            ("21.56%", 2_279), ("0%", 0), ("2/3", 7_050), ("3分の2", 7_050), ("1/2", 5_287), ("100%", 10_575),
        ])
    func rates(_ rate: String, _ share: Int) throws {
        #expect(try outcome("切捨て(実費 × 率)", "実費: 10,575円\n率: \(rate)") == share)
    }

    @Test("A6: two thirds, but no more than half a million")
    func cappedShare() throws {
        let calculation = "最小(切捨て(実費 × 率), 500,000)"
        #expect(try outcome(calculation, "実費: 600,001円\n率: 2/3") == 400_000)
        #expect(try outcome(calculation, "実費: 900,000円\n率: 2/3") == 500_000)
    }

    @Test("A7: caps a night, a trip, a member")
    func caps() throws {
        #expect(try outcome("泊 × 最小(実費, 15,000)", "実費: 16,800円\n泊: 2") == 30_000)
        #expect(try outcome("泊 × 最小(実費, 15,000)", "実費: 9,800円\n泊: 2") == 19_600)
        #expect(try outcome("最小(実費, 65,000)", "実費: 71,200円") == 65_000)
        #expect(try outcome("最小(実費, 人 × 140,000)", "実費: 500,000円\n人: 3") == 420_000)
        let trip = try bound(
            """
            様式: 旅費内訳書
            氏名: 甲
            用務: 行政視察
            期間: 令和7年10月22日～23日
            旅程: [{ 月日: 令和7年10月22日, 運賃: "2,310円", 料金: "1,290円" }, { 月日: 令和7年10月23日, 運賃: "3,600円" }]
            宿泊料単価: 16,800円
            宿泊料限度: 15,000円
            日当単価: 2,000円
            概算払: 35,000円
            """)
        #expect(trip.yen("宿泊料") == 15_000)
        #expect(trip.yen("合計") == 7_200 + 15_000 + 4_000)
        #expect(trip.yen("精算額") == -8_800)
    }

    @Test("A8: blank is not zero: neither printed nor in the data")
    func blank() throws {
        let form = try accounts("所属議員数: 1\n月額: 20,000円", [0])
        guard case .rows(let rows)? = form.value("支出") else { throw NotThere() }
        let spent = rows.map { row in row.first { $0.name == "支出額" }?.value }
        #expect(spent.first == .amount(0))
        #expect(spent.dropFirst().allSatisfy { $0 == nil })
        #expect(form.yen("前年度繰越") == nil)
        let nothing = try accounts("所属議員数: 1\n月額: 20,000円", [])
        #expect(nothing.yen("支出合計") == nil)
        #expect(nothing.yen("残余") == 240_000)
    }

    private struct NotThere: Error {}
}
