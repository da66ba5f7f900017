import HanmenCore
import HanmenReport
import Testing

@Suite("Ruby (ふりがな)")
struct RubyTests {
    @Test("in text, headings, cells, emphasis and items")
    func everywhere() {
        #expect(Outline.of("{牧野|まきの}議員") == ["P {牧野|まきの}議員"])
        #expect(Outline.of("# ■{緑野|みどりの}市") == ["H1 <■>{緑野|みどりの}市"])
        #expect(Outline.of("| 名 |\n|---|\n| {牧野|まきの} |") == ["T 名", "T {牧野|まきの}"])
        #expect(Outline.of("**{牧野|まきの}**") == ["P **{牧野|まきの}**"])
        #expect(Outline.of("①{牧野|まきの}") == ["L <①>{牧野|まきの}"])
    }

    @Test("base and reading keep their places")
    func places() {
        let body = ReportReader().read(SourceText(name: "t.md", text: "前\n続{牧野|まきの}後")).value?.body ?? []
        #expect(
            texts(body).map { "\($0.span.start) \($0.span.text)" } == [
                "1:1 前", "2:1 続", "2:3 牧野", "2:6 まきの", "2:10 後",
            ])
        guard case .paragraph(let paragraph)? = body.first else { return }
        #expect(paragraph.content.plainText == "前続牧野後")
    }

    @Test("a style's name in the reading's place sets the base apart", arguments: InlineStyle.allCases)
    func styles(_ style: InlineStyle) {
        let text = "面積{2|\(style.rawValue)}である"
        let body = ReportReader().read(SourceText(name: "t.md", text: text)).value?.body ?? []
        guard case .paragraph(let paragraph)? = body.first,
            case .styled(style, let inner) = paragraph.content[1]
        else {
            Issue.record("no styled text in \(body)")
            return
        }
        #expect(inner.value == "2")
        #expect(paragraph.content.plainText == "面積2である")
    }

    @Test("an escaped brace is a brace")
    func escaped() {
        #expect(Outline.of("\\{牧野|まきの}") == ["P {牧野|まきの}"])
        #expect(problems("\\{牧野|まきの}").isEmpty)
    }

    @Test(
        "what is wrong is told and kept as text",
        arguments: [
            ("{牧野|まきの", "report.ruby.unclosed 1:1"), ("名{|まきの}", "report.ruby.empty 1:2"),
            ("{牧野|}", "report.ruby.empty 1:1"), ("{牧|野|の}", "report.ruby.many-bars 1:1"),
        ])
    func faults(text: String, problem: String) {
        #expect(Outline.of(text) == ["P " + text])
        #expect(problems(text).map(\.brief) == [problem])
        #expect(problems(text).allSatisfy { $0.severity == .warning && !$0.hints.isEmpty })
    }

    @Test("braces without a bar are the writer's own")
    func plainBraces() {
        #expect(problems("{会派名} と }{").isEmpty)
    }

    @Test("a field's value has ruby and line ends, and no Markdown")
    func fields() {
        let source = SourceText(name: "t.md", text: "会派代表者: {牧野|まきの} **圭**\n  - 次 \\{x|y}")
        let value = Spanned(
            "{牧野|まきの} **圭**\n- 次 \\{x|y}", at: source.span(17..<source.utf8.count))
        let inlines = InlineParser.inlines(fromFieldText: value)
        #expect(Outline.text(inlines) == "{牧野|まきの} **圭**⏎- 次 {x|y}")
        #expect(texts(inlines).allSatisfy { $0.span.text == $0.value })
        #expect(InlineParser.warnings(inFieldText: value.map { _ in "{牧野|" }).count == 1)
    }

    @Test("wrong ruby in a field's value is told at its own place")
    func fieldFaults() {
        let source = SourceText(name: "t.md", text: "研修内容: |\n  一行目\n  名{牧野|}\n")
        let value = Spanned("一行目\n名{牧野|}", at: source.span(14..<source.utf8.count))
        #expect(InlineParser.warnings(inFieldText: value).map(\.brief) == ["report.ruby.empty 3:4"])
    }

    @Test("ruby in a field keeps its place, line by line")
    func fieldPlaces() {
        let source = SourceText(name: "t.md", text: "参加者: |\n  {青木|あおき} 結\n  {青木|あおき} 遥\n")
        let value = Spanned("{青木|あおき} 結\n{青木|あおき} 遥", at: source.span(11..<source.utf8.count))
        let found = texts(InlineParser.inlines(fromFieldText: value)).map { "\($0.span.start) \($0.value)" }
        #expect(found == ["2:4 青木", "2:7 あおき", "2:11  結", "3:4 青木", "3:7 あおき", "3:11  遥"])
    }
}
