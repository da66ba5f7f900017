import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

private func spanned(_ text: String) -> Spanned<String> {
    let source = SourceText(name: "form.yaml", text: text)
    return Spanned(text, at: source.span(0..<text.utf8.count))
}

private func value(_ text: String, _ type: any FieldType.Type) throws -> TypedValue {
    try type.read(.text(spanned(text)), of: "欄")
}

@Suite("Texts with fields")
struct TextTemplateTests {
    private func printed(_ template: String, _ values: [String: TypedValue]) throws -> String {
        try TextTemplate(spanned(template)).inlines(values).plainText
    }

    @Test("values take the place of fields, words stay")
    func values() throws {
        let values = ["会派名": try value("緑風会", TextField.self)]
        #expect(try printed("会派　{会派名}様", values) == "会派　緑風会様")
        #expect(try printed("｛会派名｝", values) == "緑風会")
        #expect(try printed("{ 会派名 }{ない欄}", values) == "緑風会")
        #expect(try printed("欄のない文", values) == "欄のない文")
    }

    @Test("line ends among words are line ends")
    func lines() throws {
        let inlines = try TextTemplate(spanned("一行目\n二行目　{会派名}")).inlines([:])
        #expect(inlines.plainText == "一行目\n二行目　")
        #expect(inlines.count == 3)
    }

    @Test("each format writes in its way")
    func formats() throws {
        let values = [
            "日": try value("R3.10.4", DateField.self), "期間": try value("R3.10.4～R3.10.5", PeriodField.self),
            "人": try value("甲、乙", PersonsField.self), "額": try value("1234567", AmountField.self),
            "借り": try value("▲500円", AmountField.self),
        ]
        #expect(try printed("{日|和暦}", values) == "令和3年10月4日")
        #expect(try printed("{日|曜日}", values) == "月")
        #expect(try printed("{期間|和暦期間}", values) == "令和3年10月4日～5日")
        #expect(try printed("{期間｜和暦期間曜日}", values) == "令和3年10月4日（月）～5日（火）")
        #expect(try printed("{人|読点}", values) == "甲、乙")
        #expect(try printed("{人|改行}", values) == "甲\n乙")
        #expect(try printed("{額|円}", values) == "1,234,567円")
        #expect(try printed("{借り}", values) == "▲500")
    }

    @Test("every kind of value is printed without a format too")
    func defaults() throws {
        let values = [
            "日": try value("2021-10-04", DateField.self), "時": try value("9:00～10:00", TimeField.self),
            "文": try value("一段\n二段", ProseField.self), "並": try value("甲\n乙", TextsField.self),
        ]
        #expect(try printed("{日}/{時}/{文}/{並}", values) == "令和3年10月4日/9:00～10:00/一段\n二段/甲、乙")
    }

    @Test("words and fields have their places")
    func places() throws {
        let template = try TextTemplate(spanned("（参加者：{参加者|読点}）"))
        let names = template.fieldNames
        #expect(names.map(\.span.text) == ["参加者"])
        #expect(names.map(\.span.description) == ["form.yaml:1:7"])
    }
}

@Suite("Conditions")
struct ConditionTests {
    private func holds(_ text: String) throws -> Bool {
        let values = ["講師": try value("牧田", TextField.self), "会派名": try value("緑風会", TextField.self)]
        return try Condition(spanned(text)).holds(for: values)
    }

    @Test(
        "the closed set",
        arguments: [
            ("講師がある", true), ("講師がない", false), ("費用がある", false), ("費用がない", true), ("会派名 = 緑風会", true),
            ("会派名＝緑風会", true), ("会派名 = 甲", false), ("会派名 ≠ 緑風会", false), ("会派名 ≠ 甲", true),
            ("講師がある かつ 費用がある", false), ("講師がある または 費用がある", true), ("講師がある　かつ　会派名 = 緑風会", true),
            ("費用がある かつ 費用がある または 講師がある", true), ("講師があるかつ費用がない", true),
        ])
    func conditions(_ text: String, _ expected: Bool) throws {
        #expect(try holds(text) == expected)
    }

    @Test("anything else is refused", arguments: ["", "講師", "講師 >", "> 3", "がある", "= 甲", "講師がある かつ"])
    func refused(_ text: String) {
        #expect(throws: DiagnosticError.self) { try Condition(spanned(text)) }
    }

    @Test("endless conditions are refused")
    func long() {
        let text = Array(repeating: "講師がある", count: 5_000).joined(separator: " または ")
        #expect(throws: DiagnosticError.self) { try Condition(spanned(text)) }
    }
}

@Suite("Types of fields")
struct FieldTypeTests {
    private func amount(_ text: String) -> Int? {
        guard case .amount(let yen)? = try? value(text, AmountField.self) else { return nil }
        return yen.value
    }

    @Test(
        "amounts",
        arguments: [
            ("12,345円", 12_345), ("￥１２３４５", 12_345), ("¥500", 500), ("▲500円", -500), ("0", 0), ("12万円", nil),
            ("", nil), ("円", nil), ("12.5", nil), ("9999999999999999999999", nil),
        ])
    func amounts(_ text: String, _ yen: Int?) {
        #expect(amount(text) == yen)
    }

    @Test("names are taken apart at every comma, and each has its place")
    func names() throws {
        guard case .texts(let names) = try value("青木 結、　森一郎，甲, 乙", PersonsField.self) else {
            return #expect(Bool(false), "no names")
        }
        #expect(names.map(\.value) == ["青木 結", "森一郎", "甲", "乙"])
        #expect(names.map(\.span.text) == names.map(\.value))
    }

    @Test("spaces round a value do not count, its place shrinks with it")
    func trimmed() throws {
        guard case .text(let text) = try value("　緑風会 ", TextField.self) else {
            return #expect(Bool(false), "no text")
        }
        #expect(text.value == "緑風会")
        #expect(text.span.description == "form.yaml:1:2")
        #expect(text.span.text == "緑風会")
    }

    @Test("a name is one line")
    func oneName() {
        #expect(throws: DiagnosticError.self) { try value("青木\n森", PersonField.self) }
    }

    @Test("names of types, kinds of block and formats are each given once")
    func unique() {
        for names in [
            FieldTypes.all.map { $0.name }, BlockKinds.all.map { $0.name },
            ValueFormat.allCases.map(\.rawValue),
        ] {
            #expect(Set(names).count == names.count)
        }
    }

    @Test("closest names come first")
    func closest() {
        #expect(ClosestNames.sorted(["提出日", "研修時間", "研修場所"], to: "研修場処").first == "研修場所")
        #expect(ClosestNames.sorted(["乙", "甲"], to: "") == ["乙", "甲"])
        #expect(ClosestNames.hint([], for: "甲").japanese == "使える名前はありません")
    }
}
