import Hanmen
import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenTesting
import Testing

@Suite("What a report's PDF carries")
struct AttachmentTests {
    private let press: Press
    private let proof: Proof
    private let report: SampleReport

    init() throws {
        report = SampleReport().with("会派名", nil).with("会派代表者", nil).with("議会", "緑野市議会")
            .with("会派", "緑風会")
        press = try Press.make(["/desk/report.md": report.markdown, "/desk/控え.pdf": "%PDF"])
        proof = try #require(press.proof(ofReportAt: "/desk/report.md").value)
    }

    @Test("source, layouts from the base form to the faction, data, papers; all with the PDF's own time")
    func all() throws {
        let attachments = try press.attachments(
            of: proof, with: ["/desk/控え.pdf"], under: .archivalWithAttachments)
        #expect(
            attachments.map(\.name) == [
                "report.md", "様式1-kenshu-sanka-hokokusho.yaml", "様式2-council.yaml", "様式3-ryokufu.yaml",
                "データ.json", "データ.csv", "控え.pdf",
            ])
        #expect(
            attachments.map(\.relationship) == [
                .source, .supplement, .supplement, .supplement, .data, .data, .supplement,
            ])
        #expect(attachments[0].bytes == Array(report.markdown.utf8))
        #expect(attachments[0].mediaType == .markdown && attachments[1].mediaType == .yaml)
        #expect(attachments.allSatisfy { $0.modified == proof.document.metadata.created })
        #expect(attachments.allSatisfy { !$0.description.isEmpty && !$0.description.contains("/") })
    }

    @Test("papers that are not there are all told at once")
    func missing() throws {
        do throws(DiagnosticError) {
            _ = try press.attachments(
                of: proof, with: ["/desk/無い.pdf", "/desk/控え.pdf", "/desk/これも無い.pdf"],
                under: .archivalWithAttachments)
            Issue.record("attached")
        } catch {
            #expect(error.diagnostics.map(\.id) == ["hanmen.file.unreadable", "hanmen.file.unreadable"])
        }
    }

    @Test("other standards carry the papers alone", arguments: [Standard.plain, .archivalAccessible])
    func papers(standard: Standard) throws {
        #expect(try press.attachments(of: proof, under: standard).isEmpty)
        let attachments = try press.attachments(of: proof, with: ["/desk/控え.pdf"], under: standard)
        #expect(attachments.map(\.name) == ["控え.pdf"])
        #expect(attachments[0].mediaType.description == "application/pdf")
    }

    @Test("a value that the faction fixes is in the data")
    func fixedValue() {
        let field = proof.form.data.fields.first { $0.name == "会派名" }
        #expect(field?.value == .text("緑風会"))
    }
}
