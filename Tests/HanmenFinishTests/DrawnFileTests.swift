import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

@testable import HanmenFinish

@Suite("Drawn files (描かれたままのファイル)")
struct DrawnFileTests {
    private func drawn() throws -> [UInt8] { try PDFRenderer().render(twoPageSample().document()) }

    @Test("the table leads to every object")
    func table() throws {
        let bytes = try drawn()
        let table = try #require(CrossReferenceTable(of: bytes))
        #expect(table.offsets.count > 20 && table.offsets[0] == nil)
        for (number, offset) in table.offsets.enumerated().dropFirst() {
            #expect(bytes[try #require(offset)...].starts(with: "\(number) 0 obj".utf8))
        }
        #expect(try PDFFile.withFile(bytes) { $0.catalog.identifier } == table.root)
    }

    @Test("Cairo's structure is free in the file that qpdf reads, and the pages are the same")
    func withoutStructure() throws {
        let bytes = try drawn()
        let freed = DrawnFile(bytes).withoutStructure
        #expect(freed.starts(with: bytes) && freed.count > bytes.count)
        #expect(try PDFText.uncompressed(bytes).contains("StructElem"))
        #expect(!(try PDFText.uncompressed(freed)).contains("StructElem"))
        #expect(try PDFText.characters(freed) == PDFText.characters(bytes))
    }

    @Test(
        "what has no such table stays as it is",
        arguments: ["", "%PDF-1.7", "startxref\n99999\n%%EOF", "startxref\n0"])
    func others(text: String) {
        let bytes = Array(text.utf8)
        #expect(DrawnFile(bytes).withoutStructure == bytes)
    }

    @Test("a file cut anywhere never brings it down")
    func cut() throws {
        let bytes = try drawn()
        for end in stride(from: bytes.count - 6000, to: bytes.count, by: 97) {
            _ = DrawnFile(Array(bytes[..<end])).withoutStructure
            _ = DrawnFile(Array(bytes[(bytes.count - end)...])).withoutStructure
        }
    }
}

@Suite("Compression of content")
struct DeflateTests {
    @Test("what is compressed is smaller, and qpdf reads it back", arguments: [0, 1, 5000])
    func round(count: Int) throws {
        let bytes = (0..<count).map { UInt8($0 % 7) }
        let compressed = try Deflate.compressed(bytes)
        #expect(!compressed.isEmpty && (count < 100 || compressed.count < count / 2))
    }
}
