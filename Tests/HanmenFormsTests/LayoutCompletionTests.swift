import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenForms

@Suite("Completions in half-written layouts")
struct LayoutCompletionTests {
    /// What may be written where `|` stands.
    private func completions(_ text: String, in layout: ResolvedLayout? = nil) throws -> [String] {
        let place = try #require(text.firstIndex(of: "|"))
        let offset = text[..<place].utf8.count
        return LayoutCompletions(text.replacing("|", with: ""), offset: offset, in: layout).items.map(\.label)
    }

    @Test(
        "keys follow from where the cursor is",
        arguments: [
            ("|", "用紙"), ("様|", "様式"), ("用紙:\n  |", "大きさ"), ("用紙:\n  大きさ: A4\n  余|", "余白"),
            ("体裁:\n  文字:\n    本|", "本文"), ("用紙: { 大|", "大きさ"), ("体裁: { 文字: { 本|", "本文"),
            ("構成:\n  - |", "名前"), ("構成:\n- 名前: 甲\n  |", "種類"),
            ("構成:\n  - 名前: 甲\n    種類: 表\n    |", "行"), ("構成:\n  - |\n    種類: 表", "行"),
            ("変更:\n  - |", "変える"), ("変更:\n  - { 変える: 甲, 種類: 表, |", "行"),
            ("項目:\n  会派名:\n    |", "必須"), ("項目: { 会派名: { 型: 文字, |", "必須"),
        ])
    func keys(_ text: String, _ wanted: String) throws { #expect(try completions(text).contains(wanted)) }

    @Test(
        "words follow from the key",
        arguments: [
            ("項目:\n  会派名: { 必須: |", "はい"), ("項目:\n  会派名:\n    型: |", "日付"),
            ("項目:\n  会派名:\n    型: 日|", "日付"), ("構成:\n  - 種類: |", "表"),
        ])
    func words(_ text: String, _ wanted: String) throws { #expect(try completions(text).contains(wanted)) }

    @Test("what is written already is not offered again")
    func siblings() throws {
        #expect(try !completions("用紙:\n  大きさ: A4\n  |").contains("大きさ"))
        #expect(try !completions("用紙:\n  |\n  大きさ: A4").contains("大きさ"))
        #expect(try completions("様式: 甲\n用紙:\n  大きさ: A4\n|").contains("体裁"))
    }

    @Test("nothing is offered in comments, in quotes, and where the language has no place")
    func nowhere() throws {
        for text in ["# 様|", "様式: 甲 # 様|", "様式: \"甲|", "知らない:\n  |", "構成: [{ 名前: \"|"] {
            #expect(try completions(text).isEmpty, "\(text)")
        }
    }

    @Test("changes name what the layout has")
    func names() throws {
        let path = SharedFolder.package.appendingPathComponent("Layouts").path
        let resolver = LayoutResolver(store: LayoutStore(workspace: DiskWorkspace(), root: path))
        let layout = try #require(resolver.resolve("\(path)/forms/kenshu-sanka-hokokusho.yaml").value)
        #expect(try completions("変更:\n  - 変える: |", in: layout).contains("概要表"))
        #expect(try completions("変更:\n  - { 削除: 概|", in: layout) == ["概要表"])
        #expect(try completions("変更:\n  - { 変える: 概要表, 行: [{ 変える: |", in: layout).contains("研修場所"))
        #expect(try completions("変更:\n  - 変える: 概要表\n    |", in: layout).contains("行"))
    }

    @Test("no text, however broken, and no offset ends it")
    func broken() {
        var dice = Dice(seed: 7)
        let letters = Array("様式:{[]}-,\"'# \n\n  構成名前種類変える|")
        for _ in 0..<2_000 {
            let text = String(
                (0..<Int.random(in: 0..<60, using: &dice)).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &dice)]
                })
            for offset in [-1, 0, text.utf8.count / 2, text.utf8.count, text.utf8.count + 9] {
                _ = LayoutCompletions(text, offset: offset)
            }
        }
    }
}
