import Foundation
import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

@Suite("PDF drawing (描画)")
struct PDFRendererTests {
    private func draw(_ document: PagedDocument) throws -> Data { Data(try PDFRenderer().render(document)) }

    @Test("every character can be extracted as it was written")
    func text() throws {
        let sample = try #require(SampleDocument.report())
        let outcome = try Tool.run("pdftotext", ["-raw", "-", "-"], stdin: try draw(sample.document()))
        #expect(outcome.text.contains("緑野市議会 みどりの会は、次の研修に参加したので、"))
        #expect(outcome.text.contains("“Open data” はWi-Fiで配られた。"))
    }
}
