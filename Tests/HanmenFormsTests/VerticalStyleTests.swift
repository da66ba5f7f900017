import HanmenCore
import Testing

@testable import HanmenForms

@Suite("Layouts: vertical writing (組み方向)")
struct VerticalStyleTests {
    private func read(_ lines: String) -> (style: FormStyle?, problems: [String]) {
        let text = "様式: 試み\n構成:\n  - { 名前: 表題, 種類: 表題, 文: 題 }\n\(lines)"
        let workspace = MemoryWorkspace(["L/forms/a.yaml": text])
        let layout = LayoutResolver(store: LayoutStore(workspace: workspace, root: "L"))
            .resolve("L/forms/a.yaml")
        return (layout.value?.style, layout.diagnostics.map(\.summary.japanese))
    }

    @Test(
        "horizontal unless said otherwise",
        arguments: [("", WritingMode.horizontal), ("組み方向: 横", .horizontal)])
    func horizontal(key: String, mode: WritingMode) {
        #expect(read(key.isEmpty ? "" : "用紙: { \(key) }\n").style?.writingMode == mode)
    }

    @Test("vertical where the layout says so")
    func vertical() {
        let (style, problems) = read("用紙: { 組み方向: 縦 }\n")
        #expect(style?.writingMode == .vertical)
        #expect(problems == [])
    }

    @Test(
        "how numbers are written",
        arguments: [("縦中横", CompositionStyle.Numerals.sideBySide), ("漢数字", .kanji), ("そのまま", .asTyped)])
    func numerals(word: String, numerals: CompositionStyle.Numerals) {
        #expect(read("体裁: { 組版: { 数字: \(word) } }\n").style?.composition.numerals == numerals)
    }

    @Test("other words are refused", arguments: ["用紙: { 組み方向: 斜め }\n", "体裁: { 組版: { 数字: ローマ } }\n"])
    func wrong(lines: String) { #expect(read(lines).problems.count == 1) }

    @Test("ten characters must fit down the page, three columns across it")
    func smallest() {
        let tall = "用紙: { 大きさ: A5, 組み方向: 縦, 余白: { 上: 70mm, 下: 70mm } }\n体裁: { 文字: { 本文: 24pt }, 行送り: 40pt }\n"
        #expect(read(tall).problems.count == 1)
        let wide = tall.replacing("上: 70mm, 下: 70mm", with: "左: 60mm, 右: 60mm")
        #expect(read(wide).problems.count == 1)
        #expect(read(wide.replacing("60mm", with: "40mm")).problems == [])
    }

    @Test("the shipped vertical forms resolve", arguments: ["ketsugi", "shojo"])
    func shipped(name: String) {
        let layout = LayoutResolver(store: .shipped).resolve("\(LayoutStore.shippedRoot)/forms/\(name).yaml")
        #expect(layout.diagnostics.map(\.summary.japanese) == [])
        #expect(layout.value?.style.writingMode == .vertical)
    }
}
