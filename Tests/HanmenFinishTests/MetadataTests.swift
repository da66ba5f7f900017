import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenFinish

@Suite("sRGB profile (ICC)")
struct ColorProfileTests {
    private let bytes = ColorProfile.sRGB.bytes

    private func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    private func text(at offset: Int) -> String {
        String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    }

    @Test("a small display profile of version 4.2")
    func header() {
        #expect(number(at: 0) == bytes.count)
        #expect(bytes.count < 600)
        #expect(number(at: 8) == 0x0420_0000)
        #expect([12, 16, 20, 36].map(text) == ["mntr", "RGB ", "XYZ ", "acsp"])
    }

    @Test("every tag lies inside, on a boundary of four, and says what it is")
    func tags() {
        let types = [
            "desc": "mluc", "cprt": "mluc", "wtpt": "XYZ ", "chad": "sf32", "rXYZ": "XYZ ", "gXYZ": "XYZ ",
            "bXYZ": "XYZ ", "rTRC": "para", "gTRC": "para", "bTRC": "para",
        ]
        #expect(number(at: 128) == types.count)
        for tag in 0..<number(at: 128) {
            let (name, start, count) = (
                text(at: 132 + 12 * tag), number(at: 136 + 12 * tag), number(at: 140 + 12 * tag)
            )
            #expect(start % 4 == 0 && start + count <= bytes.count)
            #expect(text(at: start) == types[name])
        }
    }

    @Test("red, green and blue together make the white of D50")
    func white() {
        var sum = [0, 0, 0]
        for tag in 0..<number(at: 128) where text(at: 132 + 12 * tag).hasSuffix("XYZ") {
            let start = number(at: 136 + 12 * tag) + 8
            for axis in 0..<3 { sum[axis] += number(at: start + 4 * axis) }
        }
        let white = sum.map { Double($0) / 65_536 }
        #expect(zip(white, [0.9642, 1, 0.8249]).allSatisfy { abs($0 - $1) < 0.0005 })
    }
}

@Suite("XMP")
struct XMPPacketTests {
    private func packet(
        _ change: (inout DocumentMetadata) -> Void = { _ in }, standard: Standard = .archivalAccessible
    ) -> String {
        var metadata = DocumentMetadata(title: "報告書", created: Fixed.created)
        change(&metadata)
        return String(
            decoding: XMPPacket(metadata, options: FinishingOptions(standard: standard)).bytes, as: UTF8.self)
    }

    @Test("claims both standards, or none")
    func claims() {
        #expect(packet().contains("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"))
        #expect(packet().contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(!packet(standard: .plain).contains("pdfa"))
        #expect(!packet(standard: .plain).contains("pdfua"))
    }

    @Test(
        "is well-formed whatever the title holds",
        arguments: ["A & B <c> \"d\"", "行\n行", "\u{1}\u{FFFE}制", "]]>"])
    func escaping(title: String) throws {
        for standard in Standard.allCases {
            let parser = XMLWellFormedness(packet({ $0.title = title }, standard: standard))
            #expect(parser.isWellFormed)
        }
    }

    @Test("says nothing of what is not known")
    func empty() {
        let text = packet()
        for name in ["dc:creator", "dc:description", "dc:subject", "pdf:Keywords"] {
            #expect(!text.contains("<\(name)>"))
        }
    }

    @Test("dates are those of the document")
    func dates() {
        #expect(packet().count(of: "2026-04-01T00:00:00Z") == 3)
    }
}

/// Checks with a tool of the system whether a text is XML.
private struct XMLWellFormedness {
    let isWellFormed: Bool

    init(_ text: String) {
        let program = "import sys, xml.dom.minidom; xml.dom.minidom.parseString(sys.stdin.buffer.read())"
        let outcome = try? Tool.run("python3", ["-c", program], stdin: Data(text.utf8))
        isWellFormed = outcome?.succeeded ?? false
    }
}

@Suite("Page labels")
struct PageLabelsTests {
    @Test("consecutive numbers are one range, other labels stand alone")
    func ranges() {
        let labels = PageLabels(["表紙", "1", "2", "3", "7", "", "iv", "08"]).ranges
        #expect(labels.map(\.page) == [0, 1, 4, 5, 6, 7])
        #expect(
            labels.map(\.range)
                == [
                    .fixed("表紙"), .numbers(from: 1), .numbers(from: 7), .fixed(""), .fixed("iv"),
                    .fixed("08"),
                ])
    }

    @Test("a range is broken by a page that counts anew")
    func restart() {
        #expect(PageLabels(["1", "2", "1", "2"]).ranges.map(\.page) == [0, 2])
    }

    @Test("no pages, no ranges")
    func empty() { #expect(PageLabels([]).ranges.isEmpty) }
}
