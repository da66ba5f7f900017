import HanmenCore
import HanmenReport
import Testing

@Suite("Import loses nothing")
struct ImportPropertyTests {
    private static let values = [
        "緑野市役所 三階", "13:15～16:35、 9:00～12:20", "オンライン (JIAM)", "講師：東都大学 教授 牧田 出 氏", "# 一: 二", "\"三\" 'x'",
        "A\\B", "～未来～",
        "会場: 本庁 # 注", "100％、- x", "{会派名}", "[予定]",
    ]
    private static let lines = [
        "■講義 1", "## ■講義 2", "・題名", "### ・題名二", "#### **見出し**", "- ①一つ目（途中", "カード)", "②二つ目", "①甲 ②乙 ③丙",
        "本文です。",
        "2040 年が、", "PDCA では歯が立たない  ", "（第106条の3）整備", "[令和3年4月施行] 改正", "東都大学 教授 牧田 出 氏", "1. モバイル、2. 在宅",
        "3. 三番", "**資料:** 総務省",
        "> 矢印", "* 星", "_下線_ と __二重__", "`引用`", "<表>と<b>", "&amp;", "[a](b) ![c](d)", "[注]: x", "{牧野|まきの}",
        "a | b", "--|--",
        "- 普通の項目", "　字下げ", "100 % と #5", "\\ と \\* ", "ア 項目", "(1) 項目", "1 総務", "2 財務", "※注", "項目\t値", "■二つ。",
        "●黒丸",
        "これからの自治体経営はデジタルをいかに効率よく活用するかが重要な鍵に", "~~~", "```", "+ 足す", "===", "a\\", "#", "##", "- ", "長音ー",
        "12. 十二",
    ]

    private struct Sample {
        var old = ""
        var fields: [(String, String)] = []
        var narrative = ""
    }

    private static func sample(_ dice: inout TextOutTests.Dice) -> Sample {
        var sample = Sample()
        sample.old = "# 研修参加報告書\n\n令和 6年5月7日\n\n会 派 名 緑風会\n\n"
        sample.fields = [("様式", "研修参加報告書"), ("提出日", "令和6年5月7日"), ("会派名", "緑風会")]
        for label in ["研修時間", "研修場所", "研修内容", "参加費"] {
            let value = values.randomElement(using: &dice) ?? ""
            sample.old += "\(label)\t\(value)\n"
            sample.fields.append((label, value))
        }
        sample.old += "\n■開始\n"
        sample.narrative = "■開始"
        for _ in 0..<Int.random(in: 1...14, using: &dice) {
            let line = lines.randomElement(using: &dice) ?? ""
            sample.old += line + (Bool.random(using: &dice) ? "\n" : "\n\n")
            sample.narrative += plain(line)
        }
        return sample
    }

    /// The line without what the importer may take away: `#`, `- `, `* ` at its start and pairs of `**`.
    private static func plain(_ line: String) -> String {
        var text = Substring(line)
        let marks = text.prefix { $0 == "#" }
        if !marks.isEmpty, text.dropFirst(marks.count).first.map({ $0 == " " }) ?? true {
            text = text.dropFirst(marks.count)
        } else if text.hasPrefix("- ") && text != "- " || text.hasPrefix("* ") {
            text = text.dropFirst(2)
        }
        let parts = text.split(separator: "**", omittingEmptySubsequences: false)
        return parts.count.isMultiple(of: 2) ? String(text) : parts.joined()
    }

    @Test("fields and narrative hold every printing character of the old text", arguments: 0..<400)
    func property(seed: UInt64) throws {
        var dice = TextOutTests.Dice(state: seed &* 6_151 &+ 29)
        let sample = Self.sample(&dice)
        let imported = try Imported(sample.old)
        for (key, value) in sample.fields {
            #expect(imported.report.text(key)?.withoutBlanks == value.withoutBlanks)
        }
        let printed = TextOutTests.printed(imported.report.body).withoutBlanks
        #expect(printed == sample.narrative.withoutBlanks, "\(sample.old)\n→\n\(imported.result.markdown)")
    }

    @Test("importing twice is importing once", arguments: 0..<50)
    func twice(seed: UInt64) throws {
        var dice = TextOutTests.Dice(state: seed &* 12_289 &+ 5)
        let once = try Imported(Self.sample(&dice).old).result.markdown
        #expect(try Imported(once).result.markdown == once)
    }
}
