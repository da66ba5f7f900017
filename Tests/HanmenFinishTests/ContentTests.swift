import Testing

@testable import HanmenFinish

@Suite("Tokens of a content stream (ISO 32000-1, 7.2)")
struct ContentTokenizerTests {
    private func tokens(_ text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        var tokenizer = ContentTokenizer(bytes)
        var found: [String] = []
        while let token = try tokenizer.next() {
            found.append("\(token.kind) \(String(decoding: bytes[token.range], as: UTF8.self))")
        }
        return found
    }

    @Test("operators and operands, however lines are broken")
    func lines() throws {
        let expected = ["number 0", "number 0.5", "number -1", "keyword rg", "name /a0", "keyword gs"]
        #expect(try tokens("0 0.5 -1 rg /a0 gs") == expected)
        #expect(try tokens("0\n0.5\r\n-1\trg/a0\u{C}gs\n") == expected)
        #expect(try tokens("0 % 9 9 rg\n0.5 -1 rg%\n/a0 gs") == expected)
    }

    @Test("strings hold brackets, escapes and operators")
    func strings() throws {
        #expect(try tokens("(a(b)c \\) rg)Tj") == ["literalString (a(b)c \\) rg)", "keyword Tj"])
        #expect(try tokens("()Tj") == ["literalString ()", "keyword Tj"])
        #expect(try tokens("(\\\\)Tj") == ["literalString (\\\\)", "keyword Tj"])
    }

    @Test("hexadecimal strings may be broken over lines")
    func hexStrings() throws {
        #expect(
            try tokens("[<00\n01>-20<0a>]TJ")
                == [
                    "arrayStart [", "hexString <00\n01>", "number -20", "hexString <0a>", "arrayEnd ]",
                    "keyword TJ",
                ])
    }

    @Test("dictionaries")
    func dictionaries() throws {
        #expect(
            try tokens("/P<</MCID 0>>BDC")
                == [
                    "name /P", "dictionaryStart <<", "name /MCID", "number 0", "dictionaryEnd >>",
                    "keyword BDC",
                ])
    }

    @Test("nothing but space")
    func empty() throws {
        #expect(try tokens("").isEmpty)
        #expect(try tokens(" \n% only a comment").isEmpty)
    }

    @Test(
        "what is not content is refused with its place",
        arguments: [
            ("(a(b)", 0, "unclosed string"), ("q <00", 2, "unclosed hexadecimal string"),
            ("q > Q", 2, "unexpected delimiter"), ("q )", 2, "unexpected delimiter"),
            ("q {", 2, "unexpected delimiter"), ("q BI /W 1 ID x EI", 2, "inline image"),
            ("(\\", 0, "unclosed string"),
        ])
    func malformed(text: String, offset: Int, reason: String) {
        #expect(throws: ContentSyntaxError(offset: offset, reason: reason)) { try tokens(text) }
    }
}

@Suite("Rewriting of page content")
struct ContentRewriterTests {
    private func rewrite(
        _ text: String, marks: [ContentMark] = [], opaque: Set<String> = ["a0"]
    ) throws -> String {
        var rewriter = ContentRewriter(Array(text.utf8), marks: marks, opaqueStates: opaque)
        return String(decoding: try rewriter.rewrite(), as: UTF8.self)
    }

    @Test(
        "equal red, green and blue become gray, and so black ink alone",
        arguments: [
            ("0 0 0 rg\n", "0 g\n"), ("1 1 1 RG", "1 G"), ("q 0.5 0.5\n0.5 rg f", "q 0.5 g f"),
            ("0.5 0.5 0.4 rg", "0.5 0.5 0.4 rg"), ("1 0 0 RG", "1 0 0 RG"), ("0 g", "0 g"),
        ])
    func gray(text: String, expected: String) throws {
        #expect(try rewrite(text) == expected)
    }

    @Test("operators in strings stay")
    func strings() throws {
        #expect(try rewrite("(0 0 0 rg)Tj") == "(0 0 0 rg)Tj")
        #expect(try rewrite("(/P << /MCID 0 >> BDC)Tj") == "(/P << /MCID 0 >> BDC)Tj")
    }

    @Test("states that only say opaque go, others stay")
    func states() throws {
        #expect(try rewrite("0 0 0 rg /a0 gs\nBT") == "0 g \nBT")
        #expect(try rewrite("/a1 gs") == "/a1 gs")
        #expect(try rewrite("/a0 gs", opaque: []) == "/a0 gs")
    }

    @Test("marks become what the display list says, in order")
    func marks() throws {
        let drawn = "/P << /MCID 0 >> BDC\nf\nEMC /NonStruct << /MCID 1 >> BDC EMC /P\n<< /MCID\n2 >> BDC EMC"
        let marks: [ContentMark] = [
            .content(type: "H1", identifier: 0), .artifact(), .content(type: "TD", identifier: 1),
        ]
        #expect(
            try rewrite(drawn, marks: marks)
                == "/H1 <</MCID 0>> BDC\nf\nEMC /Artifact BMC EMC /TD <</MCID 1>> BDC EMC")
    }

    @Test("replacement text inside a mark stays as it is and is not counted")
    func actualText() throws {
        let drawn = "/P << /MCID 0 >> BDC /Span << /ActualText <feff7530> >> BDC (x)Tj EMC EMC"
        #expect(
            try rewrite(drawn, marks: [.content(type: "P", identifier: 0)])
                == "/P <</MCID 0>> BDC /Span << /ActualText <feff7530> >> BDC (x)Tj EMC EMC")
    }

    @Test("another number of marks than expected is an error", arguments: [0, 1, 3])
    func count(expected: Int) {
        let drawn = "/P << /MCID 0 >> BDC EMC /P << /MCID 1 >> BDC EMC"
        let marks = (0..<expected).map { ContentMark.content(type: "P", identifier: $0) }
        #expect(throws: ContentRewritingError.markCount(found: 2)) { try rewrite(drawn, marks: marks) }
    }

    @Test("content where decoration was expected is an error, and the reverse")
    func kind() {
        #expect(throws: ContentRewritingError.markKind(sequence: 0)) {
            try rewrite("/P << /MCID 0 >> BDC EMC", marks: [.artifact()])
        }
        #expect(throws: ContentRewritingError.markKind(sequence: 0)) {
            try rewrite("/NonStruct << /MCID 0 >> BDC EMC", marks: [.content(type: "P", identifier: 0)])
        }
    }

    @Test("content that is none is an error")
    func syntax() {
        #expect(throws: ContentRewritingError.syntax(ContentSyntaxError(offset: 2, reason: "inline image"))) {
            try rewrite("q BI ID EI")
        }
    }
}
