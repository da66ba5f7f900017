import HanmenCore

/// Turns the parser's inlines into the report's, with ruby, and paragraphs into their lines.
struct InlineReader {
    let source: SourceText

    /// The lines of a paragraph.
    func lines(_ nodes: [MarkdownInline], in range: Range<Int>) -> [ProseLine] {
        var lines: [ProseLine] = []
        var content: [Inline] = []
        for node in nodes {
            switch node {
            case .softBreak(let end):
                lines.append(line(content, endsHard: false, end: end))
                content = []
            case .hardBreak(let end):
                lines.append(line(content, endsHard: true, end: end))
                content = []
            default: content += inlines(of: node)
            }
        }
        lines.append(line(content, endsHard: false, end: range.upperBound..<range.upperBound))
        return lines.filter { !$0.content.isEmpty }
    }

    /// The inlines, with soft line ends closed up.
    func inlines(_ nodes: [MarkdownInline], in range: Range<Int>) -> [Inline] {
        lines(nodes, in: range).joined
    }

    private func line(_ content: [Inline], endsHard: Bool, end: Range<Int>) -> ProseLine {
        var line = ProseLine(content: content, endsHard: endsHard, end: source.span(end))
        if case .text(let text)? = content.first {
            let indent = text.value.utf8.count - text.value.drop { $0 == "\u{3000}" }.utf8.count
            if indent > 0 {
                line = line.dropping(indent)
                line.isIndented = true
            }
        }
        return line
    }

    private func inlines(of node: MarkdownInline) -> [Inline] {
        switch node {
        case .text(let text, let range), .html(let text, let range): texts(text, range)
        case .softBreak, .hardBreak: []
        case .strong(let content): [.strong(nested(content))]
        case .emphasis(let content): [.emphasis(nested(content))]
        case .link(let destination, let content, let range):
            [.link(destination: Spanned(destination, at: source.span(range)), nested(content))]
        case .image(let path, let alternative, let title, let range):
            [.image(image(path, alternative, title, at: source.span(range)))]
        }
    }

    private func image(_ path: String, _ alternative: String, _ title: String, at span: SourceSpan)
        -> InlineImage
    {
        InlineImage(
            path: Spanned(path, at: span),
            alternative: Spanned(alternative, at: span.first(alternative) ?? span),
            caption: title.isEmpty ? nil : Spanned(title, at: span.last(title) ?? span))
    }

    /// What stands in emphasis or a link, where lines are not told apart.
    private func nested(_ nodes: [MarkdownInline]) -> [Inline] {
        guard let last = nodes.last?.range else { return [] }
        return lines(nodes, in: last).joined
    }

    /// Text with masked ruby groups → texts and ruby.
    private func texts(_ text: String, _ range: Range<Int>) -> [Inline] {
        let bytes = Array(text.utf8)
        guard bytes.count == range.count, bytes.contains(MarkdownMask.rubyOpen) else {
            return [.text(Spanned(MarkdownMask.reveal(text), at: source.span(range)))]
        }
        var inlines: [Inline] = []
        var done = 0
        while let open = bytes[done...].firstIndex(of: MarkdownMask.rubyOpen),
            let bar = bytes[open...].firstIndex(of: MarkdownMask.rubyBar),
            let close = bytes[bar...].firstIndex(of: MarkdownMask.rubyClose)
        {
            if open > done { inlines.append(.text(piece(bytes, done..<open, from: range.lowerBound))) }
            inlines.append(
                .annotated(
                    piece(bytes, open + 1..<bar, from: range.lowerBound),
                    by: piece(bytes, bar + 1..<close, from: range.lowerBound)))
            done = close + 1
        }
        if done < bytes.count {
            inlines.append(.text(piece(bytes, done..<bytes.count, from: range.lowerBound)))
        }
        return inlines
    }

    private func piece(_ bytes: [UInt8], _ part: Range<Int>, from start: Int) -> Spanned<String> {
        let text = MarkdownMask.reveal(String(decoding: bytes[part], as: UTF8.self))
        return Spanned(text, at: source.span(start + part.lowerBound..<start + part.upperBound))
    }
}

extension MarkdownInline {
    /// Where the piece stands.
    var range: Range<Int>? {
        switch self {
        case .text(_, let range), .softBreak(let range), .hardBreak(let range), .html(_, let range): range
        case .link(_, _, let range), .image(_, _, _, let range): range
        case .strong(let content), .emphasis(let content): content.last?.range
        }
    }
}

extension SourceSpan {
    private var bytes: ArraySlice<UInt8> { source.utf8[range.clamped(to: source.utf8.indices)] }

    /// Where a text stands first in the span; nil where it is not written as it reads.
    fileprivate func first(_ text: String) -> SourceSpan? {
        text.isEmpty ? nil : bytes.firstRange(of: text.utf8).map(source.span)
    }

    /// Where a text stands last in the span.
    fileprivate func last(_ text: String) -> SourceSpan? {
        bytes.ranges(of: text.utf8).last.map(source.span)
    }
}
