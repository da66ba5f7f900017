import HanmenCore
import HanmenReport
import Testing

@Suite("Marks of what is private (非公開)")
struct PrivateMarkTests {
    private func field(_ text: String) -> Spanned<String> {
        let source = SourceText(name: "t.md", text: text)
        return Spanned(text, at: source.span(0..<text.utf8.count))
    }

    private func cut(_ text: String, _ kinds: Set<PrivateKind> = Set(PrivateKind.allCases)) -> PrivateText {
        PrivateText(field(text)) { kind in kind.map(kinds.contains) ?? true }
    }

    private func plain(_ text: Spanned<String>) -> String {
        InlineParser.inlines(fromFieldText: text).plainText
    }

    @Test("the original says what was written, in every place of a narrative")
    func original() {
        #expect(Outline.of("{山田|非公開}議員") == ["P {山田|非公開}議員"])
        #expect(Outline.of("# ■{山田|非公開}の話") == ["H1 <■>{山田|非公開}の話"])
        #expect(Outline.of("| 名 |\n|---|\n| {本町1-2|非公開:住所} |") == ["T 名", "T {本町1-2|非公開:住所}"])
        #expect(plain(field("担当は{山田|非公開}です")) == "担当は山田です")
    }

    @Test("a kind stands behind a colon of either width", arguments: PrivateKind.allCases)
    func kinds(kind: PrivateKind) {
        for colon in [":", "：", ": "] {
            let inlines = InlineParser.inlines(fromFieldText: field("{甲|非公開\(colon)\(kind.rawValue)}"))
            guard case .personal(let read, let text)? = inlines.first else {
                Issue.record("\(inlines)")
                return
            }
            #expect(read == kind && text.value == "甲")
        }
    }

    @Test("a kind that there is not is told, and masked all the same")
    func unknownKind() {
        let text = "{甲|非公開:なまえ}"
        #expect(InlineParser.warnings(inFieldText: field(text)).map(\.id) == ["report.private.unknown-kind"])
        #expect(cut(text, []).pieces.map(\.text.value) == ["甲"])
        let read = ReportReader().read(SourceText(name: "t.md", text: text))
        #expect(read.diagnostics.map(\.id) == ["report.private.unknown-kind"])
    }

    @Test("pieces are taken out with their places, and bars tell only the kind")
    func pieces() {
        let text = cut("担当は{森田 一郎|非公開}、{a@example.org|非公開:メール}。{牧野|まきの}")
        #expect(text.pieces.map(\.text.value) == ["森田 一郎", "a@example.org"])
        #expect(text.pieces.map { "\($0.text.span.start)" } == ["1:5", "1:17"])
        #expect(!text.text.value.contains("森田"))
        #expect(plain(text.text) == "担当は（非公開）、（非公開）。牧野")
        let bars = InlineParser.inlines(fromFieldText: text.text).compactMap { inline -> PrivateKind? in
            if case .decorated(.bar(let kind), _) = inline { kind } else { nil }
        }
        #expect(bars == [.person, .mail])
    }

    @Test("kinds that a profile does not name stay")
    func kept() {
        let text = cut("{甲|非公開}と{乙|非公開:住所}", [.address])
        #expect(text.pieces.map(\.text.value) == ["乙"])
        #expect(!text.isBroken)
        #expect(plain(text.text) == "甲と（非公開）")
    }

    @Test(
        "what was meant as a mark and is none is found",
        arguments: [
            "｛山田｜非公開｝", "{山田｜非公開}", "{山田 | 非公開", "{山\n田|非公開}", "山田|非公開", "{山田非公開}", "\\{山田|非公開}",
        ])
    func broken(text: String) {
        #expect(cut(text).isBroken)
    }

    @Test("the word alone is no mark", arguments: ["会議は非公開とした。", "非公開の{会議|かいぎ}"])
    func word(text: String) {
        #expect(!cut(text).isBroken)
        #expect(cut(text).text.value == text)
    }

    @Test("spaces around the word do not matter")
    func spaces() { #expect(cut("{山田| 非公開 }").pieces.map(\.text.value) == ["山田"]) }
}
