import HanmenCore
import HanmenReport
import Testing

@Suite("The writers' own marks (■ ・ ①)")
struct MarkTests {
    @Test("marked lines become a list, one item a line")
    func circled() {
        #expect(Outline.of("①一\n②二\n続き\n③三") == ["L <①>一", "L <②>二続き", "L <③>三"])
    }

    @Test("marked paragraphs with blank lines between are one list")
    func paragraphs() {
        let report = ReportReader().read(SourceText(name: "t.md", text: "①一\n\n②二")).value
        #expect(report?.body.count == 1)
    }

    @Test("a bullet takes the mark that was written")
    func bullets() {
        #expect(Outline.of("- ①一\n- ②二") == ["L <①>一", "L <②>二"])
        #expect(Outline.of("- ①一\n  ②二") == ["L <①>一", "L <②>二"])
    }

    @Test("several circled marks in one line stay one item")
    func inlineMarks() {
        #expect(Outline.of("①庁内連携 ②多機関連携 ③地域との連携") == ["L <①>庁内連携 ②多機関連携 ③地域との連携"])
    }

    @Test(
        "every kind of mark",
        arguments: [
            ("■ 題。", MarkerScheme.square), ("・項", .dot), ("㉑項", .circled), ("㊱項", .circled),
            ("第1 項", .ordinal),
            ("第１　項", .ordinal), ("1 総務", .number), ("１　総務", .number), ("(1) 項", .parenthesizedNumber),
            ("（１）項", .parenthesizedNumber), ("ア 項", .katakana), ("ア　項", .katakana),
            ("(ア)項", .parenthesizedKatakana),
            ("（イ）項", .parenthesizedKatakana), ("a 項", .latin), ("(a) 項", .parenthesizedLatin), ("※項", .note),
            ("注1 項", .note),
        ])
    func schemes(text: String, scheme: MarkerScheme) {
        let body = ReportReader().read(SourceText(name: "t.md", text: text)).value?.body
        guard case .list(let list)? = body?.first else {
            Issue.record("no list: \(text)")
            return
        }
        #expect(list.items.first?.marker?.scheme == scheme)
    }

    @Test(
        "what only looks like a mark",
        arguments: [
            "2040 年がピーク", "1 人が参加", "10 月の会議", "（株）緑野", "第106条の規定", "（第106条の3）整備", "アクセスの改善", "a team",
            "注目する点",
            "（注）説明", "50 社に支援", "2 番目",
        ])
    func noMarks(text: String) {
        #expect(Outline.of(text) == ["P " + text])
    }

    @Test("bare numbers count on from 1")
    func numbers() {
        #expect(Outline.of("1 総則\n2 細則") == ["L <1>総則", "L <2>細則"])
        #expect(Outline.of("7 細則") == ["P 7 細則"])
        #expect(Outline.of("1 総則\n\n本文\n\n2 細則") == ["L <1>総則", "P 本文", "L <2>細則"])
    }

    @Test("a mark of another kind opens a list inside")
    func nested() {
        #expect(
            Outline.of("1 総則\n(1) 目的\n(2) 範囲\n2 細則\n(1) 方法")
                == ["L <1>総則", "  L <(1)>目的", "  L <(2)>範囲", "L <2>細則", "  L <(1)>方法"])
    }

    @Test("a lone ■ line is a section, a lone ・ line under it a title")
    func sections() {
        #expect(Outline.of("■講義 1\n\n・構想\n\n本文") == ["H1 <■>講義 1", "H2 <・>構想", "P 本文"])
        #expect(Outline.of("■所感\n大変勉強になった。") == ["H1 <■>所感", "P 大変勉強になった。"])
    }

    @Test("several ・ under ■ are items")
    func dots() {
        #expect(Outline.of("■まとめ\n\n・一\n・二") == ["H1 <■>まとめ", "L <・>一", "L <・>二"])
        #expect(Outline.of("■まとめ\n\n・一\n\n・二") == ["H1 <■>まとめ", "L <・>一", "L <・>二"])
        #expect(Outline.of("本文\n\n・一") == ["P 本文", "L <・>一"])
    }

    @Test("■ on line after line is a list")
    func squares() {
        #expect(Outline.of("■一つ\n■二つ\n本文") == ["L <■>一つ", "L <■>二つ本文"])
    }

    @Test("ordinals are headings only where Markdown says so")
    func ordinals() {
        #expect(Outline.of("## 第1 総則\n\n### 1 目的") == ["H2 <第1>総則", "H3 <1>目的"])
        #expect(Outline.of("第1 総則") == ["L <第1>総則"])
    }

    @Test("a mark's text keeps its place")
    func places() {
        let body = ReportReader().read(SourceText(name: "t.md", text: "本文\n\n①項目\n- ・項")).value?.body ?? []
        let found = texts(body).map { "\($0.span.start) \($0.span.text)" }
        #expect(found == ["1:1 本文", "3:2 項目", "4:4 項"])
    }
}
