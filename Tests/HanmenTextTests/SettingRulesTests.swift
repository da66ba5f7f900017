import Testing

@testable import HanmenText

@Suite("House rules for typed text")
struct SettingRulesTests {
    private func drawn(_ text: String, _ rules: SettingRules = SettingRules()) -> String {
        rules.characters(of: [text]).map(\.drawnText).joined()
    }

    @Test(
        "brackets beside Japanese are drawn wide",
        arguments: [
            ("4日(月)", "4日（月）"), ("受講 (全国研修所(JIAM))", "受講（全国研修所（JIAM））"), ("(参加者：牧野)", "（参加者：牧野）"),
            ("[令和3年施行]", "［令和3年施行］"), ("資料: 総務省", "資料：総務省"), ("資料:", "資料："),
        ])
    func wide(_ typed: String, _ expected: String) {
        #expect(drawn(typed) == expected)
    }

    @Test(
        "brackets of Latin text stay as they are",
        arguments: ["f(x)", "Zoom (online)", "13:15～", "比は3:1", "[1]"])
    func narrow(_ text: String) {
        #expect(drawn(text) == text)
    }

    @Test("what is extracted is what was typed")
    func typed() {
        #expect(SettingRules().characters(of: ["4日(月)"]).map(\.typedText).joined() == "4日(月)")
    }

    @Test(
        "a space between Japanese and Latin is the quarter em that stands there anyway",
        arguments: [("DX システム", "DXシステム"), ("令和 3 年", "令和3年"), ("16:35、 9:00", "16:35、9:00")])
    func boundary(_ typed: String, _ expected: String) {
        #expect(drawn(typed) == expected)
    }

    @Test("a space between Japanese words stays", arguments: ["牧野 圭佑", "教授 牧原 出 氏"])
    func japaneseSpace(_ text: String) {
        #expect(drawn(text) == text)
    }

    @Test("rules see across the borders of runs")
    func acrossRuns() {
        let characters = SettingRules().characters(of: ["令和 ", "3年"])
        #expect(characters.map(\.run) == [0, 0, 1, 1])
    }

    @Test("a base keeps its marks and selectors")
    func attached() {
        #expect(SettingRules.literal.characters(of: ["葛\u{E0100}城か\u{3099}"]).count == 3)
    }

    @Test(
        "digits are drawn in the width of the house, and extracted as typed",
        arguments: [
            (DigitWidth.half, "３か所、１２日", "3か所、12日"), (.full, "3か所、12日", "３か所、１２日"),
            (.singleFull, "3か所、12日、1,700団体", "３か所、12日、1,700団体"), (.asTyped, "3か所、１２日", "3か所、１２日"),
        ])
    func digits(_ width: DigitWidth, _ typed: String, _ expected: String) {
        let characters = SettingRules(digits: width).characters(of: [typed])
        #expect(characters.map(\.drawnText).joined() == expected)
        #expect(characters.map(\.typedText).joined() == typed)
    }
}
