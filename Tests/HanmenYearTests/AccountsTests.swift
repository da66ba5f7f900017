import HanmenCore
import HanmenForms
import HanmenTesting
import HanmenYear
import Testing

@Suite("収支")
struct AccountsTests {
    /// forms.md A1: members × annual sum, the rows, and what is left, of nine accounts of one city.
    static let nineAccounts: [(members: Int, rows: [Int], balance: Int)] = [
        (2, [231_685, 81_866, 34_511, 71_634, 56_466], 3_838), (2, [282_735], 197_265),
        (2, [407_362], 72_638), (3, [187_105], 532_895), (3, [271_788], 448_212), (2, [218_785], 261_215),
        (1, [91_810], 148_190), (1, [240_000], 0), (1, [185_407], 54_593),
    ]

    @Test("A1 収入 − 支出 = 残余", arguments: nineAccounts)
    func balances(members: Int, rows: [Int], balance: Int) throws {
        let names = (1...members).map { "{ 氏名: 議員\($0) }" }.joined(separator: ", ")
        let faction = TestYear.faction.replacing("[{ 氏名: 青木 結 }, { 氏名: 髙橋 みどり }]", with: "[\(names)]")
        let ledger = rows.enumerated().map { "\($0 + 1),4/12,研修費,本,,,\($1),,,,,," }.joined(separator: "\r\n")
        let accounts = try #require(TestYear.read(faction: faction, ledger: ledger).value?.accounts)
        #expect(accounts.income == members * 240_000)
        #expect(accounts.expenses == rows.reduce(0, +))
        #expect(accounts.balance == balance)
    }

    @Test("A2 前年度の不足を繰り越し、不足で終わる")
    func deficit() throws {
        let faction = TestYear.faction.replacing(
            "{ 月額: 20000円 }", with: "{ 額: 834000円, 前年度繰越: ▲116375円 }")
        let ledger = """
            1,4/12,調査研究費,視察,,,71276,,,,,,
            2,4/13,研修費,研修,,,188214,,,,,,
            3,4/14,事務所費,家賃,,,586391,,,,,,
            """
        let accounts = try #require(TestYear.read(faction: faction, ledger: ledger).value?.accounts)
        #expect(accounts.expenses == 845_881)
        #expect(accounts.balance == -128_256)
        #expect(WrittenValue.commas(accounts.balance) == "▲128,256")
    }

    @Test("A8 行のない費目は空欄、0 と書いた費目は 0")
    func blankIsNotZero() throws {
        let accounts = try #require(
            TestYear.read(ledger: "1,4/12,研修費,本,,,0,,,,,,").value?.accounts)
        #expect(accounts.categories.map(\.amount) == [nil, 0, nil])
    }

    @Test("どんな出納簿でも、費目の合計は支出の合計、収支は残余", arguments: 0..<20)
    func sumsAreConsistent(seed: UInt64) throws {
        var random = Dice(seed: seed)
        let categories = ["調査研究費", "研修費", "事務所費"]
        let rates = ["", "1/2", "21.56%", "3分の2", "0%"]
        var shares = 0
        let rows = (1...250).map { number in
            let total = Int.random(in: 0...300_000, using: &random)
            let rate = rates.randomElement(using: &random) ?? ""
            let exact: (Int, Int) =
                switch rate {
                case "1/2": (1, 2)
                case "21.56%": (2156, 10_000)
                case "3分の2": (2, 3)
                case "0%": (0, 1)
                default: (1, 1)
                }
            shares += total * exact.0 / exact.1
            let category = categories.randomElement(using: &random) ?? ""
            return
                "\(number),\(Int.random(in: 4...12, using: &random))/1,\(category),本,,,\(total),\(rate),,,,,"
        }
        let accounts = try #require(
            TestYear.read(ledger: rows.joined(separator: "\r\n")).value?.accounts)
        #expect(accounts.expenses == shares)
        #expect(accounts.categories.compactMap(\.amount).reduce(0, +) == shares)
        #expect(accounts.balance == 480_000 - shares)
    }
}
