import HanmenCore

/// A line of a paragraph as the writer typed it.
struct ProseLine {
    /// What it says, marks included.
    var content: [Inline]
    /// Whether the writer asked for the line end behind it.
    var endsHard: Bool
    /// Where it ends.
    var end: SourceSpan
    /// Whether it began with a full-width space, as a new paragraph does in typed Japanese.
    var isIndented = false

    /// The text without marks of Markdown.
    var plainText: String { content.plainText }

    /// Where it stands.
    var span: SourceSpan {
        guard let first = content.first?.span else { return end }
        return first.source.span(
            first.range.lowerBound..<max(first.range.upperBound, end.range.lowerBound))
    }

    /// The writer's mark at its beginning.
    var mark: MarkScanner.Found? {
        guard case .text(let text)? = content.first else { return nil }
        return MarkScanner.scan(text.value)
    }

    /// The line without the first bytes of its text.
    func dropping(_ length: Int) -> ProseLine {
        guard case .text(let text)? = content.first else { return self }
        var line = self
        line.content[0] = .text(text.dropping(length))
        if line.content[0].plainText.isEmpty { line.content.removeFirst() }
        return line
    }
}

extension [ProseLine] {
    /// The lines as one run of inlines: hard ends stay, soft ones close up.
    var joined: [Inline] {
        var content: [Inline] = []
        for (index, line) in enumerated() {
            content += line.content
            guard index + 1 < count else { break }
            if line.endsHard {
                content.append(.lineBreak(line.end))
            } else if LineJoining.needsSpace(
                after: line.plainText.last, before: self[index + 1].plainText.first)
            {
                content.append(.text(Spanned(" ", at: line.end)))
            }
        }
        return content
    }
}

extension ArraySlice<ProseLine> {
    var joined: [Inline] { Array(self).joined }
}

extension Spanned<String> {
    /// The text without its first bytes, at its place.
    func dropping(_ length: Int) -> Spanned<String> {
        let text = String(decoding: value.utf8.dropFirst(length), as: UTF8.self)
        let isLiteral = span.range.count == value.utf8.count
        return Spanned(text, at: isLiteral ? span.part(length..<span.range.count) : span)
    }
}

extension Inline {
    /// Where the piece stands; nil for emphasis without content.
    var span: SourceSpan? {
        switch self {
        case .text(let text): text.span
        case .strong(let content), .emphasis(let content), .decorated(_, let content):
            content.first?.span
        case .lineBreak(let span): span
        case .ruby(let base, _): base.span
        case .styled(_, let text), .personal(_, let text): text.span
        case .link(let destination, let content): content.first?.span ?? destination.span
        case .image(let image): image.path.span
        case .slot(let slot): slot.span
        }
    }
}
