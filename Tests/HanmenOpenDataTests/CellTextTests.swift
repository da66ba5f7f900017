import Testing

@testable import HanmenOpenData

@Suite("Texts as cells")
struct CellTextTests {
    @Test(
        "spaces for the eye go",
        arguments: [
            ("  青木　結 ", "青木 結"), ("活　動　記　録　簿", "活動記録簿"), ("一行目\n二行目", "一行目 二行目"),
            ("森 健", "森 健"), ("A B C", "A B C"), ("\u{FEFF}氏名\u{200B}", "氏名"), ("\t", ""),
        ])
    func spaces(_ text: String, _ expected: String) { #expect(CellText.value(text) == expected) }

    @Test("labels have no spaces at all")
    func label() { #expect(CellText.label("氏 　名") == "氏名") }

    @Test(
        "characters of one machine are spelled out, names stay (L1-08)",
        arguments: [
            ("①㉑㊿", "(1)(21)(50)"), ("㈱緑野", "(株)緑野"), ("㊤", "(上)"), ("第Ⅱ期ⅳ", "第II期iv"), ("㍻㋿", "平成令和"),
            ("３㎡", "3m2"), ("〜", "～"), ("髙﨑𠮷神", "髙﨑𠮷神"), ("葛\u{E0100}", "葛\u{E0100}"),
        ])
    func portable(_ text: String, _ expected: String) { #expect(CellText.value(text) == expected) }

    @Test("names of files have no spaces", arguments: [("研修 報告/令和7年度", "研修_報告_令和7年度"), ("..", "データ")])
    func fileNames(_ text: String, _ expected: String) { #expect(OpenFile.name(text) == expected) }
}
