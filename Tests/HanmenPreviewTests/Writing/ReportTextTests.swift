import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenPreview

/// One value is changed, all else stays byte for byte.
struct ReportTextTests {
    private func set(
        _ value: FormValue?, at path: [String], in text: String = Samples.written
    ) throws -> String {
        let changed = ReportText(text).setting(value, at: path, in: try Samples.layout)
        #expect(changed.diagnostics.isEmpty)
        return try #require(changed.value).text
    }

    /// The lines that differ: those that are gone, and those that are new.
    private func difference(_ new: String, from old: String = Samples.written) -> [String] {
        let (old, new) = (
            old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
            new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        )
        return new.difference(from: old).map { change in
            switch change {
            case .insert(_, let line, _): "+" + line
            case .remove(_, let line, _): "-" + line
            }
        }.sorted()
    }

    @Test(arguments: [
        (["提出日"], "令和6年6月1日", ["+提出日: 令和6年6月1日  # 締切は月末"]),
        (["会派名"], "青嵐会", ["+会派名: \"青嵐会\""]), (["参加者", "2"], "森 一郎", ["+  - 森 一郎  # 途中まで"]),
        (["参加者", "3"], "森 一郎", ["+  - 森 一郎"]), (["資料", "0"], "次第書", ["+資料: [次第書, \"講演: 資料\"]"]),
        (["口座", "番号"], "7654321", ["+  番号: \"7654321\""]), (["口座", "支店"], "本店", ["+  支店: 本店"]),
        (["費用", "0", "金額"], "1,300円", ["+  - { 年月日: 令和6年5月13日, 費目: 交通費, 金額: \"1,300円\" }"]),
        (["費用", "1", "費目"], "食費", ["+    費目: 食費  # 一泊"]), (["費用", "1", "備考"], "朝食つき", ["+    備考: 朝食つき"]),
        (["費用", "0", "備考"], "往復", ["+  - { 年月日: 令和6年5月13日, 費目: 交通費, 金額: \"1,200円\", 備考: 往復 }"]),
        (["人数"], "12", ["+人数: 12"]), (["目的"], "一言", ["+  一言"]),
        (["費用", "1", "年月日"], "2024-06-03", ["+  - 年月日: 令和6年6月3日"]),
    ])
    func `a value is written on its line, and its comment stays`(
        path: [String], value: String, added: [String]
    ) throws {
        let changed = try set(.text(value), at: path)
        #expect(difference(changed).filter { $0.hasPrefix("+") } == added)
        #expect(try set(.text(value), at: path, in: changed) == changed)
    }

    @Test func `a key that is not there is put behind those before it in the layout`() throws {
        let changed = try set(.text("青木 結"), at: ["代表者"])
        #expect(changed.contains("会派名: \"緑風会\"\n代表者: 青木 結\n参加者: # 五十音順\n"))
    }

    @Test func `what is taken away leaves the rest`() throws {
        #expect(difference(try set(nil, at: ["提出日"])) == ["-提出日: 令和6年5月28日  # 締切は月末"])
        #expect(difference(try set(nil, at: ["参加者", "1"])) == ["-  - \"{髙﨑|たかさき} 遥\""])
        #expect(difference(try set(nil, at: ["目的"])) == ["-  一つ目の段落", "-  二つ目の段落", "-目的: |"])
        #expect(try set(nil, at: ["費用", "0", "年月日"]).contains("- { 費目: 交通費, 金額: \"1,200円\" }"))
        #expect(try set(nil, at: ["費用", "0", "金額"]).contains("- { 年月日: 令和6年5月13日, 費目: 交通費 }"))
        #expect(try set(nil, at: ["費用", "1"]).contains("1,200円\" }\n---"))
        #expect(try set(nil, at: ["資料", "1"]).contains("資料: [次第]"))
    }

    @Test func `of a list that is written anew only the items that differ change`() throws {
        let names = ["青木 結", "{髙﨑|たかさき} 遥", "森 一郎", "𠮷野 健"].map(FormValue.text)
        #expect(difference(try set(.list(names), at: ["参加者"])) == ["+  - 森 一郎"])
        #expect(difference(try set(.list([names[1], names[3]]), at: ["参加者"])) == ["-  - 青木 結"])
    }

    @Test func `rows are added and changed cell by cell`() throws {
        let rows: [FormValue] = [
            .record(["年月日": .text("令和6年5月13日"), "費目": .text("交通費"), "金額": .text("1,200円"), "備考": .text("")]),
            .record(["年月日": .text("令和6年5月14日"), "費目": .text("宿泊費"), "金額": .text("9,900円")]),
            .record(["費目": .text("資料: 代"), "金額": .text("500円"), "備考": .text("")]),
        ]
        let changed = try set(.list(rows), at: ["費用"])
        #expect(
            difference(changed) == [
                "+    金額: 500円", "+    金額: 9,900円", "+  - 費目: \"資料: 代\"", "-    金額: 9,800円",
            ])
        #expect(try set(.list(rows), at: ["費用"], in: changed) == changed)
    }

    @Test func `names in one text become a list when one of them is changed`() throws {
        let text = "---\n様式: 試しの用紙\n参加者: 青木 結、森 一郎  # 二人\n---\n"
        let changed = try set(.text("森 二郎"), at: ["参加者", "1"], in: text)
        #expect(changed == "---\n様式: 試しの用紙\n参加者:  # 二人\n  - 青木 結\n  - 森 二郎\n---\n")
    }

    @Test(arguments: [
        ("", "---\n提出日: 令和6年5月28日\n---\n"),
        ("# ■本文\n", "---\n提出日: 令和6年5月28日\n---\n\n# ■本文\n"),
        ("\n本文\n", "---\n提出日: 令和6年5月28日\n---\n\n本文\n"),
        ("---\n---\n本文", "---\n提出日: 令和6年5月28日\n---\n本文"),
        ("---\n# まだ何もない\n---\n", "---\n# まだ何もない\n提出日: 令和6年5月28日\n---\n"),
        ("---\n提出日:\n---\n", "---\n提出日: 令和6年5月28日\n---\n"),
        ("---\n提出日: \n---\n", "---\n提出日: 令和6年5月28日\n---\n"),
        ("---\n提出日:   # いつ\n---\n", "---\n提出日: 令和6年5月28日   # いつ\n---\n"),
        ("---\r\n様式: 試しの用紙\r\n---\r\n", "---\r\n様式: 試しの用紙\r\n提出日: 令和6年5月28日\r\n---\r\n"),
        ("---\n{ 様式: 試しの用紙 }\n---\n", "---\n{ 様式: 試しの用紙, 提出日: 令和6年5月28日 }\n---\n"),
        ("\u{FEFF}本文", "\u{FEFF}---\n提出日: 令和6年5月28日\n---\n\n本文"),
    ])
    func `a picked day is written in the report's calendar, wherever there is a place for it`(
        text: String, wanted: String
    ) throws {
        #expect(try set(.text("2024-05-28"), at: ["提出日"], in: text) == wanted)
    }

    @Test(arguments: [
        ("期間: 令和6年5月13日(月)～14日(火)", "2024-05-20/2024-06-02", "期間: 令和6年5月20日(月)～6月2日(日)"),
        ("期間: 令和6年5月13日", "2024-05-20/2024-05-21", "期間: 令和6年5月20日～21日"),
        ("期間: 令和6年5月13日（月）", "2025-01-06", "期間: 令和7年1月6日（月）"),
        ("期間:", "2024-12-31/2025-01-01", "期間: 令和6年12月31日(火)～令和7年1月1日(水)"),
        ("期間:", "2019-04-30", "期間: 平成31年4月30日(火)"), ("期間:", "1867-01-01", "期間: 1867年1月1日(火)"),
        ("期間:", "2024-02-30", "期間: 2024-02-30"), ("期間:", "令和6年春", "期間: 令和6年春"),
        ("期間:", "2024-05-21/2024-05-20", "期間: 2024-05-21/2024-05-20"),
    ])
    func `a period keeps its weekdays as they were`(before: String, picked: String, wanted: String) throws {
        let text = "---\n様式: 試しの用紙\n\(before)\n---\n"
        let changed = try set(.text(picked), at: ["期間"], in: text)
        #expect(changed.replacing("\"", with: "") == "---\n様式: 試しの用紙\n\(wanted)\n---\n")
    }

    @Test func `what the layout does not leave to the report is not written`() throws {
        let text = ReportText(Samples.written)
        for path in [["本文"], ["費用合計"], ["知らない欄"], [], ["費用", "0", "費目", "さらに"]] {
            #expect(try text.setting(.text("甲"), at: path, in: Samples.layout).value == nil)
        }
        let broken = ReportText("---\n会派名：緑風会\n---\n")
        #expect(try broken.setting(.text("甲"), at: ["会派名"], in: Samples.layout).hasErrors)
    }
}
