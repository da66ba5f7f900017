import HanmenCore
import HanmenForms
import Testing

@Suite("Pages, headings and digits of a layout")
struct PageStyleTests {
    private func resolve(_ settings: String) -> Diagnosed<ResolvedLayout> {
        let text = "様式: 甲\n\(settings)\n構成:\n  - { 名前: 本文, 種類: 空き }\n"
        let workspace = MemoryWorkspace(["L/forms/a.yaml": text])
        return LayoutResolver(store: LayoutStore(workspace: workspace, root: "L")).resolve("L/forms/a.yaml")
    }

    private func style(_ settings: String) throws -> FormStyle {
        let resolved = resolve(settings)
        #expect(resolved.diagnostics.map(\.summary.japanese) == [])
        return try #require(resolved.value).style
    }

    private func problems(_ settings: String) -> [Diagnostic] { resolve(settings).diagnostics }

    @Test("the type area by characters and lines")
    func typeArea() throws {
        let pages = try style("用紙: { 行長: 40字, 行数: 36行, 行の格子: はい, 末頁: そろえる }").pages
        #expect(
            pages
                == PageStyle(
                    charactersPerLine: 40, linesPerPage: 36, keepsLinesOnGrid: true, leastLastLines: 4))
    }

    @Test("nothing is asked for by itself")
    func defaults() throws {
        #expect(try style("用紙: { 大きさ: A4 }").pages == PageStyle())
        #expect(try style("用紙: { 末頁: そのまま }").pages.leastLastLines == nil)
        #expect(try style("用紙: { 末頁: 6行 }").pages.leastLastLines == 6)
    }

    @Test("margins that are not written leave the whole sheet to what is asked for")
    func freeMargins() throws {
        let both = try style("用紙: { 行長: 40字, 行数: 36行 }").margins
        #expect(both == Edges(top: .zero, right: .zero, bottom: .zero, left: .zero))
        let one = try style("用紙: { 行長: 40字, 余白: { 左: 30mm } }").margins
        #expect(one.left == .mm(30))
        #expect(one.right == .mm(23))
        #expect(one.top == .mm(28))
        let vertical = try style("用紙: { 組み方向: 縦, 行長: 40字 }").margins
        #expect(vertical.top == .zero)
        #expect(vertical.left == .mm(23))
    }

    @Test("a type area that does not fit is refused with figures")
    func tooLarge() throws {
        let wide = problems("用紙: { 行長: 60字 }")
        #expect(wide.map(\.id) == [.layoutTypeArea])
        #expect(wide[0].summary.japanese == "行長 60字は 222.3mm あり、余白を除いた用紙の 210.0mm に入りません")
        #expect(wide[0].hints[0].japanese.hasPrefix("56字までなら入ります"))
        let high = problems("用紙: { 行数: 50行, 余白: { 上: 28mm, 下: 28mm } }")
        #expect(high.map(\.id) == [.layoutTypeArea])
        #expect(high[0].hints[0].japanese.hasPrefix("38行までなら入ります"))
    }

    @Test(
        "what is no whole number is refused",
        arguments: ["行長: 40.5字", "行長: 3字", "行数: 1行", "行長: 40mm", "末頁: 1行", "末頁: 甲", "行の格子: 甲"])
    func refused(_ setting: String) {
        #expect(problems("用紙: { \(setting) }").count == 1)
    }

    @Test("headings level by level")
    func headings() throws {
        let headings = try style(
            """
            体裁:
              文字: { 見出し: 14pt }
              見出し:
                大見出し: { 行取り: 3行, 前の空き: 0行, 字下げ: 2字 }
                小見出し: { 大きさ: 11pt, 書体: 本文 }
            """
        ).headings
        #expect(headings.map(\.size) == [.pt(14), .pt(10.5), .pt(11)])
        #expect(headings.map(\.lines) == [3, 1, 1])
        #expect(headings.map(\.linesBefore) == [0, 0, 0.5])
        #expect(headings.map(\.usesHeadingFont) == [true, true, false])
        #expect(headings[0].indent == ZenkakuLength(2))
    }

    @Test(
        "levels and keys are a closed set",
        arguments: ["特大見出し: {}", "大見出し: { 色: 赤 }", "大見出し: { 行取り: 1.5行 }", "大見出し: { 行取り: 0行 }"])
    func headingProblems(_ setting: String) {
        #expect(!problems("体裁: { 見出し: { \(setting) } }").isEmpty)
    }

    @Test("digits: one key for both directions")
    func digits() throws {
        #expect(try style("体裁: { 組版: { 数字: 一桁全角 } }").composition.digits == .singleFull)
        #expect(try style("体裁: { 組版: { 数字: 一桁全角 } }").composition.numerals == .sideBySide)
        #expect(try style("体裁: { 組版: { 数字: 漢数字 } }").composition.numerals == .kanji)
        #expect(try style("体裁: { 組版: { 数字: 漢数字 } }").composition.digits == .asTyped)
        #expect(try style("体裁: { 組版: { 数字: そのまま } }").composition.numerals == .asTyped)
        #expect(problems("体裁: { 組版: { 数字: 大字 } }").map(\.id) == [.layoutValueWrong])
    }
}
