import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

private func number(_ text: String) -> ExactNumber? {
    NumberReader.number(Spanned(text, at: SourceText(name: "n", text: text).span(0..<text.utf8.count)))
}

private func rounded(_ text: String, _ rounding: ExactNumber.Rounding, to unit: String = "1") -> String? {
    guard let unit = number(unit) else { return nil }
    return number(text)?.rounded(rounding, to: unit)?.decimal
}

@Suite("Exact numbers")
struct ExactNumberTests {
    @Test(
        "are read as they are typed",
        arguments: [
            ("12,345", "12345"), ("１２", "12"), ("0.5", "0.5"), ("21.56%", "0.2156"), ("1/2", "0.5"),
            ("4分の1", "0.25"),
            ("▲500", "-500"), ("3.140", "3.14"),
        ])
    func read(_ text: String, _ decimal: String) { #expect(number(text)?.decimal == decimal) }

    @Test(
        "nothing else is a number",
        arguments: ["", "甲", "1,23", "1/0", "0分の1", "1.", "5x", "1/2/3", "1234567890123456"])
    func refused(_ text: String) { #expect(number(text) == nil) }

    @Test("a third has no finite decimal")
    func third() {
        #expect(number("2/3")?.decimal == nil)
        #expect(number("2/3")?.fraction == "3分の2")
    }

    @Test("rounding looks at the amount alone")
    func rounding() {
        #expect(rounded("1.5", .down) == "1")
        #expect(rounded("1.01", .up) == "2")
        #expect(rounded("1.5", .half) == "2")
        #expect(rounded("▲1.5", .down) == "-1")
        #expect(rounded("▲1.5", .half) == "-2")
        #expect(rounded("12,345", .down, to: "1000") == "12000")
        #expect(rounded("2/3", .half, to: "0.01") == "0.67")
    }

    @Test("beyond eighteen digits there is no number, and no trap")
    func limits() {
        let large = ExactNumber(999_999_999_999_999_999)
        #expect(large.adding(ExactNumber(1)) == nil)
        #expect(large.multiplied(by: large) == nil)
        #expect(large.divided(by: ExactNumber(0)) == nil)
        #expect(large.negated.subtracting(ExactNumber(1)) == nil)
    }
}

/// What a 計算 comes to, for amounts and rates by name.
private func outcome(_ text: String, _ values: [String: String] = [:]) throws -> String? {
    let calculation = try CalculationReader.read(spanned(text))
    let typed = try values.mapValues {
        TypedValue.rate(spanned($0).map { _ in ExactNumber(0) }).with(try #require(number($0)))
    }
    guard case .number(let number)? = try Calculator(values: typed).outcome(calculation) else { return nil }
    return number.decimal ?? number.fraction
}

private func spanned(_ text: String) -> Spanned<String> {
    Spanned(text, at: SourceText(name: "c", text: text).span(0..<text.utf8.count))
}

extension TypedValue {
    fileprivate func with(_ number: ExactNumber) -> TypedValue {
        guard case .rate(let rate) = self else { return self }
        return .rate(rate.map { _ in number })
    }
}

@Suite("計算")
struct CalculationTests {
    @Test(
        "binds × before +, and brackets first",
        arguments: [
            ("1 + 2 × 3", "7"), ("(1 + 2) × 3", "9"), ("10 ÷ 4", "2.5"), ("-2 - 3", "-5"), ("8 - 3 - 2", "3"),
            ("２＊３", "6"), ("1,000 + 1", "1001"), ("最小(3, 2, 5)", "2"), ("最大(1,000, 999)", "1000"),
            ("切捨て(1/2 + 1)", "1"), ("切上げ(1001, 1000)", "2000"), ("四捨五入(2.5)", "3"),
        ])
    func arithmetic(_ text: String, _ result: String) throws { #expect(try outcome(text) == result) }

    @Test("rounds each stage, not the total (forms.md A3)")
    func stages() throws {
        let values = ["額": "10575", "半": "1/2", "率": "21.56%"]
        #expect(try outcome("切捨て(額 × 半)", values) == "5287")
        #expect(try outcome("切捨て(額 × 率)", values) == "2279")
        #expect(try outcome("切捨て(切捨て(額 × 率) × 半)", values) == "1139")
    }

    @Test("blank is not zero (forms.md A8)")
    func blanks() throws {
        #expect(try outcome("甲 + 乙") == nil)
        #expect(try outcome("甲 + 乙", ["甲": "3"]) == "3")
        #expect(try outcome("甲 × 乙", ["甲": "3"]) == nil)
        #expect(try outcome("最小(甲, 乙)", ["甲": "3"]) == "3")
        #expect(try outcome("切捨て(乙)") == nil)
    }

    @Test(
        "what cannot be read",
        arguments: ["", "1 +", "(1", "1)", "合計", "合計(", "平均(甲)", "切捨て()", "甲 乙", "1 2", "×3"])
    func syntax(_ text: String) {
        if text == "合計" { return }
        #expect(throws: DiagnosticError.self) { try CalculationReader.read(spanned(text)) }
    }

    @Test("length and depth are bounded")
    func limits() {
        let deep = String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40)
        #expect(throws: DiagnosticError.self) { try CalculationReader.read(spanned(deep)) }
        let long = "1" + String(repeating: " + 1", count: 200)
        #expect(throws: DiagnosticError.self) { try CalculationReader.read(spanned(long)) }
    }

    @Test("division by zero is told at its sign")
    func zero() {
        #expect(throws: DiagnosticError.self) { try outcome("1 ÷ 0") }
    }
}

/// A form with a 明細, bound to a report.
private func bind(_ fields: String, _ blocks: String, _ report: String) -> Diagnosed<Form> {
    let form = "様式: 試し\n項目:\n\(fields)\n構成:\n\(blocks)\n"
    let store = LayoutStore(workspace: MemoryWorkspace(["f.yaml": form]), root: "L")
    return FormBinder(store: store).bind(
        .read("---\n様式: 試し\n\(report)\n---\n"), layout: .file("f.yaml"))
}

private func problems(_ bound: Diagnosed<Form>) -> [String] {
    bound.diagnostics.map { "\($0.span.map { "\($0)" } ?? "-") \($0.id) \($0.summary.japanese)" }
}

private let costFields = """
      費用: { 型: 明細, 列: { 費目: 文字, 金額: 金額, 率: 率, 充当額: { 型: 金額, 計算: 切捨て(金額 × 率) } } }
      合計額: { 型: 金額, 計算: 合計(費用.充当額) }
    """
private let costTable = """
      - 名前: 表
        種類: 明細表
        繰り返し: 費用
        列:
          - { 名前: 番, 値: "{連番}", 幅: 2字 }
          - { 名前: 費目, 値: "{費目}" }
          - { 名前: 充当額, 見出し: 充当額（円）, 値: "{充当額|数字}", 揃え: 右 }
        合計行: { 列: 充当額, 値: "{合計額|数字}" }
    """

extension TableBlock {
    fileprivate var texts: [String] {
        (headRows + rows).map { row in
            row.cells.map { $0.paragraphs.map(\.plainText).joined(separator: "/") }.joined(separator: "|")
        }
    }
}

extension Form {
    fileprivate var table: TableBlock? {
        blocks.flattened.lazy.compactMap { if case .table(let table) = $0.content { table } else { nil } }
            .first
    }
}

@Suite("明細 and 明細表")
struct DetailTableTests {
    private let report = """
        費用:
          - { 費目: 旅費, 金額: "10,575円", 率: 1/2 }
          - { 費目: 資料, 金額: "1,001円", 率: 21.56% }
          - { 費目: 未定 }
        """

    @Test("rows are computed one by one, then summed")
    func table() throws {
        let bound = bind(costFields, costTable, report)
        #expect(problems(bound) == [])
        #expect(
            try #require(bound.value?.table).texts == [
                "番|費目|充当額（円）", "1|旅費|5,287", "2|資料|215", "3|未定|", "合計|5,502",
            ])
    }

    @Test("a sum of any rows is that of their amounts")
    func sums() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let amounts = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Int.random(in: -5000...5_000_000)
            }
            let rows = amounts.map { "  - { 費目: 甲, 金額: \"\($0 < 0 ? "▲" : "")\(abs($0))\", 率: 1/1 }" }
            let bound = bind(costFields, costTable, "費用:\n" + rows.joined(separator: "\n"))
            let last = try #require(bound.value?.table?.texts.last)
            #expect(last == "合計|" + AmountText.commas(amounts.reduce(0, +)))
        }
    }

    @Test("no rows: the head, and a blank total")
    func empty() throws {
        #expect(try #require(bind(costFields, costTable, "").value?.table).texts == ["番|費目|充当額（円）", "合計|"])
    }

    @Test("full sheets of rows, and what becomes of those that hold nothing")
    func padding() throws {
        let closed = try #require(
            bind(costFields, costTable + "\n    行数: 5行\n    余り: 以下余白", report).value?.table)
        #expect(closed.texts == ["番|費目|充当額（円）", "1|旅費|5,287", "2|資料|215", "3|未定|", "以下余白", "||", "合計|5,502"])
        let struck = try #require(
            bind(costFields, costTable + "\n    行数: 2行\n    余り: 斜線", report).value?.table)
        #expect(struck.rows.map(\.startsPage) == [false, false, true, false, false])
        #expect(struck.rows.map(\.isStruck) == [false, false, false, true, false])
    }

    @Test("rows that the layout names are there in its order, blank where nothing is said")
    func sections() throws {
        let fields = "  支出: { 型: 明細, 区分: [旅費, 資料費], 列: { 費目: 文字, 額: 金額 } }"
        let blocks = """
              - 名前: 表
                種類: 明細表
                繰り返し: 支出
                列: [{ 名前: 費目, 値: "{費目}" }, { 名前: 額, 値: "{額}" }]
            """
        let some = bind(fields, blocks, "支出: [{ 費目: 資料費, 額: 5円 }]")
        #expect(some.value?.table?.texts == ["費目|額", "旅費|", "資料費|5"])
        #expect(bind(fields, blocks, "").value?.table?.texts == ["費目|額", "旅費|", "資料費|"])
        let wrong = bind(fields, blocks, "支出: [{ 費目: 交際費, 額: 5円 }, { 費目: 旅費 }, { 費目: 旅費 }]")
        #expect(wrong.diagnostics.map(\.id) == [.choiceUnknown, .valueShape])
    }

    @Test("what a report says wrong of rows")
    func wrong() {
        #expect(bind(costFields, costTable, "費用: 旅費").diagnostics.map(\.id) == [.valueShape])
        #expect(bind(costFields, costTable, "費用: [旅費]").diagnostics.map(\.id) == [.valueShape])
        #expect(bind(costFields, costTable, "費用: [{ 品目: 旅費 }]").diagnostics.map(\.id) == [.fieldUnknown])
        let other = bind(costFields, costTable, "費用: [{ 金額: 10円, 率: 1/2, 充当額: 6円 }]")
        #expect(problems(other) == ["report.md:3:30 report.field.calculated 「充当額」は、計算では 5 になります"])
    }

    @Test("a fraction of a yen is refused, with the way out")
    func fraction() {
        let fields = "  額: { 型: 金額 }\n  半額: { 型: 金額, 計算: 額 ÷ 2 }"
        let bound = bind(fields, "  - { 名前: 行, 種類: 行, 文: \"{半額}{額}\" }", "額: 5円")
        #expect(bound.diagnostics.map(\.summary.japanese) == ["「半額」の答え 2.5 に、一円未満の端数があります"])
    }

    @Test("circles and unknown names in 計算 are told")
    func wrongCalculations() {
        let line = "  - { 名前: 行, 種類: 行, 文: 甲 }"
        let circle = bind("  甲: { 型: 金額, 計算: 乙 }\n  乙: { 型: 金額, 計算: 甲 + 1 }", line, "")
        #expect(circle.diagnostics.map(\.summary.japanese) == ["計算が輪になっています: 甲 → 乙 → 甲"])
        let unknown = bind("  甲: { 型: 金額, 計算: 丙 + 丁.額 }", line, "")
        #expect(unknown.diagnostics.map(\.id) == [.calculationNameUnknown, .calculationNameUnknown])
        let text = bind("  名: { 型: 文字 }\n  甲: { 型: 金額, 計算: 名 + 1 }", line, "")
        #expect(text.diagnostics.map(\.id) == [.calculationNameUnknown])
        let type = bind("  名: { 型: 文字, 計算: 1 + 1 }", line, "")
        #expect(type.diagnostics.map(\.id) == [.layoutValueWrong])
    }

    @Test("days and nights of a period, retention by fiscal year")
    func days() {
        let fields = """
              期間: { 型: 期間 }
              日数: { 型: 数, 単位: 日, 計算: 日数(期間) }
              泊: { 型: 数, 計算: 泊数(期間) }
              提出日: { 型: 日付 }
              期限: { 型: 日付, 計算: "年度末(提出日, 5)" }
            """
        let line = "  - { 名前: 行, 種類: 行, 文: \"{日数}{泊} {期限|和暦} {期間.終わり|略記}\" }"
        let bound = bind(fields, line, "期間: 令和7年10月22日～24日\n提出日: 令和8年2月1日")
        #expect(problems(bound) == [])
        #expect(bound.value?.plainText == "3日2 令和13年3月31日 R7.10.24\n")
    }
}

@Suite("繰り返し and a table in a cell")
struct RepeatTests {
    private let fields = """
          会派名: { 型: 文字 }
          視察先: { 型: 明細, 列: { 市町村: 文字, 案件: 文字 } }
          参加者: { 型: 氏名の一覧 }
        """

    @Test("blocks once a row, once an item")
    func rows() {
        let blocks = """
              - 名前: 各
                種類: 繰り返し
                対象: 視察先
                構成: [{ 名前: 行, 種類: 行, 文: "{連番} {市町村} {会派名}" }, { 名前: 案, 種類: 行, 文: "{案件}", 条件: 案件がある }]
              - { 名前: 人, 種類: 繰り返し, 対象: 参加者, 構成: [{ 名前: 行, 種類: 行, 文: "{連番} {値}" }] }
            """
        let report = "会派名: 緑風会\n視察先: [{ 市町村: 北浜市, 案件: 公園 }, { 市町村: 峰岡町 }]\n参加者: [青木 結, 森 一郎]"
        let bound = bind(fields, blocks, report)
        #expect(problems(bound) == [])
        #expect(bound.value?.plainText == "1 北浜市 緑風会\n公園\n2 峰岡町 緑風会\n1 青木 結\n2 森 一郎\n")
    }

    @Test("names of rows are known only there, and repeats do not nest")
    func wrong() {
        let outside = bind(fields, "  - { 名前: 行, 種類: 行, 文: \"{市町村}\" }", "")
        #expect(outside.diagnostics.map(\.id) == [.templateFieldUnknown])
        let inside = "{ 名前: 各, 種類: 繰り返し, 対象: 視察先, 構成: [{ 名前: 行, 種類: 行, 文: \"{人口}\" }] }"
        #expect(bind(fields, "  - \(inside)", "").diagnostics.map(\.id) == [.templateFieldUnknown])
        let nested = "{ 名前: 各, 種類: 繰り返し, 対象: 視察先, 構成: [\(inside)] }"
        #expect(bind(fields, "  - \(nested)", "").diagnostics.map(\.id).contains(.layoutValueWrong))
        let text = "{ 名前: 各, 種類: 繰り返し, 対象: 会派名, 構成: [{ 名前: 行, 種類: 改ページ }] }"
        #expect(bind(fields, "  - \(text)", "").diagnostics.map(\.id) == [.templateFieldUnknown])
    }

    @Test("a table in a cell has the rows of a 明細")
    func inner() throws {
        let blocks = """
              - 名前: 表
                種類: 表
                行:
                  - 名前: 視察先
                    表: { 繰り返し: 視察先, 列: [{ 名前: 市町村, 値: "{市町村}" }, { 名前: 案件, 値: "{案件}" }] }
            """
        let bound = bind(fields, blocks, "視察先: [{ 市町村: 北浜市, 案件: 公園 }]")
        #expect(problems(bound) == [])
        let cell = try #require(bound.value?.table?.rows.first?.cells.last)
        #expect(cell.table?.texts == ["市町村|案件", "北浜市|公園"])
    }
}

@Suite("Numbers in conditions")
struct NumberConditionTests {
    @Test(
        "compare numbers, amounts, days and counts",
        arguments: [
            ("額 < 0", false), ("額 > 999", true), ("額 ≧ 1,000", true), ("額 <= 999", false),
            ("件数(人) ≧ 2", true),
            ("人数 ＜ 額", true), ("無 < 1", false), ("額 > 0 かつ 件数(人) > 2", false), ("始め < 終わり", true),
        ])
    func compare(_ condition: String, _ holds: Bool) {
        let fields = """
              額: { 型: 金額 }
              無: { 型: 金額 }
              人数: { 型: 数 }
              人: { 型: 氏名の一覧 }
              始め: { 型: 日付 }
              終わり: { 型: 日付 }
            """
        let bound = bind(
            fields, "  - { 名前: 行, 種類: 行, 文: あり, 条件: \"\(condition)\" }",
            "額: 1,000円\n人数: 3\n人: [甲, 乙]\n始め: 令和7年1月5日\n終わり: 令和7年2月1日")
        #expect(problems(bound) == [])
        #expect((bound.value?.blocks.isEmpty == false) == holds)
    }
}

@Suite("New types and formats")
struct NewTypeTests {
    @Test(
        "print as papers write them",
        arguments: [
            ("日付", "令和3年10月25日", "和暦西暦", "令和3(2021)年10月25日"), ("日付", "令和元年5月1日", "西暦", "2019年5月1日"),
            ("日付", "2021-10-25", "略記", "R3.10.25"),
            ("時間", "13:15～16:35、9:00～12:20", "午前午後", "午後1時15分～午後4時35分、午前9時～午後0時20分"),
            ("金額", "12,345円", "金円也", "金12,345円也"), ("金額", "▲12,345円", "円△", "△12,345円"),
            ("金額", "12,999円", "千円", "12"),
            ("率", "21.56%", "百分率", "21.56%"), ("率", "2/3", "分数", "3分の2"), ("率", "1/2", "", "50%"),
            ("年度", "2025年度", "", "令和7年度"), ("年度", "令和元年度", "", "令和元年度"), ("年度", "R7", "", "令和7年度"),
            ("数", "1,234.5", "", "1,234.5"), ("数", "4人", "", "4人"), ("文書番号", "緑議第12号", "", "緑議第12号"),
            ("口座", "{ 金融機関: 緑野銀行, 支店: 本店, 種別: 普通, 番号: \"0123456\", 名義: 緑風会 }", "", "緑野銀行 本店 普通 0123456 緑風会"),
            ("選択○", "有", "", "有・無"),
        ])
    func print(_ type: String, _ value: String, _ format: String, _ printed: String) {
        let more = type == "選択○" ? ", 選択肢: [有, 無]" : type == "数" && value.hasSuffix("人") ? ", 単位: 人" : ""
        let text = format.isEmpty ? "{欄}" : "{欄|\(format)}"
        let bound = bind("  欄: { 型: \(type)\(more) }", "  - { 名前: 行, 種類: 行, 文: \"\(text)\" }", "欄: \(value)")
        #expect(problems(bound) == [])
        #expect(bound.value?.plainText == printed + "\n")
    }

    @Test(
        "what is none of them",
        arguments: [("率", "半分"), ("数", "多い"), ("年度", "令和7年度分"), ("口座", "緑野銀行"), ("口座", "{ 銀行: 甲 }")])
    func wrong(_ type: String, _ value: String) {
        let bound = bind("  欄: { 型: \(type) }", "  - { 名前: 行, 種類: 行, 文: \"{欄}\" }", "欄: \(value)")
        #expect(bound.diagnostics.count == 1 && bound.hasErrors)
    }
}
