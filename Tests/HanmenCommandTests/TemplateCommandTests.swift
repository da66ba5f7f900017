import Foundation
import HanmenTesting
import Testing

@Suite("hanmen template")
struct TemplateCommandTests {
    private let faction = ["--council", "緑野市議会", "--faction", "市民ネット緑野"]

    private func told(_ arguments: [String]) throws -> String {
        let outcome = try Desk(nil).hanmen(["template"] + arguments)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        return outcome.text
    }

    @Test("list names forms, councils and factions; --json a line each")
    func list() throws {
        let text = try told(["list"])
        #expect(text.contains("研修参加報告書（版 1）") && text.contains("  緑風会: 研修参加報告書"))
        let lines = try told(["list", "--json"]).split(separator: "\n")
        #expect(lines.count == text.split(separator: "\n").count)
        #expect(lines.allSatisfy { $0.hasPrefix("{\"form\":") })
    }

    @Test("explain prints the chain, and which holds")
    func explain() throws {
        let text = try told(["explain", "研修参加報告書", "体裁.文字.本文"] + faction)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[1].hasSuffix("kenshu-sanka-hokokusho.yaml:16:13  10.5pt"))
        #expect(lines[2].contains("shimin.yaml:10:17  12pt  ← これが効いています"))
        #expect(lines[3] == "  報告書の「上書き」で変えられます。")
        let locked = try told(["explain", "研修参加報告書", "構成.宛名.文", "--council", "緑野市議会"])
        #expect(locked.contains("固定されています") && locked.contains("報告書からは変えられません"))
        #expect(try told(["explain", "研修参加報告書"] + faction).split(separator: "\n").count > 60)
    }

    @Test("explain of a key that is not there ends with 1 and names its neighbours")
    func wrongKey() throws {
        let outcome = try Desk(nil).hanmen("template", "explain", "研修参加報告書", "用紙.余箔")
        #expect(outcome.status == 1 && outcome.errorText.contains("「用紙.余白」"))
    }

    @Test("diff says what a faction did; the same layout has no difference")
    func diff() throws {
        let text = try told(["diff", "研修参加報告書"] + faction)
        #expect(text.contains("・「概要表」の行「研修場所」の見出し: 研修場所 → 会場"))
        #expect(try told(["diff", "研修参加報告書", "研修参加報告書"]) == "違いはありません。\n")
        #expect(try Desk(nil).hanmen("template", "diff", "研修参加報告書").status == 2)
    }

    @Test("diff --pages draws both side by side")
    func pages() throws {
        let desk = try Desk(nil)
        let outcome = try desk.hanmen(["template", "diff", "研修参加報告書", "--pages", "-o", "d.pdf"] + faction)
        #expect(outcome.status == 0 && outcome.errorText.contains("d.pdf  2 ページ"))
        #expect(try desk.files() == ["d.pdf"])
    }

    @Test("show is a layout that reads back")
    func show() throws {
        let desk = try Desk(nil)
        let text = try told(["show", "研修参加報告書", "--provenance"])
        try desk.put(text, as: "whole.yaml")
        #expect(try desk.hanmen("template", "diff", "研修参加報告書", "whole.yaml").text == "違いはありません。\n")
    }

    @Test("schema is written for layouts and for a form's reports")
    func schema() throws {
        let desk = try Desk(nil)
        #expect(try desk.hanmen("template", "schema", "-o", "s.json").status == 0)
        #expect(try JSONSerialization.jsonObject(with: desk.read("s.json")) is [String: Any])
        #expect(try told(["schema", "研修参加報告書"]).contains("\"title\": \"研修参加報告書\""))
    }

    @Test("check leaves the pages of every case, and nothing without being asked")
    func check() throws {
        let desk = try Desk(nil)
        #expect(try desk.hanmen("template", "check", "研修参加報告書", "--strict").status == 0)
        #expect(try desk.files() == [])
        #expect(try desk.hanmen("template", "check", "研修参加報告書", "--pages", "頁").status == 0)
        #expect(try desk.files(in: "頁").count == 5)
    }
}
