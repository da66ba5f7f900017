import Foundation
import HanmenTesting
import Testing

@Suite("hanmen opendata")
struct OpenDataCommandTests {
    @Test("a report becomes tables, a page and a catalogue; all pass --check")
    func report() throws {
        let desk = try Desk()
        let made = try desk.hanmen("opendata", "report.md", "-o", "公開")
        #expect(made.status == 0, "\(made.errorText)")
        let files = try desk.files(in: "公開")
        #expect(
            files.filter { !$0.hasPrefix("report_") }
                == ["report.csv", "report.html", "report.json", "目録.csv", "目録.json", "項目定義.csv"])
        let tables = files.filter { $0.hasSuffix(".csv") }.map { "公開/\($0)" }
        #expect(try desk.hanmen(["opendata", "--check", "--strict"] + tables).errorText == "")
    }

    @Test("the same report gives the same bytes")
    func sameBytes() throws {
        let desk = try Desk()
        for folder in ["a", "b"] {
            #expect(try desk.hanmen("opendata", "report.md", "-o", folder).status == 0)
        }
        for name in try desk.files(in: "a") { #expect(try desk.read("a/\(name)") == desk.read("b/\(name)")) }
    }

    @Test("--check tells the rule, the place, what would be right, and ends with 1")
    func check() throws {
        let desk = try Desk(nil)
        try desk.put("氏名,金額（円）\n青木　結,\"1,200\"\n森 健,800\n", as: "名簿.csv")
        let told = try desk.hanmen("opendata", "--check", "名簿.csv", "--json")
        #expect(told.status == 1)
        #expect(try told.briefs() == ["2:1 opendata.l1-06", "2:6 opendata.l2-01"])
    }

    @Test("nothing is written where something is wrong")
    func nothing() throws {
        let desk = try Desk(nil)
        try desk.put("---\n様式: 研修参加報告書\n---\n", as: "report.md")
        #expect(try desk.hanmen("opendata", "report.md", "-o", "公開").status == 1)
        #expect(try desk.files() == ["report.md"])
    }

    @Test(
        "wrong use ends with 2",
        arguments: [
            ["opendata"], ["opendata", "report.md"], ["opendata", "--check", "a.csv", "-o", "公開"],
        ])
    func usage(_ arguments: [String]) throws {
        #expect(try Desk().hanmen(arguments).status == 2)
    }
}
