import HanmenFinish
import HanmenReading
import Testing

@Suite("All that a PDF holds")
struct PDFContentsTests {
    @Test("objects that nothing refers to, and those of a later generation")
    func objects() throws {
        let file = HandmadePDF(
            beside: [(3, 0, "(unreferenced)"), (4, 1, "<</A (later) /B 5 1 R>>"), (5, 1, "(latest)")],
            catalog: "/X 4 1 R")
        let contents = try PDFContents(file.bytes)
        #expect(contents.objects[3] == .string(Array("unreferenced".utf8)))
        #expect(contents.objects[4]?.entries?["A"] == .string(Array("later".utf8)))
        #expect(contents.objects[5] == .string(Array("latest".utf8)))
        #expect(contents.catalog["Type"] == .name("Catalog") && contents.pages.isEmpty)
    }

    @Test("streams behind their filters; those that are not known stay open")
    func streams() throws {
        let file = HandmadePDF(
            beside: [
                (3, 0, "<</Length 9/Filter/ASCIIHexDecode>>\nstream\n48 69 21>\nendstream"),
                (4, 0, "<</Length 2/Filter[/ASCIIHexDecode/Own]>>\nstream\n4>\nendstream"),
                (5, 0, "<</Length 2/Filter 6 0 R>>\nstream\nab\nendstream"), (6, 0, "/DCTDecode"),
            ])
        let contents = try PDFContents(file.bytes)
        #expect(contents.objects[3]?.stream?.data == Array("Hi!".utf8))
        #expect(contents.objects[4]?.stream?.openFilters == ["ASCIIHexDecode", "Own"])
        #expect(contents.objects[5]?.stream?.openFilters == ["DCTDecode"])
    }

    @Test("a file that has to be repaired is refused")
    func damaged() {
        let file = HandmadePDF(beside: []).bytes
        #expect(throws: Never.self) { try PDFContents(file) }
        #expect(throws: PDFReadingError.self) { try PDFContents(Array(file.dropLast(60))) }
        let shifted = String(decoding: file, as: UTF8.self).replacing("0000000009", with: "0000000019")
        #expect(throws: PDFReadingError.self) { try PDFContents(Array(shifted.utf8)) }
    }
}
