import HanmenFinish
import HanmenReading
import Testing

@testable import HanmenSign

@Suite("Objects as they stand in a file")
struct SyntaxTests {
    private func written(_ node: PDFNode) -> String {
        var bytes: [UInt8] = []
        PDFSyntax(generations: [7: 2]).write(node, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "numbers have no exponent",
        arguments: [
            (0, "0"), (-3, "-3"), (0.1, "0.1"), (595.276, "595.276"), (1e-7, "0.000000100"),
            (-2.5e-9, "-0.000000003"), (1e10, "10000000000"),
        ] as [(Double, String)])
    func numbers(_ value: Double, _ text: String) { #expect(PDFSyntax.number(value) == text) }

    @Test("what could end a name is written as its code")
    func names() { #expect(written(.name("会派 #/a")) == "/#E4#BC#9A#E6#B4#BE#20#23#2Fa") }

    @Test("keys come in one order, references with their generation")
    func dictionaries() {
        let node = PDFNode.dictionary([
            "b": .reference(7), "a": .array([.reference(1), .null, .boolean(true)]),
        ])
        #expect(written(node) == "<</a [1 0 R null true]/b 7 2 R>>")
    }

    @Test(
        "text is UTF-16 where ASCII does not suffice, and read back", arguments: ["plain", "会派代表者", "𠮷田", ""])
    func text(_ text: String) {
        let node = PDFNode.text(text)
        #expect(node.textValue == text)
        #expect(node.stringBytes?.starts(with: [0xFE, 0xFF]) == !text.utf8.allSatisfy { $0 < 0x80 })
    }
}

@Suite("Where cross references begin")
struct CrossReferenceStartTests {
    private func start(_ text: String) -> CrossReferenceStart? { CrossReferenceStart(of: Array(text.utf8)) }

    @Test("a table and a stream are told apart")
    func kinds() {
        #expect(start("....xref\n0 1\nstartxref\n4\n%%EOF\n")?.kind == .table)
        #expect(start("....12 0 obj\nstartxref\r\n4\r\n%%EOF")?.kind == .stream)
    }

    @Test(
        "an offset that leads nowhere is none",
        arguments: [
            "", "startxref", "startxref\n", "xref startxref\n99999999999999999999999\n%%EOF",
            "startxref\n-1\n",
            "...startxref\n1\n%%EOF", "startxref\n500\n%%EOF",
        ])
    func nowhere(_ text: String) { #expect(start(text) == nil) }

    @Test("the last one counts")
    func last() {
        #expect(start("xref startxref\n0\n%%EOF\n....xref\nstartxref\n27\n%%EOF\n")?.offset == 27)
    }
}
