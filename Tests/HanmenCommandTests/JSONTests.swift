import Foundation
import HanmenTesting
import Testing

@Suite("Problems as JSON, for tools")
struct JSONTests {
    @Test("each problem is one line with what and where")
    func lines() throws {
        let desk = try Desk(SampleReport().with("会派名", nil).with("提出日", "きのう"))
        let outcome = try desk.hanmen("check", "report.md", "--json")
        #expect(outcome.status == 1)
        #expect(outcome.errorText == "")
        #expect(
            try outcome.briefs() == [
                "3:6 value.date.unreadable", "1:1 report.field.missing",
            ])
        #expect(try outcome.problems().allSatisfy { $0.file == "report.md" && $0.severity == "error" })
        #expect(try outcome.problems().allSatisfy { !$0.message.isEmpty && !$0.hints.isEmpty })
    }

    @Test("a line holds id, severity, message, file, line, column, hints, in this order")
    func shape() throws {
        let desk = try Desk(SampleReport().with("提出日", "きのう"))
        let line = try #require(
            try desk.hanmen("check", "report.md", "--json").text.split(separator: "\n").first)
        let keys = line.matches(of: /"([a-z]+)":/).map { String($0.1) }
        #expect(keys == ["id", "severity", "message", "file", "line", "column", "hints"])
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["line"] as? Int == 3)
        #expect(object?["column"] as? Int == 6)
    }

    @Test("quotation marks, tabs and control characters of the input stay JSON")
    func escapes() throws {
        let desk = try Desk(SampleReport().with("様式", "'\"研\\修\"'"))
        let problem = try #require(try desk.hanmen("check", "report.md", "--json").problems().first)
        #expect(problem.message.contains("「\"研\\修\"」"))
    }

    @Test("control characters of the input are named, not printed")
    func controlCharacters() throws {
        let desk = try Desk(SampleReport(body: "本\u{1}文\u{1B}[31m"))
        let briefs = try desk.hanmen("check", "report.md", "--json").briefs()
        #expect(briefs == ["14:2 report.file.control-character", "14:4 report.file.control-character"])
        let printed = try desk.hanmen("check", "report.md").errorText
        #expect(printed.contains("  14 | 本␁文␛[31m\n"))
        #expect(!printed.unicodeScalars.contains("\u{1B}"))
    }

    @Test("a place is left out where there is none")
    func noPlace() throws {
        let desk = try Desk()
        let briefs = try desk.hanmen("check", "nothing.md", "--json").briefs()
        #expect(briefs == ["-:- hanmen.file.unreadable"])
    }

    @Test("good input says nothing", arguments: ["check", "render"])
    func silence(command: String) throws {
        let desk = try Desk()
        let outcome = try desk.hanmen(command, "report.md", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.text == "")
        #expect(outcome.errorText == "")
    }
}
