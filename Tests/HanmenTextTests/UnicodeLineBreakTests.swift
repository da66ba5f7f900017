import Testing

@testable import HanmenText

@Suite("Unicode's breaks beside Latin")
struct UnicodeLineBreakTests {
    private func mayCut(_ text: String) -> Bool {
        UnicodeLineBreaks.mayCutLatin(SetText(SettingRules().characters(of: [text])))
    }

    @Test(
        "letters and digits alone are never cut, so nothing is asked",
        arguments: ["デジタル化", "DXを進める2040年構想", "第3回、A4判", "Zoomで10時から", "1,234.5円"])
    func whole(_ text: String) {
        #expect(!mayCut(text))
        let breaks = UnicodeLineBreaks.marks(in: text)
        let scalars = Array(text.unicodeScalars)
        for index in scalars.indices.dropFirst()
        where scalars[index].isASCII && scalars[index - 1].isASCII && scalars[index - 1] != "," {
            #expect(!breaks[index])
        }
    }

    @Test("marks inside Latin are asked about", arguments: ["well-known", "A/B", "25.4-mm", "café"])
    func marked(_ text: String) {
        #expect(mayCut(text))
    }
}

@Suite("Values by scalar")
struct ScalarTableTests {
    @Test("what was set is found, in every plane; all else is nothing")
    func table() {
        var table = ScalarTable<Int>()
        #expect(table["あ"] == nil)
        table["あ"] = 1
        table["𠮷"] = 2
        table["\u{10FFFF}"] = 3
        #expect(table["あ"] == 1)
        #expect(table["い"] == nil)
        #expect(table["𠮷"] == 2)
        #expect(table["\u{10FFFF}"] == 3)
        table["あ"] = nil
        #expect(table["あ"] == nil)
    }
}
