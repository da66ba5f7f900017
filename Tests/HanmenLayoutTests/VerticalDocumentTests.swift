import Foundation
import HanmenCore
import HanmenTesting
import Testing

@Suite("Vertical papers as files (決議文、賞状)")
struct VerticalDocumentTests {
    /// What pdftotext reads, line by line, empty lines left out.
    private func lines(_ pdf: [UInt8], _ arguments: [String] = []) throws -> [String] {
        try Tool.run("pdftotext", arguments + ["-", "-"], stdin: Data(pdf)).text
            .split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test("raw extraction gives whole columns in order", arguments: ["ketsugi-midorino", "shojo-midorino"])
    func raw(_ name: String) throws {
        let document = try VerticalSample.example(name)
        let text = try lines(VerticalSample.pdf(document), ["-raw"]).joined()
        #expect(Self.squeezed(text).contains(Self.squeezed(document.pages[0].lineTexts.joined())))
    }

    @Test("in the default mode every column is whole", arguments: ["ketsugi-midorino", "shojo-midorino"])
    func whole(_ name: String) throws {
        let document = try VerticalSample.example(name)
        let text = try lines(VerticalSample.pdf(document))
        for column in document.pages.flatMap(\.lineTexts) {
            #expect(text.contains { Self.squeezed($0).contains(Self.squeezed(column)) }, "\(column)")
        }
    }

    private static func squeezed(_ text: String) -> String {
        String(text.filter { !$0.isWhitespace && !$0.isNewline })
    }

    @Test("the resolution keeps its text: figures, Latin, names")
    func resolution() throws {
        let columns = try VerticalSample.example("ketsugi-midorino").pages.flatMap(\.lineTexts)
        #expect(columns.first == "公共交通の維持と再生を求める決議")
        let text = columns.joined()
        for part in ["この10年の間に", "2,400人増え", "MaaSの推進", "𠮷野 健", "髙﨑", "以上、決議する。", "令和7年12月18日"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("the certificate is in kanji numerals, without folio, on one page")
    func certificate() throws {
        let document = try VerticalSample.example("shojo-midorino")
        #expect(document.pages.count == 1)
        #expect(document.pages[0].lineTexts.contains("令和七年十一月三日"))
        #expect(document.pages[0].sequences.allSatisfy { $0.mark.leaf != nil })
    }

    @Test("the file says that its pages are bound at the right")
    func direction() throws {
        let text = try PDFText.uncompressed(VerticalSample.pdf(VerticalSample.example("shojo-midorino")))
        #expect(text.contains("/Direction /R2L"))
    }

    @Test("the same text gives the same bytes")
    func deterministic() throws {
        let first = try VerticalSample.pdf(VerticalSample.example("ketsugi-midorino"))
        #expect(try VerticalSample.pdf(VerticalSample.example("ketsugi-midorino")) == first)
    }

    @Test(
        "veraPDF finds nothing against PDF/UA-1 and PDF/A-2a",
        .enabled(if: Judges.areAsked, "skipped: veraPDF is not set up (scripts/validators-setup)"),
        arguments: ["ketsugi-midorino", "shojo-midorino"])
    func veraPDF(_ name: String) throws {
        let pdf = try VerticalSample.pdf(VerticalSample.example(name))
        let outcome = try PDFText.report(
            "java", ["-cp", try #require(Judges.veraClassPath), "VeraCli", "ua1,2a"], on: pdf)
        #expect(outcome.succeeded && outcome.text.count(of: "PASS ") == 2, "\(outcome.text)")
    }
}
