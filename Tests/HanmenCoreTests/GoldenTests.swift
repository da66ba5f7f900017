import Foundation
import HanmenTesting
import Testing

@Suite("The golden helper")
struct GoldenTests {
    private func compare(
        _ text: String, before: String?, recording: Golden.Recording
    ) throws -> (verdict: Golden.Verdict, after: String?) {
        try TemporaryFolder.with { folder in
            let file = folder.file("a.txt")
            if let before { try before.write(to: file, atomically: true, encoding: .utf8) }
            let verdict = try Golden.compare(text, with: file.path, recording: recording)
            return (verdict, try? String(contentsOf: file, encoding: .utf8))
        }
    }

    @Test("writes nothing unless asked")
    func never() throws {
        #expect(try compare("甲", before: "甲", recording: .never).verdict == .same)
        let missing = try compare("甲", before: nil, recording: .never)
        #expect(missing.verdict.complaint?.hasPrefix("no golden") == true)
        #expect(missing.after == nil)
        #expect(try compare("乙", before: "甲", recording: .never).after == "甲")
    }

    @Test(
        "a recording is never taken for a success",
        arguments: [
            (Golden.Recording.missing, nil), (.failed, nil), (.failed, "甲"), (.all, "甲"), (.all, "乙"),
        ])
    func recording(mode: Golden.Recording, before: String?) throws {
        let result = try compare("乙", before: before, recording: mode)
        #expect(result.after == "乙")
        #expect(result.verdict.complaint?.hasPrefix("recorded") == true)
    }

    @Test("asked for missing ones, it compares those that are there")
    func missing() throws {
        let result = try compare("乙", before: "甲", recording: .missing)
        #expect(result.verdict == .different("@@ line 1 @@\n- 甲\n+ 乙"))
        #expect(result.after == "甲")
    }

    @Test("an excerpt shows two lines around each change")
    func excerpt() {
        let old = (1...20).map(String.init).joined(separator: "\n")
        let new = old.replacingOccurrences(of: "10", with: "十").replacingOccurrences(of: "20", with: "")
        #expect(
            LineDifference(from: old, to: new).excerpt.split(separator: "\n")
                == [
                    "@@ line 8 @@", "  8", "  9", "- 10", "+ 十", "  11", "  12", "@@ line 19 @@", "  18",
                    "  19", "- 20", "+ ",
                ])
    }
}

@Suite("Tools of the system")
struct ToolTests {
    @Test("input goes in, output comes out")
    func echo() throws {
        let outcome = try Tool.run("cat", [], stdin: Data("版面".utf8))
        #expect(outcome.succeeded && outcome.text == "版面")
    }

    @Test("a program that does not end is stopped")
    func timeout() throws {
        #expect(try Tool.run("sleep", ["30"], timeout: 0.2).status == nil)
    }

    @Test("more output than a pipe holds does not block")
    func large() throws {
        #expect(try Tool.run("head", ["-c", "1000000", "/dev/zero"]).output.count == 1_000_000)
    }

    @Test("a program that is not there is named")
    func missing() { #expect(throws: ToolError.self) { try Tool.run("no-such-program", []) } }
}
