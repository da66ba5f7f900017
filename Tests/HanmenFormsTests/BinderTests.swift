import HanmenCore
import HanmenForms
import HanmenReport
import Testing

/// What is found in a report bound to the shipped layouts: `place: sentence → hints`.
private func found(_ report: Report) -> [String] {
    FormBinder(store: .shipped).bind(report).diagnostics.map { diagnostic in
        let hints = diagnostic.hints.map(\.japanese).joined(separator: " / ")
        return "\(diagnostic.span.map { "\($0.start)" } ?? "-"): \(diagnostic.summary.japanese) → \(hints)"
    }
}

@Suite("Binder: forms")
struct BinderTests {
    @Test("the shipped form binds a report")
    func shipped() throws {
        let bound = FormBinder(store: .shipped).bind(.sample())
        #expect(bound.diagnostics.map(\.summary.japanese) == [])
        let form = try #require(bound.value)
        #expect(form.title == "研修参加報告書")
        #expect(form.author == "緑風会")
        #expect(
            form.blocks.map(\.name) == ["表題", "提出日", "差出", "前文", "概要表", "別紙表題", "別紙表", "本文"])
    }

    @Test("the shipped style is 40 characters by 38 lines")
    func style() throws {
        let style = try #require(FormBinder(store: .shipped).bind(.sample()).value).style
        let paper = style.paper.size(style.orientation)
        let width = paper.width - style.margins.left - style.margins.right
        let height = paper.height - style.margins.top - style.margins.bottom
        #expect(Int(width / style.bodySize) == 40)
        #expect(Int((height - style.bodySize) / style.linePitch) + 1 == 38)
    }

    @Test("one value prints on cover and annex, under each one's label")
    func coverAndAnnex() throws {
        let text = try #require(FormBinder(store: .shipped).bind(.sample()).value).plainText
        #expect(text.contains("講師\n自治体のデジタル化\n"))
        #expect(text.contains("研修内容\n自治体のデジタル化\n"))
        #expect(text.contains("(参加者：青木結、森一郎)\n"))
        #expect(text.contains("令和3年10月25日\n"))
        #expect(text.contains("13:15～16:35、9:00～12:20\n"))
    }

    @Test("講師, where it is written, takes the place of 研修内容 on the cover")
    func lecturer() throws {
        let form = try #require(FormBinder(store: .shipped).bind(.sample(["講師": "牧田 出 氏"])).value)
        #expect(form.plainText.contains("講師\n牧田 出 氏\n"))
        #expect(form.plainText.contains("研修内容\n自治体のデジタル化\n"))
    }

    @Test("three spellings of one day print alike", arguments: ["令和 3年10月25日", "R3.10.25", "2021-10-25"])
    func spellings(_ date: String) throws {
        let form = try #require(FormBinder(store: .shipped).bind(.sample(["提出日": date])).value)
        let expected = try #require(FormBinder(store: .shipped).bind(.sample()).value)
        #expect(form.plainText == expected.plainText)
    }

    @Test("values keep their places in the report, fixed words theirs in the layout")
    func spans() throws {
        let form = try #require(FormBinder(store: .shipped).bind(.sample()).value)
        guard case .sender(let sender)? = form["差出"], case .text(let words)? = sender.rows[2].value.first,
            case .text(let name) = sender.rows[2].value[1]
        else { return #expect(Bool(false), "no sender block") }
        #expect(words.span.source.name.hasSuffix("kenshu-sanka-hokokusho.yaml"))
        #expect(words.span.text == "(参加者：")
        #expect(name.span.description == "report.md:6:6")
        #expect(name.span.text == "青木結")
    }

    @Test("ruby in a value stays ruby")
    func ruby() throws {
        let form = try #require(
            FormBinder(store: .shipped).bind(.sample(["会派代表者": "\"{青木|あおき} 結\""])).value)
        guard case .sender(let sender)? = form["差出"],
            case .ruby(let base, let reading)? = sender.rows[1].value.first
        else { return #expect(Bool(false), "no ruby") }
        #expect(base.value == "青木")
        #expect(reading.value == "あおき")
    }

    @Test("lines of a value are paragraphs of its cell")
    func lines() throws {
        let form = try #require(FormBinder(store: .shipped).bind(.sample(["研修内容": "|\n  一行目\n  二行目"])).value)
        guard case .table(let table)? = form["別紙表"] else { return #expect(Bool(false), "no table") }
        #expect(table.rows[3].cells[1].paragraphs.map(\.plainText) == ["一行目", "二行目"])
        #expect(table.rows[3].cells[0].alignment == .spread)
    }
}

@Suite("Binder: what is wrong")
struct BinderMessageTests {
    @Test("no form: the forms that there are")
    func noForm() {
        #expect(
            found(.sample(["様式": nil])).first?.hasPrefix(
                "1:1: 「様式」が書かれていません → 先頭の項目欄に「様式: 名前」を書いてください / 使えるのは「") == true)
    }

    @Test("an unknown form, council and faction")
    func unknownChoice() {
        let form = found(.sample(["様式": "研修報告書"]))
        #expect(form.first?.hasPrefix("2:5: 様式「研修報告書」が見つかりません → 使えるのは「研修参加報告書」") == true)
        let council = found(.sample(["議会": "緑の市議会"]))
        #expect(council.first?.hasPrefix("12:5: 議会「緑の市議会」が見つかりません → 使えるのは「緑野市議会」") == true)
        #expect(
            found(.sample(["議会": "緑野市議会", "会派": "緑風"])) == [
                "13:5: 会派「緑風」が見つかりません → 使えるのは「緑風会」「公栄会」「市民ネット緑野」です"
            ])
        #expect(found(.sample(["会派": "緑風会"])).first?.hasPrefix("12:5: 「会派」を選ぶには「議会」も要ります") == true)
    }

    @Test("missing required fields, all at once")
    func missing() {
        #expect(
            found(.sample(["会派名": nil, "目的": ""])) == [
                "1:1: 「会派名」が書かれていません → 先頭の項目欄に「会派名: 値」を書いてください",
                "10:1: 「目的」が書かれていません → 先頭の項目欄に「目的: 値」を書いてください",
            ])
    }

    @Test("a missing narrative")
    func missingBody() {
        #expect(found(.sample(body: "")) == ["14:1: 本文が書かれていません → 二つ目の「---」の下に本文を書いてください"])
    }

    @Test("an unknown key")
    func unknownKey() {
        let messages = found(.sample(["研修場処": "甲"]))
        #expect(messages.count == 1)
        #expect(messages[0].hasPrefix("12:1: 「研修場処」という欄はこの様式にありません → 使えるのは「研修場所」「研修時間」「研修内容」"))
    }

    @Test("a wrong weekday")
    func weekday() {
        #expect(
            found(.sample(["期間": "令和3年10月4日(火)～5日(火)"])) == [
                "7:14: 令和3年10月4日は火曜日ではありません → 正しくは（月）です。日付も確かめてください"
            ])
    }

    @Test("a reversed period and an impossible day")
    func dates() {
        #expect(
            found(.sample(["期間": "令和3年10月5日～4日", "提出日": "令和3年2月30日"])) == [
                "3:6: 2月30日という日はありません → 2021年の2月は28日までです",
                "7:15: 期間の終わり（令和3年10月4日）が始まり（令和3年10月5日）より前です → 始まりと終わりを入れ替えるか、月や年を書き足してください",
            ])
    }

    @Test("times that cannot be read")
    func times() {
        #expect(
            found(.sample(["研修時間": "午後から"])) == [
                "8:7: 「午後から」を時間として読み取れません → 「13:15～16:35」のように書き、二日目からは「、」でつないでください"
            ])
    }

    @Test("a list where one text is meant")
    func shape() {
        #expect(
            found(.sample(["会派名": "[甲, 乙]"])) == [
                "4:6: 「会派名」には一つの文字列を書きます → 「会派名: 値」の形にしてください。「{」や「[」で始まる値は引用符「\"…\"」で囲みます"
            ])
    }

    @Test("a value that the faction's layout fixes")
    func fixed() {
        let messages = found(.sample(["議会": "midorino", "会派": "ryokufu", "会派名": "紅葉会"]))
        #expect(messages.count == 1)
        #expect(messages[0].hasPrefix("4:6: 「会派名」は「緑風会」に決まっています → この行は要りません"))
    }

    @Test("all problems are told together")
    func together() {
        #expect(found(.sample(["会派名": nil, "期間": "来週", "備老": "甲"])).count == 3)
    }
}

@Suite("Binder: overrides")
struct OverrideTests {
    private func bind(_ overrides: String) -> Diagnosed<Form> {
        FormBinder(store: .shipped).bind(.sample(["議会": "midorino", "上書き": overrides]))
    }

    @Test("what a layout marks 上書き可, a report may override")
    func allowed() throws {
        #expect(try #require(bind("{ 体裁.文字.本文: 12pt }").value).style.bodySize == .pt(12))
    }

    @Test("an overridden value knows every layer up to the report")
    func provenance() throws {
        let report = Report.sample(["議会": "midorino", "会派": "shimin", "上書き": "{ 体裁.文字.本文: 11pt }"])
        let layout = try #require(FormBinder(store: .shipped).layout(of: report).value)
        let files = layout.provenance(of: "体裁.文字.本文")?.settings.compactMap {
            $0.span.source.name.split(separator: "/").last
        }
        #expect(files == ["kenshu-sanka-hokokusho.yaml", "shimin.yaml", "report.md"])
    }

    @Test("all else it may not")
    func refused() {
        let diagnostics = bind("{ 体裁.行送り: 12pt }").diagnostics
        #expect(diagnostics.map(\.summary.japanese) == ["「体裁.行送り」は報告書からは変えられません"])
        #expect(diagnostics.flatMap(\.hints).map(\.japanese) == ["使えるのは「体裁.文字.本文」「用紙.綴じ代」です"])
    }

    @Test("a wrong value is told in the report")
    func wrongValue() {
        #expect(bind("{ 用紙.綴じ代: 5 }").diagnostics.map { $0.span?.source.name } == ["report.md"])
    }

    @Test("上書き wants keys and values")
    func shape() {
        #expect(bind("12pt").diagnostics.map(\.id) == [.valueShape])
    }
}
