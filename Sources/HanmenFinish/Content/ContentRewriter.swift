import HanmenCore
import HanmenFont

/// Why a page's content cannot be rewritten.
enum ContentRewritingError: Error, Hashable {
    case syntax(ContentSyntaxError)
    /// What was drawn is not what the display list has: the first sequence that is out of place.
    case sequence(Int)
    /// A font has no codes left.
    case codes(font: String)
}

/// Rewrites a page as Cairo draws it: with all marked sequences of the display list, text and colours.
///
/// - Sequences that are nothing but text are not in what was drawn; they are written in their turn.
/// - A ``DrawnMark`` becomes the beginning of its sequence, or the text of its run.
/// - `0 0 0 rg` becomes what the file's ``ColorRule`` says, `0 g` for a screen (`RG`: `G`), so that black is printed
///   with the black plate alone.
/// - `/a0 gs` goes where that state only says “opaque”.
/// - Cairo's own spans in a line of text go: the line's text says it all, and readers heed the inner span.
///
/// All other bytes stay as they are.
struct ContentRewriter {
    private let bytes: [UInt8]
    private let page: DrawnPage
    private let opaqueStates: [[UInt8]]
    private let colors: ColorRule
    private let fonts: FileFonts
    private var copied = 0
    private var operands: [ContentToken] = []
    /// The mark whose square was traced and is about to be filled.
    private var traced: DrawnMark?
    private var content: SequenceWriter
    /// Cairo's own marked content that is open, and whether it goes.
    private var spans: [Bool] = []

    /// A rewriter for one page.
    init(
        _ bytes: [UInt8], of page: DrawnPage, opaqueStates: Set<String>, colors: ColorRule, fonts: FileFonts
    ) {
        self.bytes = bytes
        self.page = page
        self.colors = colors
        self.fonts = fonts
        self.opaqueStates = opaqueStates.map { Array("/\($0)".utf8) }
        content = SequenceWriter(page, fonts: fonts, colors: colors)
    }

    /// The colour spaces that the rewritten content names.
    var spaces: Set<NamedSpace> { content.spaces }
    /// The fonts that its text is written with, in the order of their first use.
    var fontsUsed: [FileFont] { content.fontsUsed }

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
        try content.finish()
        content.copy(bytes[copied...])
        return content.output
    }

    private func next(of tokenizer: inout ContentTokenizer) throws(ContentRewritingError) -> ContentToken? {
        do {
            return try tokenizer.next()
        } catch {
            throw .syntax(error)
        }
    }

    private mutating func rewrite(operator token: ContentToken) throws(ContentRewritingError) {
        if let mark = traced {
            traced = nil
            guard isText(token, "f") else { throw .sequence(content.current) }
            copied = token.range.upperBound
            skipSpace()
            return try content.write(mark)
        }
        if isText(token, "re"), let mark = drawnMark {
            traced = mark
            return drop(token)
        }
        if isText(token, "rg") {
            rewriteColor(.fill, token)
        } else if isText(token, "RG") {
            rewriteColor(.stroke, token)
        } else if isText(token, "gs"), isOpaqueState {
            drop(token)
        } else if isText(token, "BDC"), content.isInLine {
            spans.append(true)
            drop(token)
        } else if isText(token, "EMC"), spans.popLast() == true {
            drop(token)
        } else {
            copyRest(before: token)
            content.prepareForDrawing(drawing(token))
        }
    }

    private func drawing(_ token: ContentToken) -> SequenceWriter.Drawing {
        if isText(token, "q") { return .save }
        if isText(token, "Q") { return .restore }
        return isText(token, "Tf") ? .font : .draw
    }

    /// Copies what lies before the operator and its operands.
    private mutating func copyRest(before token: ContentToken) {
        let start = operands.first?.range.lowerBound ?? token.range.lowerBound
        content.copy(bytes[copied..<start])
        copied = start
    }

    /// Leaves out the operator and its operands.
    private mutating func drop(_ token: ContentToken) {
        copyRest(before: token)
        copied = token.range.upperBound
    }

    /// The mark that the operands are the square of.
    private var drawnMark: DrawnMark? {
        guard operands.count == 4, operands.allSatisfy({ $0.kind == .number }) else { return nil }
        let numbers = operands.map { bytes[$0.range].decimal }
        return DrawnMark(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }

    /// The end of the line that a mark stood in: what takes its place has ended its own.
    private mutating func skipSpace() {
        while copied < bytes.count, bytes[copied].isContentSpace { copied += 1 }
    }

    private mutating func rewriteColor(_ kind: PaintKind, _ token: ContentToken) {
        guard operands.count == 3, operands.allSatisfy({ $0.kind == .number }) else { return }
        let levels = operands.map { bytes[$0.range].colorLevel }
        drop(token)
        content.setDrawnColor(Color(drawn: (levels[0], levels[1], levels[2])), kind)
    }

    private var isOpaqueState: Bool {
        operands.count == 1 && opaqueStates.contains { $0[...] == bytes[operands[0].range] }
    }

    /// Whether a token reads so, without making a string of it.
    private func isText(_ token: ContentToken, _ text: StaticString) -> Bool {
        guard token.range.count == text.utf8CodeUnitCount else { return false }
        return token.range.enumerated().allSatisfy { bytes[$1] == text.utf8Start[$0] }
    }
}
