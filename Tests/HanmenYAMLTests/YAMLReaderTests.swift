import HanmenCore
import HanmenYAML
import Testing

/// Reads text, and says what came of it in one line.
private func read(_ text: String) -> Diagnosed<YAMLValue> {
    YAMLReader.read(SourceText(name: "report.md", text: text))
}

private func scalar(_ value: YAMLValue?) -> Spanned<String>? {
    guard case .scalar(let text)? = value else { return nil }
    return text
}

@Suite("YAML: values and places")
struct YAMLValueTests {
    @Test(
        "every scalar stays what was typed",
        arguments: [
            "13:15", "0123", "no", "はい", "2021-10-04", "1_000", "~", "1e3", "0x1F", "令和3年10月4日(月)～5日(火)",
        ])
    func typedText(_ text: String) throws {
        let value = try #require(read("時間: \(text)\n").value)
        let time = try #require(scalar(value["時間"]))
        #expect(time.value == text)
        #expect(time.span.text == text)
    }

    @Test("places count Japanese characters")
    func places() throws {
        let value = try #require(read("会派名: 緑風会\n研修場所: 緑野市役所\n").value)
        let place = try #require(scalar(value["研修場所"]))
        #expect(place.span.description == "report.md:2:7")
        #expect(place.span.text == "緑野市役所")
    }

    @Test("a part of a file keeps the file's lines")
    func partOfFile() throws {
        let text = "---\n会派名: 緑風会\n様式: 研修参加報告書\n---\n本文\n"
        let source = SourceText(name: "report.md", text: text)
        let range = source.range(ofLine: 2).lowerBound..<source.range(ofLine: 4).lowerBound
        let value = try #require(YAMLReader.read(source, in: range).value)
        #expect(scalar(value["様式"])?.span.description == "report.md:3:5")
    }

    @Test("quoted text has its place inside the quotes")
    func quoted() throws {
        let value = try #require(read("講師: \"東京: 牧野\"\n場所: 'ＪＩＡＭ'\n").value)
        #expect(scalar(value["講師"])?.span.text == "東京: 牧野")
        #expect(scalar(value["場所"])?.span.text == "ＪＩＡＭ")
    }

    @Test("a block text keeps its line ends")
    func block() throws {
        let value = try #require(read("講師: |\n  一行目\n  　二行目\n\n場所: 緑野\n").value)
        let text = try #require(scalar(value["講師"]))
        #expect(text.value == "一行目\n　二行目\n")
        #expect(text.span.text == "一行目\n  　二行目")
        #expect(scalar(value["場所"])?.value == "緑野")
    }

    @Test("a text on several lines covers them all")
    func folded() throws {
        let value = try #require(read("講師: 一行目\n  二行目\n場所: 緑野\n").value)
        #expect(scalar(value["講師"])?.value == "一行目 二行目")
        #expect(scalar(value["講師"])?.span.text == "一行目\n  二行目")
    }

    @Test("a value may stand on the line below its key")
    func below() throws {
        let value = try #require(read("前文:\n  次のとおり：報告します。\n").value)
        #expect(scalar(value["前文"])?.value == "次のとおり：報告します。")
    }

    @Test("lists and mappings have places from first to last")
    func collections() throws {
        let value = try #require(read("参加者:\n  - 牧野\n  - 森\n列幅: [6字, 残り]\n余白: { 上: 25mm }\n").value)
        #expect(value["参加者"]?.span.text == "- 牧野\n  - 森")
        #expect(value["列幅"]?.span.text == "[6字, 残り]")
        #expect(value["余白"]?.span.text == "{ 上: 25mm }")
    }

    @Test("an unquoted field in braces is text", arguments: ["{会派名}", "{期間|和暦期間}", "{牧野|まきの}"])
    func expression(_ text: String) throws {
        let value = try #require(read("文: \(text)\n").value)
        #expect(scalar(value["文"])?.value == text)
        #expect(scalar(value["文"])?.span.text == text)
    }

    @Test("an expression inside a flow mapping is text too")
    func expressionInFlow() throws {
        let value = try #require(read("- { 名前: 表題, 文: {様式} }\n").value)
        guard case .sequence(let items, _) = value else { return #expect(Bool(false), "no list") }
        #expect(scalar(items.first?["文"])?.value == "{様式}")
    }

    @Test("a mapping with one key and a value stays a mapping")
    func singleEntry() throws {
        let value = try #require(read("余白: { 上: }\n").value)
        #expect(scalar(value["余白"]?["上"])?.value == "")
    }

    @Test("a key without a value has the empty text")
    func empty() throws {
        let value = try #require(read("講師:\n場所: 緑野\n").value)
        #expect(scalar(value["講師"])?.value == "")
    }

    @Test("nothing is an empty mapping", arguments: ["", "\n\n", "# 注\n"])
    func nothing(_ text: String) throws {
        guard case .mapping(let entries, _)? = read(text).value else {
            return #expect(Bool(false), "no mapping")
        }
        #expect(entries.isEmpty)
    }

    @Test("a byte order mark and CR LF do no harm")
    func windows() throws {
        let value = try #require(read("\u{FEFF}会派名: 緑風会\r\n場所: 緑野\r\n").value)
        #expect(scalar(value["会派名"])?.value == "緑風会")
        #expect(scalar(value["場所"])?.span.text == "緑野")
    }

    @Test("a comment is no value")
    func comment() throws {
        let value = try #require(read("# 緑風会の様式\n大きさ: A4   # 用紙\n").value)
        #expect(scalar(value["大きさ"])?.span.text == "A4")
    }
}
