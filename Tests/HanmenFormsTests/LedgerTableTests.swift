import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

private let ledgerFields = """
      帳簿:
        型: 明細
        出所: 出納簿
        列: { 日: { 型: 日付, 出所: 年月日 }, 費目: 文字, 収入: { 型: 金額, 出所: 収入額 }, 支出: { 型: 金額, 出所: 充当額 }, 残: { 型: 金額, 計算: "残高(収入, 支出)" } }
      収入計: { 型: 金額, 計算: 合計(帳簿.収入) }
      支出計: { 型: 金額, 計算: 合計(帳簿.支出) }
    """

private func ledgerTable(_ more: String) -> String {
    """
      - 名前: 表
        種類: 明細表
        繰り返し: 帳簿
        列:
          - { 名前: 日, 値: "{日|略記}" }
          - { 名前: 収入, 値: "{収入|数字}" }
          - { 名前: 支出, 値: "{支出|数字}" }
          - { 名前: 残, 値: "{残|数字}" }
        合計行: { 列ごと: { 収入: "{収入計|数字}", 支出: "{支出計|数字}" } }
        \(more.split(separator: "\n").joined(separator: "\n    "))
    """
}

private let carried = "行数: 5行\n繰越: { 列: [収入, 支出], 残高: 残 }"

/// An entry of a made-up ledger.
private struct Entry {
    var month: Int
    var category: String
    var income: Int?
    var expense: Int?

    var line: String {
        let parts = [
            "日: 令和7年\(month)月1日", "費目: \(category)", income.map { "収入: \"\(AmountText.commas($0))円\"" },
            expense.map { "支出: \"\(AmountText.commas($0))円\"" },
        ]
        return "  - { \(parts.compactMap { $0 }.joined(separator: ", ")) }"
    }
}

/// A ledger as a year's data has it: no front matter is so long.
private func shared(_ entries: [Entry]) -> SharedData {
    let span = SourceText(name: "出納簿.csv", text: "").span(0..<0)
    func field(_ key: String, _ text: String?) -> ReportField? {
        text.map { ReportField(key: Spanned(key, at: span), value: .text(Spanned($0, at: span))) }
    }
    let rows = entries.map { entry in
        let fields = [
            field("年月日", "令和7年\(entry.month)月1日"), field("収入額", entry.income.map { AmountText.commas($0) }),
            field("充当額", entry.expense.map { AmountText.commas($0) }),
        ]
        return FieldValue.record(fields.compactMap { $0 }, span)
    }
    return SharedData([.ledger: .list(rows, span)])
}

private func ledger(_ entries: [Entry]) -> String {
    entries.isEmpty ? "" : "帳簿:\n" + entries.map(\.line).joined(separator: "\n")
}

private func randomLedger(_ count: Int) -> [Entry] {
    (0..<count).map { index in
        let isIncome = Int.random(in: 0..<8) == 0
        return Entry(
            month: 4 + index * 8 / max(1, count), category: ["研修費", "広報費", "会議費"].randomElement() ?? "",
            income: isIncome ? Int.random(in: -9_999...999_999) : nil,
            expense: isIncome ? nil : Int.random(in: -9_999...999_999))
    }
}

/// The yen that a printed cell says; nil where it is blank.
private func yen(_ text: Substring) -> Int? {
    Int(text.replacing(",", with: "").replacing("▲", with: "-"))
}

@Suite("繰越, 小計 and 残高 (forms.md F6)")
struct LedgerTableTests {
    @Test("a sheet hands over its sums, and the next begins with them")
    func carries() throws {
        let entries = (1...9).map { Entry(month: 4, category: "甲", income: nil, expense: $0 * 100) }
        let bound = trial(ledgerFields, ledgerTable(carried), ledger(entries))
        #expect(problems(bound) == [])
        let table = try #require(bound.value?.table)
        #expect(
            table.texts.dropFirst() == [
                "R7.4.1||100|▲100", "R7.4.1||200|▲300", "R7.4.1||300|▲600", "R7.4.1||400|▲1,000",
                "次頁繰越||1,000|▲1,000", "前頁繰越||1,000|▲1,000", "R7.4.1||500|▲1,500", "R7.4.1||600|▲2,100",
                "R7.4.1||700|▲2,800", "次頁繰越||2,800|▲2,800", "前頁繰越||2,800|▲2,800", "R7.4.1||800|▲3,600",
                "R7.4.1||900|▲4,500",
                "|||", "|||", "合計||4,500|",
            ])
        #expect(table.rows.indices.filter { table.rows[$0].startsPage } == [5, 10])
    }

    @Test("what fits one sheet is not handed over", arguments: [0, 1, 5])
    func single(_ count: Int) throws {
        let entries = (0..<count).map { _ in Entry(month: 4, category: "甲", income: 1, expense: nil) }
        let bound = trial(ledgerFields, ledgerTable(carried), ledger(entries))
        let table = try #require(bound.value?.table)
        #expect(table.texts.count == 7)
        #expect(!table.texts.contains { $0.contains("繰越") })
    }

    @Test(
        "carried sums are the sums of all before them, the last total is the whole",
        arguments: [6, 23, 61, 5_000])
    func prefixSums(_ count: Int) throws {
        let entries = randomLedger(count)
        let blocks = ledgerTable("行数: 20行\n繰越: { 列: [収入, 支出], 残高: 残 }")
        let table = try #require(trial(ledgerFields, blocks, "", shared(entries)).value?.table)
        var (income, expense, seen) = (0, 0, 0)
        var sheet = 0
        for (index, row) in table.texts.dropFirst().dropLast().enumerated() {
            if index % 20 == 0 { sheet += 1 }
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            if cells[0].hasSuffix("頁繰越") {
                #expect((yen(cells[1]) ?? 0, yen(cells[2]) ?? 0) == (income, expense), "row \(index)")
                #expect(yen(cells[3]) == income - expense)
                #expect(index % 20 == (cells[0] == "次頁繰越" ? 19 : 0))
            } else if !cells[0].isEmpty {
                income += entries[seen].income ?? 0
                expense += entries[seen].expense ?? 0
                seen += 1
                #expect(yen(cells[3]) == income - expense)
            }
        }
        #expect(seen == count)
        let total = try #require(table.texts.last).split(separator: "|", omittingEmptySubsequences: false)
        #expect((yen(total[1]) ?? 0, yen(total[2]) ?? 0) == (income, expense))
    }

    @Test("a sum a month, and all months so far")
    func months() throws {
        let entries = [
            Entry(month: 4, category: "甲", income: 900, expense: nil),
            Entry(month: 4, category: "甲", income: nil, expense: 100),
            Entry(month: 5, category: "甲", income: nil, expense: 30),
        ]
        let table = try #require(
            trial(
                ledgerFields, ledgerTable("小計: { 別: 日, 列: [収入, 支出], 残高: 残, 累計: はい }"), ledger(entries)
            ).value?.table)
        #expect(
            table.texts.dropFirst() == [
                "R7.4.1|900||900", "R7.4.1||100|800", "4月計|900|100|", "累計|900|100|800", "R7.5.1||30|770",
                "5月計||30|", "累計|900|130|770", "合計|900|130|",
            ])
    }

    @Test("a sum a category: its rows come together")
    func categories() throws {
        let entries = [
            Entry(month: 4, category: "研修費", income: nil, expense: 1),
            Entry(month: 5, category: "広報費", income: nil, expense: 20),
            Entry(month: 6, category: "研修費", income: nil, expense: 300),
        ]
        let table = try #require(
            trial(ledgerFields, ledgerTable("小計: { 別: 費目, 列: [支出] }"), ledger(entries)).value?.table)
        #expect(
            table.texts.dropFirst() == [
                "R7.4.1||1|▲1", "R7.6.1||300|▲321", "研修費　計|301|", "R7.5.1||20|▲21", "広報費　計|20|", "合計||321|",
            ])
    }

    @Test("sums of months and carried sums go together: what is carried counts each entry once")
    func both() throws {
        let entries = (4...9).map { Entry(month: $0, category: "甲", income: nil, expense: 10) }
        let table = try #require(
            trial(
                ledgerFields, ledgerTable("行数: 6行\n小計: { 別: 日, 列: [支出] }\n繰越: { 列: [支出] }"), ledger(entries)
            ).value?.table)
        #expect(table.texts.filter { $0.hasPrefix("前頁繰越") } == ["前頁繰越|30|", "前頁繰越|50|"])
    }

    @Test(
        "what does not go together is told at its place",
        arguments: [
            ("繰越: { 列: [収入] }", "「繰越」"), ("行数: 2行\n繰越: { 列: [収入] }", "「繰越」"),
            ("行数: 9行\n繰越: { 列: [入金] }", "入金"), ("行数: 9行\n繰越: {}", "列"), ("小計: { 別: 月, 列: [収入] }", "月"),
            ("小計: { 列: [収入] }", "別"),
        ])
    func refused(_ more: String, _ word: String) {
        let bound = trial(ledgerFields, ledgerTable(more), "")
        #expect(bound.value == nil)
        #expect(problems(bound).contains { $0.contains(word) }, "\(problems(bound))")
    }

    @Test("選ぶ行 takes some rows of the year's, and all that a report says")
    func chosenRows() throws {
        let fields = ledgerFields.replacing("出所: 出納簿", with: "出所: 出納簿\n    選ぶ行: 支出がある")
        let entries = [
            Entry(month: 4, category: "甲", income: 5, expense: nil),
            Entry(month: 4, category: "甲", income: nil, expense: 2),
        ]
        let taken = trial(fields, ledgerTable(""), "", shared(entries))
        #expect(problems(taken) == [])
        #expect(taken.value?.table?.texts.dropFirst() == ["R7.4.1||2|▲2", "合計||2|"])
        let written = trial(fields, ledgerTable(""), ledger(entries))
        #expect(written.value?.table?.texts.count == 4)
        let wrong = fields.replacing("支出がある", with: "証拠 = 領収書")
        #expect(problems(trial(wrong, ledgerTable(""), "")).contains { $0.contains("証拠") })
    }

    @Test("残高 goes with rows only, and stands alone")
    func misplaced() {
        let alone = "  甲: { 型: 金額 }\n  乙: { 型: 金額, 計算: \"残高(甲, 甲)\" }"
        let inner = "  帳簿: { 型: 明細, 列: { 甲: 金額, 乙: { 型: 金額, 計算: \"残高(甲, 甲) × 2\" } } }"
        let block = "  - { 名前: 行, 種類: 行, 文: 甲 }"
        for fields in [alone, inner] {
            #expect(problems(trial(fields, block, "")).contains { $0.contains("「残高」は") })
        }
    }

    @Test("a third argument of 残高 is what the first row begins with")
    func opening() throws {
        let fields = """
              繰越金: { 型: 金額 }
              帳簿: { 型: 明細, 列: { 入: 金額, 出: 金額, 残: { 型: 金額, 計算: "残高(入, 出, 繰越金)" } } }
            """
        let block = """
              - { 名前: 表, 種類: 明細表, 繰り返し: 帳簿, 列: [{ 名前: 残, 値: "{残|数字}" }] }
            """
        let table = try #require(
            trial(fields, block, "繰越金: ▲30円\n帳簿: [{ 入: 100円 }, { 出: 5円 }]").value?.table)
        #expect(table.texts.dropFirst() == ["70", "65"])
    }
}
