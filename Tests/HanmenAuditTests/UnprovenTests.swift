import Foundation
import HanmenCore
import HanmenFinish
import HanmenReading
import HanmenForms
import HanmenTesting
import Testing

@testable import HanmenAudit

@Suite("What an audit cannot prove, and what it refuses")
struct UnprovenTests {
    @Test(
        "values too short to prove",
        arguments: [("楓", UnprovenReason.tooShort), ("★", .noLetters), ("12", .byChance)])
    func short(text: String, reason: UnprovenReason) throws {
        let report = try Auditor(secrets: [Secret(kind: .person, text: text)]).audit(
            BadFile().bytes, name: "a.pdf")
        #expect(report.verdict == .unproven)
        #expect(report.unproven.map(\.reason) == [reason])
    }

    @Test("glyphs that say nothing")
    func glyphs() throws {
        let font = PDFNode.dictionary(["Subtype": .name("Type0"), "Encoding": .name("Identity-H")])
        let stream = PDFStream(
            dictionary: [
                "Subtype": .name("Form"), "Resources": .dictionary(["Font": .dictionary(["F": font])]),
            ],
            data: Array("/F 9 Tf <0102> Tj".utf8))
        #expect(try doubts(BadFile().with(.stream(stream))) == [.unreadableGlyphs])
    }

    @Test("glyphs that are drawings (Type 3)")
    func drawings() throws {
        let font = PDFNode.dictionary(["Subtype": .name("Type3")])
        let stream = PDFStream(
            dictionary: [
                "Subtype": .name("Form"), "Resources": .dictionary(["Font": .dictionary(["F": font])]),
            ],
            data: Array("/F 9 Tf (a) Tj".utf8))
        #expect(try doubts(BadFile().with(.stream(stream))) == [.unreadableGlyphs])
    }

    @Test("a filter that nobody knows")
    func filter() throws {
        let stream = PDFStream(dictionary: ["Filter": .name("SecretDecode")], data: [1, 2, 3])
        #expect(try doubts(BadFile().with(.stream(stream))) == [.unknownFilter])
    }

    @Test("an attachment of a kind that is not looked into")
    func kind() throws {
        let stream = PDFStream(dictionary: ["Type": .name("EmbeddedFile")], data: [0x50, 0x4B, 3, 4, 0, 0])
        #expect(try doubts(BadFile().with(.stream(stream))) == [.unknownKind])
    }

    private func doubts(_ bytes: [UInt8]) throws -> [UnprovenReason] {
        let report = try Auditor(secrets: [BadFile.wanted]).search(bytes, name: "a.pdf")
        #expect(report.leaks.isEmpty)
        return report.unproven.map(\.reason)
    }

    @Test("no canary, no pass")
    func deaf() throws {
        var report = AuditReport(secrets: [BadFile.wanted])
        #expect(report.verdict == .unproven)
        report.canaryCount = 1
        #expect(report.verdict == .pass)
        report.deafChannels = [Canary(.metadata, "XMP", text: "雨")]
        #expect(report.verdict == .unproven)
    }

    @Test("damaged, encrypted and endless files are refused")
    func refused() throws {
        let auditor = try Auditor(secrets: [BadFile.wanted])
        let clean = try BadFile().bytes
        #expect(throws: AuditError.self) {
            try auditor.audit(Array(clean.prefix(clean.count / 2)), name: "a.pdf")
        }
        #expect(throws: AuditError.self) { try auditor.audit(Array("%PDF-1.7\n".utf8), name: "a.pdf") }
        let encrypted = try TemporaryFolder.with { folder in
            try Data(clean).write(to: folder.file("a.pdf"))
            let arguments = ["--encrypt", "", "owner", "256", "--", folder.file("a.pdf").path, "-"]
            return Array(try Tool.run("qpdf", arguments).output)
        }
        #expect(throws: AuditError.encrypted) { try auditor.audit(encrypted, name: "a.pdf") }
    }

    @Test("a way that cannot have a canary is no way to pass")
    func noPages() throws {
        let report = try Auditor(secrets: [BadFile.wanted]).audit(
            HandmadePDF(beside: []).bytes, name: "a.pdf")
        #expect(report.verdict == .unproven)
        #expect(report.deafChannels.map(\.channel).contains(.drawnText))
    }

    @Test("nothing to look for is refused")
    func nothing() {
        #expect(throws: AuditError.noSecrets) { try Auditor(secrets: []) }
        let secret = Secret(kind: .person, text: "青木 結")
        #expect(throws: AuditError.noSecrets) { try Auditor(secrets: [secret], allowing: ["青木　結"]) }
    }
}
