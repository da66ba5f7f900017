import HanmenCore
import HanmenFont
import HanmenRender
import HanmenTesting
import Testing

@testable import HanmenFinish

@Suite("Drawn files (描かれたままのファイル)")
struct DrawnFileTests {
    private func drawn() throws -> [UInt8] { try PDFRenderer().render(twoPageSample().document()).file }

    @Test("the table leads to every object")
    func table() throws {
        let bytes = try drawn()
        let table = try #require(CrossReferenceTable(of: bytes))
        #expect(table.offsets.count > 6 && table.offsets[0] == nil)
        for (number, offset) in table.offsets.enumerated().dropFirst() {
            #expect(bytes[try #require(offset)...].starts(with: "\(number) 0 obj".utf8))
        }
        let file = try DrawnFile(bytes)
        for number in 1..<table.offsets.count { #expect(file.object(PDFReference(number: number)) != nil) }
    }

    @Test("pages and their content are found")
    func pages() throws {
        let file = try DrawnFile(drawn())
        #expect(file.pages.count == 2)
        for page in file.pages {
            let content = try #require(file.content(of: page["Contents"], by: Deflater()))
            #expect(content.firstRange(of: " re f".utf8) != nil)
        }
    }

    @Test(
        "what has no such table is refused",
        arguments: ["", "%PDF-1.7", "startxref\n99999\n%%EOF", "startxref\n0"])
    func others(text: String) {
        #expect(throws: FinishingError.self) { _ = try DrawnFile(Array(text.utf8)) }
    }

    @Test("a file cut anywhere, or with a byte changed, never brings it down")
    func damaged() throws {
        let document = try twoPageSample().document()
        let whole = try PDFRenderer().render(document)
        for step in stride(from: 0, to: whole.file.count, by: whole.file.count / 60) {
            var changed = whole.file
            changed[step] ^= 0x15
            for bytes in [Array(whole.file[..<step]), Array(whole.file[step...]), changed] {
                let damaged = DrawnDocument(file: bytes, faces: whole.faces)
                _ = try? Finisher().finish(damaged, document: document)
            }
        }
    }
}

@Suite("Compression of content")
struct DeflateTests {
    @Test("what is compressed is smaller, and comes back", arguments: [0, 1, 5000])
    func round(count: Int) throws {
        let bytes = (0..<count).map { UInt8($0 % 7) }
        let deflater = Deflater()
        let compressed = try deflater.compressed(bytes)
        #expect(!compressed.isEmpty && (count < 100 || compressed.count < count / 2))
        #expect(deflater.expanded(compressed[...]) == bytes)
    }
}
