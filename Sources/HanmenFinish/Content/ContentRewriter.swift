import HanmenCore
import HanmenFont

/// What a marked sequence of a page becomes.
enum ContentMark: Hashable {
    /// `/Artifact BMC`: decoration; what stands on every page says so.
    case artifact(PaginationMark? = nil)
    /// `/P <</MCID 0>> BDC`: content of an element of that structure type; where it is one line of text, the line
    /// stands in a `/Span <</ActualText …>> BDC` inside (ISO 32000-1, 14.9.4).
    case content(type: String, identifier: Int, actualText: String? = nil)
    /// `/Tx BMC`: what a field says, in its appearance stream (ISO 32000-1, 12.7.3.3).
    case variableText
}

/// How a pagination artifact is marked (ISO 32000-1, table 330).
enum PaginationMark: String {
    case header = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    case footer = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
    case watermark = "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC"
    case other = "/Artifact <</Type /Pagination>> BDC"
}

/// Why a page's content cannot be rewritten.
enum ContentRewritingError: Error, Hashable {
    case syntax(ContentSyntaxError)
    /// The stream has another number of marked sequences than expected.
    case markCount(found: Int)
    /// A sequence is content where decoration was expected, or the reverse.
    case markKind(sequence: Int)
    /// The text of a run is marked out of turn, or not at all.
    case text(run: Int)
    /// A font has no codes left.
    case codes(font: String)
}

/// Rewrites a page as Cairo draws it: marks as the display list has them, colours by rule, no needless states, and text
/// where it is only marked.
///
/// - `/P <</MCID n>> BDC` and `/NonStruct <</MCID n>> BDC` become the expected marks, in order;
/// - `0 0 0 rg` becomes what the file's ``ColorRule`` says, `0 g` for a screen (`RG`: `G`), so that black is printed
///   with the black plate alone;
/// - `/a0 gs` goes where that state only says “opaque”;
/// - a ``TextMark`` becomes the text of its run;
/// - content that is one line of text gets a span with that text around all of it.
///
/// All other bytes stay as they are.
struct ContentRewriter {
    private let bytes: [UInt8]
    private let marks: [ContentMark]
    private let opaqueStates: [[UInt8]]
    private let colors: ColorRule
    private let runs: [GlyphRun]
    private let fonts: FileFonts?
    /// The colour spaces that the rewritten content names.
    private(set) var spaces: Set<NamedSpace> = []
    /// The fonts that the text is written with, in the order of their first use.
    private(set) var fontsUsed: [FileFont] = []
    private var text: TextWriter
    private var copied = 0
    private var operands: [ContentToken] = []
    private var markCount = 0
    /// How many marked sequences are open inside a line of text, the line's own span counted; 0 outside lines.
    private var lineDepth = 0
    /// The run whose mark was traced and is about to be filled.
    private var tracedRun: Int?
    /// The first run whose text is not written yet.
    private var nextRun = 0

    /// A rewriter for one page, with the runs of glyphs that may be marked on it.
    init(
        _ bytes: [UInt8], marks: [ContentMark], opaqueStates: Set<String>, colors: ColorRule = .screen,
        runs: [GlyphRun] = [], fonts: FileFonts? = nil
    ) {
        self.bytes = bytes
        self.marks = marks
        self.colors = colors
        self.runs = runs
        self.fonts = fonts
        self.opaqueStates = opaqueStates.map { Array("/\($0)".utf8) }
        text = TextWriter(reserving: 2 * bytes.count + 64 * marks.count)
    }

    /// The rewritten content.
    mutating func rewrite() throws(ContentRewritingError) -> [UInt8] {
        var tokenizer = ContentTokenizer(bytes)
        while let token = try next(of: &tokenizer) {
            if token.kind == .keyword {
                try rewrite(operator: token)
                operands.removeAll(keepingCapacity: true)
            } else {
                operands.append(token)
            }
        }
        guard markCount == marks.count else { throw .markCount(found: markCount) }
        try passRuns(upTo: runs.count)
        text.close()
        text.output += bytes[copied...]
        return text.output
    }

    private func next(of tokenizer: inout ContentTokenizer) throws(ContentRewritingError) -> ContentToken? {
        do {
            return try tokenizer.next()
        } catch {
            throw .syntax(error)
        }
    }

    private mutating func rewrite(operator token: ContentToken) throws(ContentRewritingError) {
        if let run = tracedRun {
            guard isText(token, "f") else { throw .text(run: run) }
            return try writeText(of: run, token)
        }
        if isText(token, "rg") { return rewriteColor(.fill, token) }
        if isText(token, "re"), let mark = textMark {
            tracedRun = mark.run
            return replace(token, with: [])
        }
        endText(before: token)
        if isText(token, "RG") {
            rewriteColor(.stroke, token)
        } else if isText(token, "gs") {
            dropOpaqueState(token)
        } else if isText(token, "BDC") {
            try rewriteMark(token)
        } else if lineDepth > 0, isText(token, "EMC") {
            rewriteEnd(token)
        } else if isText(token, "Tf") || isText(token, "Q") {
            text.forgetStyle()
        }
    }

    /// Where the operator with its operands begins.
    private func start(of token: ContentToken) -> Int {
        operands.first?.range.lowerBound ?? token.range.lowerBound
    }

    /// Replaces the operator and its operands.
    private mutating func replace(_ token: ContentToken, with replacement: some Collection<UInt8>) {
        text.output += bytes[copied..<start(of: token)]
        text.output += replacement
        copied = token.range.upperBound
    }

    // MARK: Text

    /// The mark that the operands are the rectangle of.
    private var textMark: TextMark? {
        guard operands.count == 4, operands.allSatisfy({ $0.kind == .number }) else { return nil }
        let numbers = operands.map { bytes[$0.range].decimal }
        return TextMark(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }

    private mutating func writeText(of number: Int, _ token: ContentToken) throws(ContentRewritingError) {
        tracedRun = nil
        // Sequences that nobody expects are told of at the end.
        guard markCount <= marks.count else { return }
        try passRuns(upTo: number)
        guard number < runs.count, let font = fonts?[runs[number].font.index] else {
            throw .text(run: number)
        }
        nextRun = number + 1
        if !fontsUsed.contains(where: { $0 === font }) { fontsUsed.append(font) }
        guard text.write(runs[number], font, isInLine: lineDepth > 0) else { throw .codes(font: font.name) }
        copied = token.range.upperBound
        skipSpace()
    }

    /// Passes over runs that were not to be marked: they are empty, or drawn already.
    private mutating func passRuns(upTo end: Int) throws(ContentRewritingError) {
        guard nextRun <= end, end <= runs.count else { throw .text(run: end) }
        while nextRun < end {
            let run = runs[nextRun]
            guard run.glyphs.isEmpty || fonts?[run.font.index] == nil else { throw .text(run: nextRun) }
            nextRun += 1
        }
    }

    /// Colours may change inside a text object; anything else ends it.
    private mutating func endText(before token: ContentToken) {
        guard text.isOpen else { return }
        text.output += bytes[copied..<start(of: token)]
        copied = start(of: token)
        text.close()
    }

    /// The end of the line that the mark stood in: text has ended its own.
    private mutating func skipSpace() {
        while copied < bytes.count, bytes[copied].isContentSpace { copied += 1 }
    }

    // MARK: Colours and states

    private mutating func rewriteColor(_ kind: PaintKind, _ token: ContentToken) {
        guard operands.count == 3, operands.allSatisfy({ $0.kind == .number }) else { return }
        let drawn = bytes[operands[0].range]
        let (green, blue) = (bytes[operands[1].range].colorLevel, bytes[operands[2].range].colorLevel)
        let written = colors.written(Color(drawn: (drawn.colorLevel, green, blue)))
        guard let operators = written.operators(kind, drawnLevel: drawn) else { return }
        if let space = written.space { spaces.insert(space) }
        replace(token, with: operators)
    }

    private mutating func dropOpaqueState(_ token: ContentToken) {
        guard operands.count == 1, opaqueStates.contains(where: { $0[...] == bytes[operands[0].range] })
        else { return }
        replace(token, with: [])
    }

    // MARK: Marks

    private mutating func rewriteMark(_ token: ContentToken) throws(ContentRewritingError) {
        guard operands.contains(where: { isText($0, "/MCID") }) else { return dropInnerSpan(token) }
        defer { markCount += 1 }
        guard markCount < marks.count else { return }
        let isArtifact = isText(operands[0], "/NonStruct")
        switch marks[markCount] {
        case .artifact(let pagination) where isArtifact:
            replace(token, with: (pagination?.rawValue ?? "/Artifact BMC").utf8)
        case .variableText where isArtifact: replace(token, with: "/Tx BMC".utf8)
        case .content(let type, let identifier, let actualText) where !isArtifact:
            let span = actualText.map { " /Span <</ActualText \($0.pdfHexadecimal)>> BDC" } ?? ""
            replace(token, with: "/\(type) <</MCID \(identifier)>> BDC\(span)".utf8)
            lineDepth = actualText == nil ? 0 : 1
        default:
            throw .markKind(sequence: markCount)
        }
    }

    /// Cairo's own spans around single clusters go: the line's text says it all, and readers heed the inner span.
    private mutating func dropInnerSpan(_ token: ContentToken) {
        guard lineDepth > 0 else { return }
        lineDepth += 1
        replace(token, with: [])
    }

    /// Inside a line the ends of inner spans go with them; its own end closes both the span and the content.
    private mutating func rewriteEnd(_ token: ContentToken) {
        replace(token, with: lineDepth == 1 ? Array("EMC EMC".utf8) : [])
        lineDepth -= 1
    }

    /// Whether a token reads so, without making a string of it.
    private func isText(_ token: ContentToken, _ text: StaticString) -> Bool {
        guard token.range.count == text.utf8CodeUnitCount else { return false }
        return token.range.enumerated().allSatisfy { bytes[$1] == text.utf8Start[$0] }
    }
}
