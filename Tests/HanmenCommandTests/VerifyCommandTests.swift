import Foundation
import HanmenTesting
import Testing

@Suite("hanmen verify", .enabled(if: TestPKI.isAsked, "skipped: openssl or python3 is missing"))
struct VerifyCommandTests {
    /// A desk with a signed report.
    private static func desk() throws -> Desk {
        let desk = try Desk()
        try #require(desk.hanmen(["render", "report.md"]).succeeded)
        let key = ["--p12", try TestPKI.file("treasurer.p12").path, "--password-env", "HANMEN_TEST_PASSWORD"]
        let signed = try desk.hanmen(
            ["sign", "report.pdf", "-o", "signed.pdf"] + key,
            environment: ["HANMEN_TEST_PASSWORD": TestPKI.password])
        try #require(signed.succeeded, "\(signed.errorText)")
        return desk
    }

    private static func trust() throws -> [String] {
        try [
            "--trust", TestPKI.file("root.crt.pem").path, "--crl", TestPKI.file("issuing.crl.der").path,
            "--crl", TestPKI.file("root.crl.der").path,
        ]
    }

    private static func verify(_ desk: Desk, _ arguments: [String]) throws -> Tool.Outcome {
        try desk.hanmen(["verify"] + arguments, environment: [:])
    }

    @Test("valid is 0, and the report is written") func valid() throws {
        let desk = try Self.desk()
        let outcome = try Self.verify(desk, ["signed.pdf", "--report", "result.pdf"] + Self.trust())
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
        #expect(outcome.text.hasPrefix("signed.pdf: 有効\n"))
        #expect(try desk.read("result.pdf").starts(with: Data("%PDF-1.7".utf8)))
    }

    @Test("without roots, and without signatures, it cannot be said: 2") func indeterminate() throws {
        let desk = try Self.desk()
        #expect(try Self.verify(desk, ["signed.pdf"]).status == 2)
        let unsigned = try Self.verify(desk, ["report.pdf"] + Self.trust())
        #expect(unsigned.status == 2 && unsigned.text.contains("署名がありません"))
    }

    @Test("a changed file is 1, and the worst of several counts") func invalid() throws {
        let desk = try Self.desk()
        try desk.put(desk.read("signed.pdf") + Data("1 0 obj\n".utf8), as: "changed.pdf")
        let outcome = try Self.verify(desk, ["signed.pdf", "changed.pdf", "report.pdf"] + Self.trust())
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("signed.pdf: 有効") && outcome.text.contains("changed.pdf: 無効"))
    }

    @Test("what cannot be read is 66, what cannot be meant 64") func unreadable() throws {
        let desk = try Self.desk()
        #expect(try Self.verify(desk, ["no.pdf"]).status == 66)
        #expect(try Self.verify(desk, ["report.md"]).status == 66)
        #expect(try Self.verify(desk, ["signed.pdf", "--trust", "report.md"]).status == 66)
        #expect(try Self.verify(desk, []).status == 64)
        #expect(try Self.verify(desk, ["signed.pdf", "--at", "yesterday"]).status == 64)
        #expect(try Self.verify(desk, ["a.pdf", "b.pdf", "--report", "r.pdf"]).status == 64)
    }

    @Test("as JSON, one line a file") func json() throws {
        let desk = try Self.desk()
        let outcome = try Self.verify(desk, ["signed.pdf", "report.pdf", "--json"] + Self.trust())
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].contains("\"verdict\":\"valid\""))
        #expect(lines.last?.contains("\"verdict\":\"indeterminate\"") == true)
    }

    @Test("at another time, the lists prove nothing") func at() throws {
        let desk = try Self.desk()
        #expect(try Self.verify(desk, ["signed.pdf", "--at", "2060-01-01"] + Self.trust()).status == 2)
    }
}
