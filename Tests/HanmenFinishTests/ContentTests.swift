import HanmenCore
import HanmenFont
import HanmenTesting
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

/// Rewrites content as Cairo draws it.
func rewritten(
    _ text: String, _ sequences: [(ContentMark, [DrawingStep])] = [], opaque: Set<String> = ["a0"],
    _ rule: ColorRule = .screen
) throws -> (text: String, spaces: Set<NamedSpace>) {
    let mincho = try #require(TestFont.mincho)
    let face = TrueTypeFace(try FontMapping(path: mincho.face.path), index: mincho.face.index)
    let page = DrawnPage(
        number: 0, dictionary: [],
        sequences: sequences.map { MarkedSequence(mark: .artifact, steps: $0.1) },
        marks: sequences.map(\.0))
    var rewriter = ContentRewriter(
        Array(text.utf8), of: page, opaqueStates: opaque, colors: rule,
        fonts: FileFonts([face, nil], body: FileBody()))
    return (String(decoding: try rewriter.rewrite(), as: UTF8.self), rewriter.spaces)
}

/// What Cairo draws for a mark.
func drawn(_ kind: DrawnMark.Kind, _ number: Int) -> String {
    let mark = DrawnMark(kind, number)
    let side = kind == .sequence ? "0.016" : "0.008"
    return "\(mark.x) \(mark.y) \(side) \(side) re f\n"
}

@Suite("Rewriting of page content")
struct ContentRewriterTests {
    private let end = drawn(.sequence, 0)

    private func rewrite(_ text: String, opaque: Set<String> = ["a0"]) throws -> String {
        try rewritten(text + end, opaque: opaque).text
    }

    @Test(
        "equal red, green and blue become gray, and so black ink alone",
        arguments: [
            ("0 0 0 rg\n", "0 g\n\n"), ("1 1 1 RG ", "1 G\n "),
            ("q 0.501961 0.501961\n0.501961 rg f ", "q 0.502 g\n f "),
            ("0.501961 0.501961 0.4 rg ", "0.502 0.502 0.4 rg\n "), ("1 0 0 RG ", "1 0 0 RG\n "),
            ("0 g ", "0 g "),
        ])
    func gray(text: String, expected: String) throws {
        #expect(try rewrite(text) == expected)
    }

    @Test("operators in strings stay")
    func strings() throws {
        #expect(try rewrite("(0 0 0 rg)Tj ") == "(0 0 0 rg)Tj ")
        #expect(try rewrite("(\(end))Tj ") == "(\(end))Tj ")
    }

    @Test("states that only say opaque go, others stay")
    func states() throws {
        #expect(try rewrite("0 0 0 rg /a0 gs\nBT ") == "0 g\n \nBT ")
        #expect(try rewrite("/a1 gs ") == "/a1 gs ")
        #expect(try rewrite("/a0 gs ", opaque: []) == "/a0 gs ")
    }

    @Test("content that is none is an error")
    func syntax() {
        #expect(throws: ContentRewritingError.syntax(ContentSyntaxError(offset: 2, reason: "inline image"))) {
            try rewrite("q BI ID EI")
        }
    }
}

@Suite("Sequences of a page")
struct SequenceTests {
    private let rule = DrawingStep.rule(
        Rule(from: .zero, to: Point(x: .pt(9), y: .zero), thickness: .pt(1)))
    private let mincho: TestFont

    init() throws { mincho = try #require(TestFont.mincho) }

    private func text(_ text: String, y: Double = 20, font: Int = 0, _ color: Color = .black) -> DrawingStep {
        var run = mincho.run(text, at: Point(x: .pt(10), y: .pt(y)))
        run.font = FontID(index: font)
        run.color = color
        return .glyphs(run)
    }

    private func lines(_ drawn: String, _ sequences: [(ContentMark, [DrawingStep])]) throws -> [String] {
        try rewritten(drawn, sequences).text.split(separator: "\n").map(String.init)
    }

    @Test("text alone is written in its turn, in one text object")
    func texts() throws {
        let sequences: [(ContentMark, [DrawingStep])] = [
            (.content(type: "H1", identifier: 0), [text("国")]), (.artifact(), [text("会", y: 40)]),
        ]
        #expect(
            try lines("q\n" + drawn(.sequence, 2) + "Q", sequences) == [
                "q", "BT", "/H1 <</MCID 0>> BDC", "0 g", "/F0 10.5 Tf", "1 0 0 -1 10 20 Tm", "<0001>Tj",
                "EMC",
                "/Artifact BMC", "0 -20 Td", "<0002>Tj", "EMC", "ET", "Q",
            ])
    }

    @Test("what is drawn stands in its own sequence, text around it")
    func drawnBetween() throws {
        let sequences: [(ContentMark, [DrawingStep])] = [
            (.content(type: "P", identifier: 0), [text("国")]), (.artifact(), [rule]),
            (.content(type: "TD", identifier: 1), [text("会"), rule, text("国")]),
        ]
        let content =
            drawn(.sequence, 1) + "0 0 m 9 0 l S\n" + drawn(.sequence, 2) + drawn(.text, 0)
            + "0 0 m 9 0 l S\n"
            + drawn(.text, 2) + drawn(.sequence, 3)
        let lines = try lines(content, sequences)
        #expect(
            lines.filter { !$0.hasSuffix("Tm") && !$0.hasSuffix("Tf") } == [
                "BT", "/P <</MCID 0>> BDC", "0 g", "<0001>Tj", "EMC", "ET",
                "/Artifact BMC", "0 0 m 9 0 l S", "EMC",
                "/TD <</MCID 1>> BDC", "BT", "<0002>Tj", "ET", "0 0 m 9 0 l S", "BT", "<0001>Tj", "ET",
                "EMC",
            ])
    }

    @Test("text has its colour, and what is drawn has its own again")
    func colors() throws {
        let sequences: [(ContentMark, [DrawingStep])] = [
            (.artifact(), [rule]), (.artifact(), [text("国", .gray(0)), text("国", .vermilion)]),
            (.artifact(), [rule]),
        ]
        let content =
            drawn(.sequence, 0) + "1 0 0 rg 1 2 3 4 re f\n" + drawn(.sequence, 2) + "5 6 7 8 re f\n"
            + drawn(.sequence, 3)
        let colors = try lines(content, sequences).filter { $0.hasSuffix("g") || $0.hasSuffix("re f") }
        #expect(
            colors == [
                "1 0 0 rg", " 1 2 3 4 re f", "0 g", "0.9176 0.3137 0.3059 rg", "1 0 0 rg", "5 6 7 8 re f",
            ])
    }

    @Test("a line has a span with its text around all of it, and Cairo's own spans go")
    func line() throws {
        let line = ContentMark.content(type: "P", identifier: 0, actualText: "国A")
        let span = "/Span <</ActualText <FEFF56FD0041>>> BDC"
        #expect(
            try lines(drawn(.sequence, 1), [(line, [text("国")])]).filter { $0.contains("C") } == [
                "/P <</MCID 0>> BDC", span, "EMC EMC",
            ])
        let sequences = [line, .content(type: "P", identifier: 1)].map { ($0, [text("国", font: 1)]) }
        let cairos = "/Span << /ActualText <feff> >> BDC (x)Tj EMC (y)Tj\n"
        let content = drawn(.sequence, 0) + cairos + drawn(.sequence, 1) + cairos + drawn(.sequence, 2)
        #expect(
            try lines(content, sequences) == [
                "/P <</MCID 0>> BDC", span, " (x)Tj  (y)Tj", "EMC EMC", "/P <</MCID 1>> BDC",
                "/Span << /ActualText <feff> >> BDC (x)Tj EMC (y)Tj", "EMC",
            ])
    }

    @Test("a font is named again only where Cairo chose another, or left a state")
    func fonts() throws {
        let sequences: [(ContentMark, [DrawingStep])] = [
            (.artifact(), [text("国"), rule, text("国"), rule, text("国"), rule, text("国")])
        ]
        let content =
            drawn(.sequence, 0) + drawn(.text, 0) + "0 0 m 9 0 l S\n" + drawn(.text, 2) + "/f-0 1 Tf\n"
            + drawn(.text, 4) + "q Q\n" + drawn(.text, 6) + drawn(.sequence, 1)
        #expect(try lines(content, sequences).filter { $0.hasPrefix("/F0") }.count == 3)
    }

    @Test("a state that is left is left with its colour")
    func states() throws {
        let sequences: [(ContentMark, [DrawingStep])] = [(.artifact(), [rule, text("国"), rule])]
        let content =
            drawn(.sequence, 0) + "1 0 0 rg q 0 1 0 rg 1 2 3 4 re f\n" + "Q\n" + drawn(.text, 1)
            + "5 6 7 8 re f\n" + drawn(.sequence, 1)
        let colors = try lines(content, sequences).filter { $0.hasSuffix("g") || $0.hasSuffix("re f") }
        #expect(colors.suffix(3) == ["0 g", "1 0 0 rg", "5 6 7 8 re f"])
    }

    private static let mismatches: [(content: String, sequence: Int)] = {
        let (first, second, end) = (drawn(.sequence, 0), drawn(.sequence, 1), drawn(.sequence, 2))
        let text = drawn(.text, 1)
        return [
            ("", 0), (second, 0), (first + second, 0), (first + end, 0), (text, 0), (drawn(.sequence, 7), 0),
            (first + text + text, 0), (first + drawn(.text, 9), 0), ("0 0 0.016 0.016 re S", 0),
        ]
    }()

    @Test(
        "what is not as the display list has it is an error, with the first sequence out of place",
        arguments: mismatches)
    func mismatch(content: String, sequence: Int) {
        let sequences: [(ContentMark, [DrawingStep])] = [
            (.artifact(), [rule, text("国")]), (.artifact(), [text("会")]),
        ]
        #expect(throws: ContentRewritingError.sequence(sequence)) { try rewritten(content, sequences) }
    }
}
