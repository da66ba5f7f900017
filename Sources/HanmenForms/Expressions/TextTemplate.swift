import HanmenCore
import HanmenReport

/// A text of a layout with fields in it: `（参加者：{参加者|読点}）`. Full-width ｛｜｝ mean the same.
struct TextTemplate: Sendable {
    /// A piece of the text.
    enum Piece: Sendable {
        case words(Spanned<String>)
        case field(Spanned<String>, ValueFormat?)
    }

    let pieces: [Piece]
    let span: SourceSpan

    /// Reads a text in one walk; throws where a brace has no partner or a format is unknown.
    init(_ text: Spanned<String>) throws(DiagnosticError) {
        var reader = TemplateReader(text)
        pieces = try reader.pieces()
        span = text.span
    }

    /// No text at all: a place for a pen.
    init(empty span: SourceSpan) {
        pieces = []
        self.span = span
    }

    /// The bare value of a field.
    init(field name: Spanned<String>) {
        pieces = [.field(name, nil)]
        span = name.span
    }

    /// The names of the fields in it.
    var fieldNames: [Spanned<String>] {
        pieces.compactMap { if case .field(let name, _) = $0 { name } else { nil } }
    }

    /// Problems with fields that the form does not have, or formats that do not go with their types.
    func problems(given kinds: [String: ValueKind], names: [String]) -> [Diagnostic] {
        pieces.compactMap { piece in
            guard case .field(let name, let format) = piece else { return nil }
            guard let kind = kinds[name.value] else { return .templateFieldUnknown(name, known: names) }
            guard let format, !format.kinds.contains(kind) else { return nil }
            return .templateFormatUnfit(format, name, fitting: ValueFormat.fitting(kind))
        }
    }

    /// The text with values in the place of fields; a field without a value leaves nothing.
    func inlines(_ values: [String: TypedValue]) -> [Inline] {
        pieces.flatMap { piece -> [Inline] in
            switch piece {
            case .words(let words): Self.lines(of: words)
            case .field(let name, let format): values[name.value]?.inlines(format) ?? []
            }
        }
    }

    /// Words with their line ends as such.
    private static func lines(of words: Spanned<String>) -> [Inline] {
        guard words.value.contains("\n") else { return [.text(words)] }
        var inlines: [Inline] = []
        for (index, line) in words.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        {
            if index > 0 { inlines.append(.lineBreak(words.span)) }
            if !line.isEmpty { inlines.append(.text(words.map { _ in String(line) })) }
        }
        return inlines
    }
}

/// Takes a text with `{…}` apart.
private struct TemplateReader {
    private let text: Spanned<String>
    private let characters: [(character: Character, offset: Int)]
    private var at = 0

    init(_ text: Spanned<String>) {
        self.text = text
        var offset = 0
        characters = text.value.map { character in
            defer { offset += character.utf8.count }
            return (character, offset)
        }
    }

    mutating func pieces() throws(DiagnosticError) -> [TextTemplate.Piece] {
        var pieces: [TextTemplate.Piece] = []
        var start = 0
        while at < characters.count {
            if isClosing { throw DiagnosticError(.templateSyntax(at: span(at..<at + 1))) }
            guard isOpening else {
                at += 1
                continue
            }
            if at > start { pieces.append(.words(part(start..<at))) }
            pieces.append(try field())
            start = at
        }
        if at > start { pieces.append(.words(part(start..<at))) }
        return pieces
    }

    private var isOpening: Bool { "{｛".contains(characters[at].character) }
    private var isClosing: Bool { "}｝".contains(characters[at].character) }

    private mutating func field() throws(DiagnosticError) -> TextTemplate.Piece {
        let open = at
        at += 1
        var bar: Int?
        while at < characters.count, !isClosing {
            guard !isOpening else { throw DiagnosticError(.templateSyntax(at: span(open..<open + 1))) }
            if "|｜".contains(characters[at].character) { bar = bar ?? at }
            at += 1
        }
        guard at < characters.count else { throw DiagnosticError(.templateSyntax(at: span(open..<open + 1))) }
        let close = at
        at += 1
        let name = part(open + 1..<(bar ?? close)).trimmed
        guard let bar else { return .field(name, nil) }
        let formatName = part(bar + 1..<close).trimmed
        guard let format = ValueFormat(written: formatName.value) else {
            throw DiagnosticError(.templateFormatUnknown(formatName))
        }
        return .field(name, format)
    }

    private func part(_ range: Range<Int>) -> Spanned<String> {
        Spanned(String(characters[range].map(\.character)), at: span(range))
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        guard text.span.range.count == text.value.utf8.count else { return text.span }
        let end =
            range.upperBound < characters.count ? characters[range.upperBound].offset : text.value.utf8.count
        let start = range.lowerBound < characters.count ? characters[range.lowerBound].offset : end
        return text.span.part(start..<end)
    }
}
