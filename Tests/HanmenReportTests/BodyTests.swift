import HanmenCore
import HanmenReport
import Testing

@Suite("Narrative (本文)")
struct BodyTests {
    @Test("Markdown headings keep their level and split off the mark")
    func headings() {
        #expect(
            Outline.of("# ■講義 1\n\n## ・構想とこれから\n\n### (1) 視察先の概要\n\n#### **対策**")
                == ["H1 <■>講義 1", "H2 <・>構想とこれから", "H3 <(1)>視察先の概要", "H4 **対策**"])
    }

    @Test("a soft line end closes up in Japanese and leaves a space between Latin words")
    func softBreaks() {
        #expect(Outline.of("自治体の\n取組") == ["P 自治体の取組"])
        #expect(Outline.of("digital\ntransformation") == ["P digital transformation"])
        #expect(Outline.of("自治体\nDX") == ["P 自治体DX"])
    }

    @Test("a hard line end stays", arguments: ["上  \n下", "上\\\n下"])
    func hardBreaks(text: String) {
        #expect(Outline.of(text) == ["P 上⏎下"])
    }

    @Test("emphasis, links and images")
    func inlines() {
        #expect(
            Outline.of("前**強**と*弱*と[市](https://example.jp/)後") == ["P 前**強**と*弱*と[市](https://example.jp/)後"])
        #expect(Outline.of("![会場](kaijo.png \"写真1 会場\")") == ["P ![会場](kaijo.png)写真1 会場"])
    }

    @Test("a table keeps its alignments")
    func table() {
        let report = ReportReader().read(
            SourceText(name: "t.md", text: "| 年 | 件数 | 率 |\n|:-:|--:|---|\n| 令和5 | 3 | 5% |\n")
        ).value
        guard case .table(let table)? = report?.body.first else {
            Issue.record("no table")
            return
        }
        #expect(table.alignments == [.center, .right, .natural])
        #expect(Outline.lines([.table(table)]) == ["T 年 | 件数 | 率", "T 令和5 | 3 | 5%"])
    }

    @Test("`---` is a page break, under a paragraph too")
    func pageBreak() {
        #expect(Outline.of("前\n\n---\n\n後") == ["P 前", "改頁", "P 後"])
        #expect(Outline.of("本文\n---\n後") == ["P 本文", "改頁", "P 後"])
    }

    @Test("lists, ordered lists as written, quotes")
    func lists() {
        #expect(Outline.of("- 一\n- 二\n  - 三") == ["L 一", "L 二", "  L 三"])
        #expect(Outline.of("1. 一\n3. 三") == ["L <1.>一", "L <3.>三"])
        #expect(Outline.of("> 引用\n> 続き") == ["Q", "  P 引用続き"])
    }

    @Test("a line that looks like a link definition is not lost")
    func definition() {
        #expect(Outline.of("[注]: 説明") == ["P [注]: 説明"])
    }

    @Test("HTML and code are kept as text, with a warning")
    func verbatim() {
        #expect(Outline.of("<div>\n表\n</div>") == ["P <div>⏎表⏎</div>"])
        #expect(problems("<div>\n表\n</div>").map(\.brief) == ["report.body.html-as-text 1:1"])
        #expect(Outline.of("本文<br>後") == ["P 本文<br>後"])
        #expect(problems("本文<br>後").map(\.brief) == ["report.body.html-as-text 1:3"])
        #expect(Outline.of("前\n\n    字下げ\n    続き") == ["P 前", "P 字下げ⏎続き"])
        #expect(problems("前\n\n    字下げ").map(\.brief) == ["report.body.code-as-text 3:5"])
    }

    @Test("bold that Markdown does not see is told")
    func strayBold() {
        #expect(problems("前**「強調」**の後").map(\.brief) == ["report.body.bold-as-text 1:1"])
        #expect(problems("前**強調**の後、5\\*\\*2").isEmpty)
    }

    @Test("a full-width space at a line's start begins a paragraph and is not kept")
    func typedIndent() {
        #expect(Outline.of("　第一の段落。\n続き。\n　第二の段落。") == ["P 第一の段落。続き。", "P 第二の段落。"])
    }

    @Test(
        "the writer's characters are left alone",
        arguments: [
            "テレワーク（1. モバイルワーク、2. サテライト）", "9時～17時", "氏_x_氏", "3*4と5*6", "[平成30年4月施行] 改正", "A&B", "〔注〕{x}",
            "a < b > c",
        ])
    func untouched(text: String) {
        let report = ReportReader().read(SourceText(name: "t.md", text: text)).value
        let plain = report.map { texts($0.body).map(\.value).joined() }
        #expect(plain == text || text.contains("*"))
    }

    @Test("places are right in lazy lines, under indentation, after escapes and entities")
    func places() {
        let text = "1. 在宅\nカード)\n\n- 一\n  二\\*三&amp;四\n\n> 五 [六](七) **八**\n九"
        let body = ReportReader().read(SourceText(name: "t.md", text: text)).value?.body ?? []
        let found = texts(body).map { "\($0.span.start) \($0.value)" }
        #expect(
            found == [
                "1:4 在宅", "2:1 カード)", "4:3 一", "5:3 二", "5:5 *三", "5:7 &", "5:12 四", "7:3 五 ", "7:6 六",
                "7:11  ", "7:14 八", "8:1 九",
            ])
    }
}
