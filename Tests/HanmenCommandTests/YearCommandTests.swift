import Foundation
import HanmenTesting
import Testing

@Suite("hanmen year, hanmen collate")
struct YearCommandTests {
    @Test("init makes a folder that check takes as it is, and never writes over one")
    func folder() throws {
        let desk = try Desk(nil)
        let start = ["year", "init", "年", "--council", "緑野市議会", "--faction", "緑風会", "--year", "令和7年度"]
        #expect(try desk.hanmen(start).succeeded)
        #expect(try desk.files(in: "年") == ["会派.yaml", "出納簿.csv", "報告書", "領収書"])
        #expect(try desk.hanmen("year", "check", "年", "--json").status == 1)
        let before = try desk.read("年/会派.yaml")
        #expect(try !desk.hanmen(start).succeeded)
        #expect(try desk.read("年/会派.yaml") == before)
        #expect(
            try !desk.hanmen("year", "init", "別", "--council", "甲", "--faction", "乙", "--year", "七").succeeded
        )
        #expect(try desk.files() == ["年"])
    }

    @Test("make writes every paper, the same bytes twice; with a mistake in the ledger, nothing")
    func make() throws {
        let desk = try Desk(nil)
        let example = SharedFolder.package.appendingPathComponent("Examples/nendo-midorino")
        try FileManager.default.copyItem(atPath: example.path, toPath: desk.path(of: "年"))
        let some = ["--form", "政務活動費収支報告書", "--form", "支払証明書"]
        #expect(try desk.hanmen(["year", "make", "年"] + some, seconds: 60).succeeded)
        #expect(try desk.files(in: "年/書類") == ["支払証明書", "政務活動費収支報告書.pdf"])
        #expect(try desk.files(in: "年/書類/支払証明書") == ["研修費.pdf", "調査研究費.pdf"])
        #expect(try desk.hanmen(["year", "make", "年", "-o", "二/度目"] + some, seconds: 60).succeeded)
        #expect(try desk.read("二/度目/政務活動費収支報告書.pdf") == desk.read("年/書類/政務活動費収支報告書.pdf"))

        let ledger = try desk.text("年/出納簿.csv").replacing("\"10,575\",1/2,,", with: "\"10,575\",1/2,5288,")
        try desk.put(ledger, as: "年/出納簿.csv")
        let refused = try desk.hanmen(["year", "make", "年", "-o", "三", "--json"] + some, seconds: 60)
        #expect(refused.status == 1)
        #expect(try refused.briefs().first == "5:46 ledger.share")
        #expect(try desk.files() == ["二", "年"])
    }

    @Test("a folder without 会派.yaml, a form that the year has not")
    func refusals() throws {
        let desk = try Desk()
        #expect(try desk.hanmen("year", "check", ".", "--json").briefs() == ["-:- year.folder"])
        let example = SharedFolder.package.appendingPathComponent("Examples/nendo-midorino")
        #expect(try desk.hanmen("year", "make", example.path, "-o", "x", "--form", "賞状").status == 2)
        #expect(try desk.files() == ["report.md"])
    }

    @Test("collate lists the notices of questions in their order")
    func collate() throws {
        let desk = try Desk(nil)
        let sample = SharedFolder.package.appendingPathComponent("Layouts/forms/ippan-shitsumon.sample.md")
        let notice = try String(contentsOf: sample, encoding: .utf8)
        try desk.put(notice, as: "a.md")
        try desk.put(
            notice.replacing("氏名: 森 一郎", with: "氏名: 青木 結").replacing("受付番号: \"3\"", with: "受付番号: \"1\""),
            as: "b.md")
        let list = ["collate", "a.md", "b.md", "--form", "一般質問発言順序表", "--set", "定例会=第4回定例会", "-o"]
        #expect(try desk.hanmen(list + ["list.pdf"], seconds: 30).succeeded)
        let text = try Tool.run("pdftotext", ["-raw", desk.path(of: "list.pdf"), "-"]).text
        let names = ["青木 結", "森 一郎"].compactMap { text.range(of: $0)?.lowerBound }
        #expect(names.count == 2 && names[0] < names[1])
        #expect(
            try desk.hanmen(["collate", "a.md", "--form", "一般質問発言順序表", "--set", "定例会", "-o", "y.pdf"]).status
                == 2)
    }
}
