import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

/// The headings of a form's narrative as they are printed.
private func headings(_ body: String, _ marks: String) throws -> [String] {
    let form = """
        様式: 試し
        体裁: { 見出し: { \(marks) } }
        項目: { 本文: { 型: 文章 } }
        構成:
          - { 名前: 本文, 種類: 文章 }

        """
    let store = LayoutStore(workspace: MemoryWorkspace(["f.yaml": form]), root: "L")
    let bound = FormBinder(store: store).bind(
        .read("---\n様式: 試し\n---\n\n\(body)"), layout: .file("f.yaml"))
    guard case .prose(let blocks)? = try #require(bound.value).blocks.first?.content else { return [] }
    return blocks.compactMap { block in
        guard case .heading(let heading) = block else { return nil }
        return [heading.marker?.text, heading.content.plainText].compactMap { $0 }.joined(separator: "_")
    }
}

@Suite("Marks of headings")
struct HeadingMarkTests {
    private let body = "# ■一\n\n## 二\n\n## 三\n\n# 四\n\n## (5) 五\n\n### 六\n"

    @Test("as written, unless the layout says otherwise")
    func asWritten() throws {
        #expect(try headings(body, "大見出し: { 印: そのまま }") == ["■_一", "二", "三", "四", "(5)_五", "六"])
    }

    @Test("counted level by level, in place of what was written")
    func counted() throws {
        let marks = "大見出し: { 印: 第1 }, 中見出し: { 印: (1) }, 小見出し: { 印: ア }"
        let found = try headings(body, marks)
        #expect(found == ["第1_一", "(1)_二", "(2)_三", "第2_四", "(1)_五", "ア_六"])
    }

    @Test("or taken away")
    func none() throws {
        #expect(try headings(body, "大見出し: { 印: なし }, 中見出し: { 印: ■ }").first == "一")
    }

    @Test("numbers beyond the marks there are")
    func beyond() {
        #expect(HeadingMark.circled.marker(20)?.text == "⑳")
        #expect(HeadingMark.circled.marker(21)?.text == "(21)")
        #expect(HeadingMark.katakana.marker(46)?.text == "ン")
        #expect(HeadingMark.parenthesizedKatakana.marker(47)?.text == "(47)")
    }
}
