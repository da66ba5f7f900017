import HanmenCore
import HanmenYAML
import Testing

/// What is found in a text: `line:column identifier`, in order.
private func found(_ text: String) -> [String] {
    YAMLReader.read(SourceText(name: "report.md", text: text)).diagnostics.map {
        "\($0.span.map { "\($0.start)" } ?? "-") \($0.id)"
    }
}

private func japanese(_ text: String) -> [String] {
    YAMLReader.read(SourceText(name: "report.md", text: text)).diagnostics.map(\.summary.japanese)
}

@Suite("YAML: traps")
struct YAMLTrapTests {
    @Test("a full-width colon is told on its own line")
    func wideColon() {
        #expect(found("様式: 研修参加報告書\n会派名：江南\n代表者: 牧野\n") == ["2:4 yaml.wide-colon"])
        #expect(japanese("会派名：江南\n") == ["項目名の後の「：」が全角です"])
    }

    @Test("a full-width colon in braces")
    func wideColonInFlow() {
        #expect(found("項目: { 型：文字, 必須: はい }\n") == ["1:8 yaml.wide-colon"])
    }

    @Test("a full-width colon inside a value is text")
    func wideColonInValue() {
        #expect(found("講師: 東京：牧野\n一覧:\n  - 講師：牧野\n").isEmpty)
    }

    @Test("a colon without its space")
    func colonWithoutSpace() {
        #expect(found("会派名:緑風会\n") == ["1:4 yaml.colon-without-space"])
        #expect(found("会派名:　緑風会\n") == ["1:4 yaml.colon-without-space"])
        #expect(found("余白: { 上:25mm }\n") == ["1:8 yaml.colon-without-space"])
    }

    @Test("TAB and full-width spaces as indentation")
    func indentation() {
        #expect(found("余白:\n\t上: 25mm\n") == ["2:1 yaml.indentation"])
        #expect(found("余白:\n　上: 25mm\n") == ["2:1 yaml.indentation"])
        #expect(found("余白:\n  \u{A0}上: 25mm\n") == ["2:3 yaml.indentation"])
        #expect(japanese("余白:\n　上: 25mm\n") == ["字下げに全角の空白が使われています"])
    }

    @Test("a blank line may hold any space")
    func blankLines() {
        #expect(found("会派名: 緑風会\n　\n\t\n場所: 緑野\n").isEmpty)
    }

    @Test("a colon inside an unquoted value")
    func colonInValue() {
        #expect(found("様式: 甲\n講師: 東京: 牧野\n") == ["2:7 yaml.colon-in-value"])
    }

    @Test("a colon without a space inside a value is text")
    func timeInValue() {
        #expect(found("時間: 13:15～16:35\n").isEmpty)
    }

    @Test("an unclosed quote is told where it opens")
    func unclosedQuote() {
        #expect(found("講師: \"牧野\n場所: 緑野\n時間: 甲\n") == ["1:5 yaml.unclosed-quote"])
        #expect(found("参加者: [\"牧野, 森]\n") == ["1:7 yaml.unclosed-quote"])
    }

    @Test("text behind a quote or a bracket")
    func textAfterEnd() {
        #expect(found("講師: \"牧野\" 氏\n") == ["1:10 yaml.text-after-end"])
        #expect(found("文: {会派名}様\n") == ["1:9 yaml.text-after-end"])
    }

    @Test("an unclosed bracket is told where it opens")
    func unclosedBracket() {
        #expect(found("列幅: [6字, 残り\n場所: 緑野\n") == ["1:5 yaml.unclosed-bracket"])
        #expect(found("列幅: [6字, 残り}\n") == ["1:5 yaml.unclosed-bracket"])
    }

    @Test("「{ }」の中の数の「,」は、値を分けてしまう前に告げる")
    func commaInNumber() {
        #expect(found("交付: { 月額: 20,000円, 月数: 12 }\n") == ["1:13 yaml.comma-in-number"])
        #expect(found("行: [1,2]\n交付: { 月額: \"20,000円\",月数: 12 }\n") == [])
    }

    @Test("duplicate keys name both places")
    func duplicateKeys() {
        #expect(found("会派名: 甲\n場所: 緑野\n会派名: 乙\n") == ["3:1 yaml.duplicate-key"])
        #expect(japanese("会派名: 甲\n場所: 緑野\n会派名: 乙\n") == ["項目「会派名」が1 行目にもあります"])
    }

    @Test(
        "anchors, aliases and tags are refused",
        arguments: ["甲: &a 1\n", "甲: *a\n", "甲: !!str 1\n", "甲: [&a 1]\n"])
    func anchors(_ text: String) {
        #expect(found(text).first?.hasSuffix("yaml.unsupported") == true)
    }

    @Test("an anchor bomb is refused before it is parsed")
    func bomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            text +=
                "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
        }
        #expect(found(text).first == "1:5 yaml.unsupported")
    }

    @Test("nesting is bounded")
    func depth() {
        #expect(found("甲: " + String(repeating: "[", count: 10_000)) == ["1:35 yaml.too-deep"])
        #expect(found(String(repeating: "- ", count: 10_000) + "甲\n") == ["1:65 yaml.too-deep"])
    }

    @Test("size is bounded")
    func size() {
        #expect(found("甲: " + String(repeating: "緑", count: 400_000)) == ["1:1 yaml.too-large"])
    }

    @Test("a second document is refused")
    func manyDocuments() {
        #expect(found("甲: 1\n---\n乙: 2\n") == ["2:1 yaml.many-documents"])
    }

    @Test("a line deeper than its neighbours")
    func misaligned() {
        #expect(found("会派名: 緑風会\n 代表者: 牧野\n") == ["2:2 yaml.misaligned"])
    }

    @Test("several slips are told at once")
    func several() {
        let text = "会派名：甲\n講師: 東京: 牧野\n\t場所: 緑野\n"
        #expect(found(text) == ["1:4 yaml.wide-colon", "2:7 yaml.colon-in-value", "3:1 yaml.indentation"])
    }

    @Test("control characters are named")
    func controlCharacter() {
        #expect(japanese("甲: \u{7}1\n") == ["目に見えない制御文字（U+0007）があります"])
    }

    @Test(
        "what the parser refuses is told in Japanese",
        arguments: ["甲: @乙\n", "甲: - 乙\n", "甲:\n  - 乙\n  丙: 1\n", "甲: \"\\q\"\n"])
    func translated(_ text: String) {
        let diagnostics = YAMLReader.read(SourceText(name: "report.md", text: text)).diagnostics
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.id == .yamlSyntax)
        #expect(diagnostics.first?.summary.japanese.unicodeScalars.contains { $0.value > 0x3000 } == true)
        #expect(diagnostics.first?.hints.isEmpty == false)
    }

    @Test("no text, however broken, does harm")
    func brokenText() {
        let pieces = [
            "甲", ": ", "：", "\n", "  ", "- ", "{", "}", "[", "]", "\"", "'", ",", "|", ">", "\\", "#", "　",
            "\t", "&a", "\r",
        ]
        var seed: UInt64 = 20_211_004
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<14 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count]
            }
            let result = YAMLReader.read(SourceText(name: "x", text: text))
            #expect(result.value != nil || !result.diagnostics.isEmpty, "\(text)")
        }
    }
}
