import Foundation
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

/// A layout with a field of every type.
private let everyType = """
    様式: 試し
    版: 3
    項目:
      題: { 型: 文字 }
      提出日: { 型: 日付 }
      期間: { 型: 期間 }
      時間: { 型: 時間 }
      代表: { 型: 氏名 }
      参加者: { 型: 氏名の一覧 }
      持ち物: { 型: 文字の一覧 }
      目的: { 型: 文章 }
      金額: { 型: 金額 }
      領収書: { 型: 選択, 選択肢: [有, 無] }
      備考: { 型: 文字 }
      本文: { 型: 文章 }
    構成: []
    """

private func bound(_ fields: String, body: String = "") throws -> Form {
    let memory = MemoryWorkspace(["L/forms/t.yaml": everyType])
    let report = Report.read("---\n様式: 試し\n\(fields)\n---\n\n\(body)\n")
    let bound = FormBinder(store: LayoutStore(workspace: memory, root: "L")).bind(report)
    return try #require(bound.value, "\(bound.diagnostics.map(\.summary.japanese))")
}

private let filled = """
    題: "=1+{髙﨑|たかさき},\\"括弧\\""
    提出日: 令和6年5月28日(火)
    期間: 令和6年5月13日(月)～14日(火)
    時間: "9:00～12:30、13:15"
    代表: 青木　結
    参加者: [青木 結, 森 一郎]
    持ち物: ["-1", 筆記用具]
    目的: |
      一つ。
      二つ。
    金額: ▲1,234,567円
    領収書: 無
    """

@Suite("A form's values as plain data (データ)")
struct FormDataTests {
    @Test("every type has its value, in the layout's order, with the form's name and edition")
    func values() throws {
        let data = try bound(filled, body: "# ■所感\n\n本文**です**。\n\n①一つ\n").data
        #expect(data.form == "試し" && data.edition == "3")
        let day = try #require(CalendarDate(year: 2024, month: 5, day: 13))
        let next = try #require(CalendarDate(year: 2024, month: 5, day: 14))
        let hours = try [(9, 0), (12, 30), (13, 15)].map { try #require(TimeOfDay(hour: $0.0, minute: $0.1)) }
        let expected: [FormData.Value?] = [
            .text("=1+髙﨑,\"括弧\""), CalendarDate(year: 2024, month: 5, day: 28).map { .day($0) },
            .period(day, next),
            .times([TimeRange(start: hours[0], end: hours[1]), TimeRange(start: hours[2])]),
            .text("青木　結"), .texts(["青木 結", "森 一郎"]), .texts(["-1", "筆記用具"]), .text("一つ。\n二つ。"),
            .amount(-1_234_567), .text("無"), nil, .text("■所感\n本文です。\n①一つ"),
        ]
        #expect(data.fields.map(\.value) == expected)
        #expect(
            data.fields.map(\.type) == [
                "文字", "日付", "期間", "時間", "氏名", "氏名の一覧", "文字の一覧", "文章", "金額", "選択", "文字", "文章",
            ])
        #expect(
            data.fields.compactMap(\.printed) == [
                "令和6年5月28日(火)", "令和6年5月13日(月)～14日(火)", "9:00～12:30、13:15", "▲1,234,567",
            ])
        #expect(data.fields[9].choices == ["有", "無"])
    }

    @Test("a period of one day ends on it; a choice not made and what is not written are nil")
    func little() throws {
        let data = try bound("期間: 令和6年5月13日").data
        let day = try #require(CalendarDate(year: 2024, month: 5, day: 13))
        #expect(data.fields.compactMap(\.value) == [.period(day, day)])
    }

    @Test("a narrative's table, list, quote and page break")
    func narrative() throws {
        let body = "| 市 | 数 |\n|---|---|\n| 緑野 | 3 |\n\n- 一\n- 二\n\n> 引用\n\n---\n\n第1 総論\n\n末尾。"
        let value = try bound("題: あ", body: body).data.fields.last?.value
        #expect(value == .text("市\t数\n緑野\t3\n・一\n・二\n引用\n第1　総論\n末尾。"))
    }

    @Test("the form knows the files of its layout, the base form first")
    func layers() throws {
        let report = Report.sample(["議会": "緑野市議会", "会派": "緑風会", "会派名": nil, "会派代表者": nil])
        let bound = FormBinder(store: .shipped).bind(report)
        let form = try #require(bound.value, "\(bound.diagnostics.map(\.summary.japanese))")
        let names = form.layers.map { $0.name.split(separator: "/").last.map(String.init) }
        #expect(names == ["kenshu-sanka-hokokusho.yaml", "council.yaml", "ryokufu.yaml"])
    }
}

@Suite("データ.json")
struct FormDataJSONTests {
    @Test("is JSON and says what the data say")
    func parses() throws {
        let text = FormDataJSON(try bound(filled).data).text
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(root["様式"] as? String == "試し" && root["版"] as? String == "3")
        let fields = try #require(root["項目"] as? [[String: Any]])
        let values = Dictionary(
            uniqueKeysWithValues: fields.map { ($0["名前"] as? String ?? "", $0["値"] ?? "nil") })
        #expect(values["題"] as? String == "=1+髙﨑,\"括弧\"")
        #expect(values["提出日"] as? String == "2024-05-28")
        #expect(values["期間"] as? [String: String] == ["始め": "2024-05-13", "終わり": "2024-05-14"])
        let times = try #require(values["時間"] as? [[String: Any]])
        #expect(times.map { $0["始め"] as? String } == ["09:00", "13:15"])
        #expect(times[1]["終わり"] is NSNull)
        #expect(values["参加者"] as? [String] == ["青木 結", "森 一郎"])
        #expect(values["目的"] as? String == "一つ。\n二つ。")
        #expect(values["金額"] as? Int == -1_234_567)
        #expect(values["備考"] is NSNull)
        #expect(fields[1]["表記"] as? String == "令和6年5月28日(火)")
        #expect(fields[9]["選択肢"] as? [String] == ["有", "無"])
    }

    @Test("keeps the layout's order, a fixed order of keys, and the same text each time")
    func order() throws {
        let data = try bound("題: あ\n提出日: 2024-05-28").data
        let text = FormDataJSON(data).text
        #expect(
            text.hasPrefix(
                """
                {
                  "様式": "試し",
                  "版": "3",
                  "項目": [
                    {
                      "名前": "題",
                      "型": "文字",
                      "値": "あ"
                    },
                    {
                      "名前": "提出日",
                      "型": "日付",
                      "値": "2024-05-28",
                      "表記": "令和6年5月28日"
                    },
                """))
        #expect(text.hasSuffix("}\n"))
        #expect(FormDataJSON(data).text == text)
    }

    @Test("no edition, no fields")
    func empty() {
        let text = FormDataJSON(FormData(form: "試し", fields: [])).text
        #expect(text == "{\n  \"様式\": \"試し\",\n  \"版\": null,\n  \"項目\": []\n}\n")
    }
}

@Suite("データ.csv")
struct FormDataCSVTests {
    /// The rows as Python's csv reads them.
    private func rows(_ csv: String) throws -> [[String]] {
        let script = """
            import csv, io, json, sys
            text = sys.stdin.buffer.read().decode("utf-8-sig")
            print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))
            """
        let read = try Tool.run("python3", ["-c", script], stdin: Data(csv.utf8))
        return try JSONDecoder().decode([[String]].self, from: read.output)
    }

    @Test("comes back from Python's reader, every row of three cells")
    func roundTrip() throws {
        let csv = FormDataCSV(try bound(filled, body: "本文。").data).text
        #expect(
            try rows(csv) == [
                ["項目", "型", "値"], ["様式", "文字", "試し"], ["版", "文字", "3"],
                ["題", "文字", "'=1+髙﨑,\"括弧\""], ["提出日", "日付", "2024-05-28"],
                ["期間", "期間", "2024-05-13/2024-05-14"], ["時間", "時間", "09:00/12:30\n13:15"],
                ["代表", "氏名", "青木　結"], ["参加者", "氏名の一覧", "青木 結\n森 一郎"],
                ["持ち物", "文字の一覧", "'-1\n筆記用具"], ["目的", "文章", "一つ。\n二つ。"],
                ["金額", "金額", "-1234567"], ["領収書", "選択", "無"], ["備考", "文字", ""], ["本文", "文章", "本文。"],
            ])
    }

    @Test("begins with a byte order mark, ends lines with CR LF, quotes only where it must")
    func bytes() {
        let data = FormData(form: "甲", fields: [.init(name: "a", type: "文字", value: .text("1,2"))])
        #expect(
            Array(FormDataCSV(data).text.utf8)
                == [0xEF, 0xBB, 0xBF] + Array("項目,型,値\r\n様式,文字,甲\r\na,文字,\"1,2\"\r\n".utf8))
    }

    @Test(
        "no text is a formula: Western or Japanese signs, and what spreadsheets skip before one",
        arguments: ["=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "\t=1", "\r=1", "\n=1"])
    func formulas(text: String) throws {
        let fields = [FormData.Field(name: text, type: "文字", value: .text(text))]
        let row = try #require(try rows(FormDataCSV(FormData(form: text, fields: fields)).text).last)
        #expect(row == ["'" + text, "文字", "'" + text])
    }

    @Test("what only looks like one stays", arguments: ["a=1", "▲1", "'=1", "・1", " ", "", "a\"\u{0301},"])
    func noFormulas(text: String) throws {
        let fields = [FormData.Field(name: "a", type: "文字", value: .text(text))]
        #expect(try rows(FormDataCSV(FormData(form: "甲", fields: fields)).text).last?[2] == text)
    }
}
