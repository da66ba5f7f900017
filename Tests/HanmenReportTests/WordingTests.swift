import HanmenCore
import HanmenReport
import Testing

@Suite("What clerks read")
struct WordingTests {
    /// Texts that are each wrong in one way, with the identifier that says so.
    private static let wrong: [(String, String)] = [
        ("\u{1}", "report.file.control-character"),
        ("---\n会派名: 緑風会", "report.front-matter.unclosed"),
        ("ーーー\n会派名: 緑風会", "report.front-matter.wide-fence"),
        ("---\n- 一\n---", "report.front-matter.not-keys"),
        ("<div>\n表\n</div>", "report.body.html-as-text"),
        ("前\n\n    字下げ", "report.body.code-as-text"),
        ("前**「強調」**の", "report.body.bold-as-text"),
        (String(repeating: ">", count: 40), "report.body.too-deep"),
        ("| a |\n|---|\n| 1 | 2 |", "report.body.table-cells-lost"),
        ("{緑野|", "report.ruby.unclosed"),
        ("{緑野|}", "report.ruby.empty"),
        ("{緑|野|の}", "report.ruby.many-bars"),
    ]

    @Test("every problem has a place, a sentence in two languages and what would be right", arguments: wrong)
    func complete(text: String, id: String) throws {
        let found = problems(text)
        let problem = try #require(found.first { $0.id.name == id }, "\(found.map(\.brief))")
        #expect(problem.span != nil)
        #expect(problem.summary.japanese.hasSuffix("。"))
        #expect(problem.summary.japanese.count <= 60)
        #expect(!problem.summary.english.isEmpty)
        #expect(!problem.hints.isEmpty)
    }

    @Test("the printed form shows the line and a mark under it")
    func printed() throws {
        let problem = try #require(problems("本文\n名{緑野|}の").first)
        let lines = DiagnosticPrinter(language: .japanese).print(problem).split(separator: "\n")
        #expect(lines[0] == "t.md:2:2: 注意: ふりがなが書かれていません。 [report.ruby.empty]")
        #expect(lines[1] == "  2 | 名{緑野|}の")
        #expect(lines[2] == "    |   ^^^^^^^")
        #expect(lines[3].contains("{牧野|まきの}"))
    }

    @Test("a problem at a Windows line end is printed too")
    func atLineEnd() {
        let source = SourceText(name: "t.md", text: "本文\r\n次")
        let problem = Diagnostic.error("x", Message("誤り。", en: "wrong"), at: source.span(7..<8))
        #expect(DiagnosticPrinter(language: .japanese).print(problem).contains("本文"))
    }

    @Test("every finding of an import is a sentence with a place")
    func findings() throws {
        let old =
            "研修参加報告書\n実施日\t1\n講師\tA 氏\n\n研修参加報告書\n研修内容\tB\n実施日\t2\n\n■題\n・題名\nA 市 市長 緑野 結 氏\n\n---\n\n**太字**\t値\n"
        let result = try Imported(old).result
        #expect(Set(result.findings.map(\.kind)) == [.recognised, .unsure])
        #expect(
            result.findings.allSatisfy { $0.message.japanese.hasSuffix("。") && !$0.message.english.isEmpty })
        let places = result.findings.map(\.span.range.lowerBound)
        #expect(places == places.sorted())
    }
}

@Suite("Lines that close up")
struct LineJoiningTests {
    @Test(
        "a space stands only between Western words",
        arguments: [
            ("自治体", "取組", ""), ("DX", "推進", ""), ("推進", "DX", ""), ("digital", "works", " "),
            ("2024", "年", ""),
            ("end.", "Next", " "), ("（", "a", ""), ("１", "２", ""), ("café", "noir", " "),
        ])
    func spaces(first: String, second: String, between: String) {
        #expect(Outline.of("\(first)\n\(second)") == ["P \(first)\(between)\(second)"])
    }

    @Test("line ends inside emphasis and links close up too")
    func nested() {
        #expect(Outline.of("**強い\n調子**") == ["P **強い調子**"])
        #expect(Outline.of("[緑野\n市](https://example.jp)") == ["P [緑野市](https://example.jp)"])
    }

    @Test("a soft line end in a cell's neighbour, a quote and a bullet")
    func containers() {
        #expect(Outline.of("> 緑野\n> 市") == ["Q", "  P 緑野市"])
        #expect(Outline.of("- 緑野\n  市\n- 議会") == ["L 緑野市", "L 議会"])
    }
}
