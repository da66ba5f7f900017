import Foundation
import HanmenCore
import HanmenFinish
import HanmenReading
import HanmenImpose
import HanmenRender
import HanmenTesting
import Testing

@Suite("Imposed files")
struct ImposedFileTests {
    @Test(
        "each half of a side has the text of its page, and no other",
        arguments: [Imposition.booklet(), .fold, .nUp(.two), .nUp(.four), .single])
    func halves(_ imposition: Imposition) throws {
        let source = try document(pages: 7)
        let file = try impose(source, ImpositionOptions(imposition, gutter: .mm(5), marks: [.crop, .fold]))
        try check(file.bytes)
        for (number, side) in file.plan.printedSides.enumerated() {
            for placement in side.placements {
                let found = try text(file.bytes, page: number + 1, placement.slot)
                let wanted = try placement.page.map { try text(source, page: $0 + 1) } ?? ""
                #expect(found == wanted)
            }
        }
    }

    @Test("the same input gives the same bytes; another clock gives another identifier")
    func determinism() throws {
        let source = try document(pages: 5)
        let options = ImpositionOptions(.booklet(), marks: .fold)
        let file = try impose(source, options).bytes
        #expect(try impose(source, options).bytes == file)
        #expect(try Imposer(options).impose(source, at: Fixed.created + 1).bytes != file)
    }

    @Test("what it says of itself: for printing only, and how")
    func metadata() throws {
        let file = try impose(try document(pages: 3), ImpositionOptions(.booklet())).bytes
        let report = try PDFText.report("pdfinfo", on: file).text
        #expect(report.contains("研修参加報告書（面付け・印刷用）"))
        #expect(report.contains("PDF version:     1.7") && report.contains("Tagged:          no"))
        let text = try PDFText.uncompressed(file)
        #expect(text.contains("<xmp:Label>面付け・印刷用</xmp:Label>"))
        #expect(text.contains("/Duplex /DuplexFlipShortEdge") && text.contains("/PrintScaling /None"))
        #expect(try PDFContents(file).isPrintOnly)
        #expect(!text.contains("pdfaid") && !text.contains("StructTreeRoot"))
    }

    @Test("fonts are in it once, as in the file it was made of")
    func fonts() throws {
        let source = try document(pages: 20)
        let file = try impose(source, ImpositionOptions(.booklet())).bytes
        let lists = try [source, file].map { try PDFText.report("pdffonts", on: $0).text }
        #expect(lists[0].count(of: "\n") == lists[1].count(of: "\n"))
        #expect(file.count < source.count + 10_000)
    }

    @Test("the ink of pages and marks is black alone")
    func ink() throws {
        let file = try impose(
            try document(pages: 4), ImpositionOptions(.fold, marks: [.crop, .fold, .punch])
        ).bytes
        let text = try PDFText.uncompressed(file)
        let drawsMarks = text.contains("q 0 G 0.283203 w")
        #expect(drawsMarks)
        let hasColor = text.contains(" RG\n") || text.contains(" K\n")
        #expect(!hasColor)
    }

    @Test("a section that no staple goes through is told")
    func thickSection() throws {
        let source = try document(pages: 84)
        for (options, told) in [
            (ImpositionOptions(.booklet()), 1), (.init(.booklet(sheetsPerSection: 8)), 0), (.init(.fold), 0),
        ] {
            #expect(try impose(source, options).diagnostics.count == told)
        }
    }
}
