import Foundation
import Hanmen
import HanmenCore
import HanmenTesting
import Testing

/// Reports as a screen reader reads them aloud.
@Suite("Read aloud (読み上げ)")
struct ReadingTests {
    @Test("the example reads as the report would be read aloud")
    func example() throws {
        let document = try PagedDocument.laidOut(Example.report())
        Golden.check(try Press.make().reading(document), named: "kenshu-midorino-reading")
    }

    @Test("the finished file says the same words in the same order")
    func file() throws {
        let press = try Press.make(["/desk/report.md": Example.report()])
        let document = try #require(press.layOut(reportAt: "/desk/report.md").value)
        let spoken = try PDFText.spoken(press.pdf(document))
        #expect(spoken.count > 100)
        let difference = Difference(document.printed, spoken.joined().withoutWhiteSpace)
        #expect(difference.isEmpty, "\(difference)")
    }

    @Test(
        "so does the seed; its words stay out of the golden",
        .enabled(if: SharedFolder.file(Seed.path) != nil, "no seed report here"))
    func seed() throws {
        let printed = try Seed.printed.get()
        let reading = try Press.make().reading(printed.document)
        Golden.check(Self.withoutWords(reading), named: "seed-reading")
        let spoken = try PDFText.spoken(printed.pdf).joined().withoutWhiteSpace
        let difference = Difference(try Seed.printingCharacters(), spoken)
        #expect(difference.isEmpty, "\(difference)")
    }

    /// Announcements as they are, the words behind them by their number and a check sum.
    private static func withoutWords(_ reading: String) -> String {
        reading.split(separator: "\n").map { line in
            let indent = line.prefix { $0 == " " }
            let announcement = Self.announcements.first { line.dropFirst(indent.count).hasPrefix($0) } ?? ""
            let words = line.dropFirst(indent.count + announcement.count)
            return "\(indent)\(announcement) \(words.count) \(checkSum(words))\n"
        }.joined()
    }

    private static let announcements = [
        "見出し1", "見出し2", "見出し3", "見出し4", "表", "行の見出し", "列の見出し", "値", "行", "箇条", "注", "図",
    ]

    /// FNV-1a of 32 bits.
    private static func checkSum(_ text: Substring) -> String {
        let sum = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return String(sum, radix: 16)
    }
}

extension PDFText {
    /// The words of a file in the order of its structure, as poppler reads them.
    fileprivate static func spoken(_ pdf: [UInt8]) throws -> [String] {
        try PDFText.report("pdfinfo", ["-struct-text"], on: pdf).text.split(separator: "\n").compactMap {
            line in
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 else { return nil }
            return String(text.dropFirst().dropLast())
        }
    }
}
