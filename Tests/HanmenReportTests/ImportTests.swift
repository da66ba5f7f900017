import HanmenCore
import HanmenReport
import Testing

/// Imports an old text and reads what came of it.
struct Imported {
    let result: ImportResult
    let report: Report

    init(_ old: String) throws {
        result = try #require(OldTextImporter().importing(SourceText(name: "old.md", text: old)).value)
        let read = ReportReader().read(SourceText(name: "new.md", text: result.markdown))
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.brief) == [], "\(result.markdown)")
        report = try #require(read.value)
    }

    var outline: [String] { Outline.lines(report.body) }

    func lines(_ kind: ImportFinding.Kind) -> [Int] {
        result.findings.filter { $0.kind == kind }.map(\.span.start.line)
    }
}

@Suite("The cover of an old text")
struct ImportCoverTests {
    @Test("spaced labels, with or without a colon or brackets")
    func labels() throws {
        let report = try Imported(
            "研 修 参 加 報 告 書\n\n令和 6年 5月 7日\n\n会 派 名　緑風会\n会派代表者：青木 結\n（参加者：青木 結、山川 遥）\n\n研修参加の結果について、次のとおり報告します。\n"
        ).report
        #expect(report.text("様式") == "研修参加報告書")
        #expect(report.text("提出日") == "令和6年5月7日")
        #expect(report.text("会派名") == "緑風会")
        #expect(report.text("会派代表者") == "青木 結")
        guard case .list(let names, _)? = report["参加者"] else {
            Issue.record("no list")
            return
        }
        #expect(names.count == 2)
    }

    @Test("rows that differ between cover and annex are both kept, and told")
    func differing() throws {
        let imported = try Imported("研修参加報告書\n研修場所\t本庁\n\n研修参加報告書\n研修場所\t支所\n")
        #expect(imported.report.text("研修場所") == "本庁")
        #expect(imported.report.text("研修場所（別紙）") == "支所")
        #expect(imported.lines(.unsure) == [5])
    }

    @Test("many values for one key are all kept")
    func many() throws {
        let report = try Imported("研修参加報告書\n会場\t一\n会場\t二\n会場\t三\n会場\t四\n").report
        #expect(report.fields.map(\.key.value) == ["様式", "会場", "会場（別紙）", "会場（別紙2）", "会場（別紙3）"])
    }

    @Test("講師 and 研修内容 are one where they say the same, two where not")
    func lecturer() throws {
        let same = try Imported("研修参加報告書\n講師\tA 氏\n\n研修参加報告書\n研修内容\tA 氏\n").report
        #expect(same.fields.map(\.key.value) == ["様式", "研修内容"])
        let two = try Imported("研修参加報告書\n講師\tA 氏\n\n研修参加報告書\n研修内容\t防災\n")
        #expect(two.report.fields.map(\.key.value) == ["様式", "研修内容", "講師"])
        #expect(two.lines(.unsure) == [2])
        #expect(try Imported("研修参加報告書\n講師\tA 氏\n").report.text("講師") == "A 氏")
    }

    @Test("a value that goes on under its row")
    func continuation() throws {
        let imported = try Imported("研修参加報告書\n研修場所\t緑野市役所\n三階 会議室\n研修時間\t9:00～12:00\n\n■所感\n本文。\n")
        #expect(imported.report.text("研修場所") == "緑野市役所\n三階 会議室")
        #expect(imported.report.text("研修時間") == "9:00～12:00")
        #expect(imported.lines(.joined) == [3])
    }

    @Test("a line without a known label goes to the narrative, and is told")
    func leftover() throws {
        let imported = try Imported("研修参加報告書\n\n緑野市議会議長 様\n\n会派名 緑風会\n\n■所感\n本文。\n")
        #expect(imported.outline == ["P 緑野市議会議長 様", "H1 <■>所感", "P 本文。"])
        #expect(imported.lines(.unsure) == [3])
    }

    @Test("a caption above the title does no harm")
    func caption() throws {
        let imported = try Imported("様式第1号（第2条関係）\n\n研修参加報告書\n\n会派名 緑風会\n")
        #expect(imported.report.text("会派名") == "緑風会")
        #expect(imported.outline == ["P 様式第1号（第2条関係）"])
    }

    @Test("a label that only means the same is a guess")
    func guesses() throws {
        let imported = try Imported("研修参加報告書\n実施日\t令和6年5月7日(火)\n")
        #expect(imported.report.text("期間") == "令和6年5月7日(火)")
        #expect(imported.lines(.unsure) == [2])
    }

    @Test("an unknown label stays as it is")
    func unknown() throws {
        #expect(try Imported("研修参加報告書\n参加費\t3,000円\n").report.text("参加費") == "3,000円")
    }

    @Test("two blanks and 氏 become line ends, told as unsure")
    func reflow() throws {
        let imported = try Imported("研修参加報告書\n研修内容\t防災研修  講師：緑野市 市長 大石 一 氏 東都大学 教授 牧田 出 氏\n")
        #expect(imported.report.text("研修内容") == "防災研修\n講師：緑野市 市長 大石 一 氏\n東都大学 教授 牧田 出 氏")
        #expect(imported.lines(.unsure) == [2])
    }

    @Test(
        "any value comes back as it was",
        arguments: [
            "a: b", "# 注", "- x", "\"引用\"", "'x'", "{会派名}", "[x]", "*強*", "&a", "!b", "|", ">", "%", "@x",
            "`x`", "null", "はい", "true", "1,000",
            "13:15", "0123", "x #y", "：全角", "C:\\dir", "緑野市：東", "～", "?", ", x", "＃", "x:", "~", "---",
            "令和6年",
            "長い文" + String(repeating: "緑野市の文章と: 記号 # \"引用\"、", count: 8),
        ])
    func values(value: String) throws {
        #expect(try Imported("研修参加報告書\n研修場所\t\(value)\n").report.text("研修場所") == value)
    }

    @Test("a text without a title is narrative only")
    func narrativeOnly() throws {
        let imported = try Imported("大変勉強になった。\n")
        #expect(imported.report.fields.isEmpty)
        #expect(imported.outline == ["P 大変勉強になった。"])
    }
}

@Suite("The narrative of an old text")
struct ImportNarrativeTests {
    @Test("levels come from the marks, whatever Markdown said")
    func levels() throws {
        let outline = try Imported("### ■講義 1\n- ・構想\n東都大学 教授 牧田 出 氏\n#### **課題：**\n# 対策\n■所感\n").outline
        #expect(
            outline == ["H1 <■>講義 1", "H2 <・>構想", "S 東都大学 教授 牧田 出 氏", "H3 課題：", "H3 対策", "H1 <■>所感"])
    }

    @Test("several ・ are items")
    func dots() throws {
        #expect(try Imported("■まとめ\n・一\n・二\n").outline == ["H1 <■>まとめ", "L <・>一", "L <・>二"])
    }

    @Test("circled bullets become one list, plain bullets stay")
    func bullets() throws {
        let imported = try Imported("- ①一\n\n- ②二\n\n- 三\n- 四\n")
        #expect(imported.result.markdown == "---\n---\n\n①一\n②二\n\n- 三\n- 四\n")
        #expect(imported.outline == ["L <①>一", "L <②>二", "L 三", "L 四"])
    }

    @Test(
        "torn lines are joined and told",
        arguments: [
            ("①申請（マイナ\n\nカードを用いる)", "L <①>申請（マイナカードを用いる)"), ("庁内の連携、\n\n多機関の連携", "P 庁内の連携、多機関の連携"),
            ("庁内の関係課が集まって協議する場としてのプラット\n\nフォームを作る", "P 庁内の関係課が集まって協議する場としてのプラットフォームを作る"),
            (
                "これからの自治体経営はデジタルをいかに効率よく活用するかが重要な鍵に\nなる。",
                "P これからの自治体経営はデジタルをいかに効率よく活用するかが重要な鍵になる。"
            ),
        ])
    func torn(old: String, line: String) throws {
        let imported = try Imported(old)
        #expect(imported.outline == [line])
        #expect(imported.lines(.joined).count == 1)
    }

    @Test(
        "lines that were meant stay apart",
        arguments: [
            ("資料：計画書  \n手順書", ["P 資料：計画書⏎手順書"]), ("短い行\n次の行", ["P 短い行⏎次の行"]),
            ("一文。\n\n二文。", ["P 一文。", "P 二文。"]),
            ("①一（注\n\n②二）", ["L <①>一（注", "L <②>二）"]), ("　一段落。\n　二段落。", ["P 一段落。", "P 二段落。"]),
        ])
    func meant(old: String, lines: [String]) throws {
        let imported = try Imported(old)
        #expect(imported.outline == lines)
        #expect(imported.lines(.joined).isEmpty)
    }

    @Test("only a full line may have been broken by the page")
    func fullLines() throws {
        let full = "これからの自治体経営はデジタルをいかに効率よく活用するかが重要な鍵に"
        #expect(try Imported("\(full)\nなる\n次の話").outline == ["P \(full)なる⏎次の話"])
    }

    @Test(
        "hostile old text takes bounded time",
        arguments: ["緑、\n\n", "（\n\n", "①\n", "#\n", "緑\t\n", "**", "■\n\n"])
    func bounded(piece: String) {
        let text = String(repeating: piece, count: 10_000)
        let time = ContinuousClock().measure {
            _ = OldTextImporter().importing(SourceText(name: "o", text: text))
        }
        #expect(time < .seconds(90))
    }

    @Test("tabs and rules are told as unsure")
    func unsure() throws {
        let imported = try Imported("本文。\n\n項目\t値\n\n---\n\n後\n")
        #expect(imported.outline == ["P 本文。", "P 項目　値", "P 後"])
        #expect(imported.lines(.unsure) == [3, 5])
    }

    @Test(
        "what Markdown would take for its own stays text",
        arguments: [
            "#見出しではない", "> 引用ではない", "+ 足す", "a_b_ と _c_", "5 * 3 * 2", "`x`", "<b>太字</b>", "A&amp;B",
            "[題](x)", "[注]: 説明", "C:\\*",
            "{牧野|まきの}", "~~~", "===", "|a|b|", "末尾\\", "1. 一、2. 二", "**片方", "-", "+", "![x](y)",
            "<https://example.jp>", "a\\",
            "***", "_", "[x][y]", "&#12354;", "題 #",
        ])
    func plainText(text: String) throws {
        let printed = TextOutTests.printed(try Imported("前。\n\n\(text)\n").report.body)
        let kept = text == "***" ? "" : text
        #expect(printed.withoutBlanks == "前。" + kept.withoutBlanks)
        let heading = TextOutTests.printed(try Imported("前。\n\n## \(text)\n").report.body)
        #expect(heading.withoutBlanks.hasPrefix("前。"))
    }

    @Test("importing a canonical file changes nothing and says so")
    func idempotent() throws {
        let first = try Imported("研修参加報告書\n会派名 緑風会\n\n■所感\n①一\n").result.markdown
        let again = try Imported(first).result
        #expect(again.markdown == first)
        #expect(again.findings.count == 1)
    }

    @Test("unsure findings are warnings with a place; bad text is refused")
    func diagnostics() {
        let unsure = OldTextImporter().importing(SourceText(name: "o", text: "本文。\n\n一\t二\n"))
        #expect(unsure.diagnostics.map(\.brief) == ["report.import.unsure 3:1"])
        let refused = OldTextImporter().importing(SourceText(name: "o", text: "本\u{1}文"))
        #expect(refused.value == nil && refused.hasErrors)
    }
}

extension StringProtocol {
    var withoutBlanks: String { String(filter { !$0.isWhitespace }) }
}
