public import HanmenCore

/// Reads the inlines of a field's value: ruby and line ends, no Markdown.
public enum InlineParser {
    /// The inlines of a value of the front matter. `\{` stands for a plain `{`.
    public static func inlines(fromFieldText text: Spanned<String>) -> [Inline] {
        var places = FieldPlaces(text)
        var inlines: [Inline] = []
        for (index, bytes) in text.value.utf8Lines.enumerated() {
            let place = places.take(bytes)
            if index > 0 { inlines.append(.lineBreak(place.start)) }
            inlines += self.inlines(of: bytes, at: place)
        }
        return inlines
    }

    /// Ruby that is not right in a field's value, as warnings at its place.
    public static func warnings(inFieldText text: Spanned<String>) -> [Diagnostic] {
        var places = FieldPlaces(text)
        return text.value.utf8Lines.flatMap { bytes in
            let place = places.take(bytes)
            return RubyScanner(bytes[...]).faults.map { fault, range in
                RubyScanner.warning(fault, at: place.span(of: range))
            }
        }
    }

    private static func inlines(of bytes: [UInt8], at place: FieldPlaces.Line) -> [Inline] {
        var inlines: [Inline] = []
        var done = 0
        for group in RubyScanner(bytes[...]).groups {
            appendText(bytes, done..<group.open, at: place, to: &inlines)
            inlines.append(
                .annotated(
                    piece(bytes, group.open + 1..<group.bar, at: place),
                    by: piece(bytes, group.bar + 1..<group.close, at: place)))
            done = group.close + 1
        }
        appendText(bytes, done..<bytes.count, at: place, to: &inlines)
        return inlines
    }

    /// Text with the backslash before `{` taken away.
    private static func appendText(
        _ bytes: [UInt8], _ range: Range<Int>, at place: FieldPlaces.Line, to inlines: inout [Inline]
    ) {
        var start = range.lowerBound
        for offset in range.dropLast() where bytes[offset] == 0x5C && bytes[offset + 1] == 0x7B {
            if offset > start { inlines.append(.text(piece(bytes, start..<offset, at: place))) }
            start = offset + 1
        }
        if start < range.upperBound {
            inlines.append(.text(piece(bytes, start..<range.upperBound, at: place)))
        }
    }

    private static func piece(
        _ bytes: [UInt8], _ range: Range<Int>, at place: FieldPlaces.Line
    ) -> Spanned<String> {
        Spanned(String(decoding: bytes[range], as: UTF8.self), at: place.span(of: range))
    }
}

extension String {
    /// The bytes of each line.
    fileprivate var utf8Lines: [[UInt8]] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    }
}

/// Finds the lines of a value in the source, where YAML took away indentation or quotes.
private struct FieldPlaces {
    /// A line's place: exact where the line stands in the source as it is.
    struct Line {
        var whole: SourceSpan
        var offset: Int?

        var start: SourceSpan { span(of: 0..<0) }

        func span(of range: Range<Int>) -> SourceSpan {
            offset.map { whole.source.span($0 + range.lowerBound..<$0 + range.upperBound) } ?? whole
        }
    }

    private let span: SourceSpan
    private var cursor: Int
    /// Set where a line was not found: what follows is not looked for, so that the work stays linear.
    private var isLost = false

    init(_ text: Spanned<String>) {
        span = text.span
        cursor = text.span.range.lowerBound
    }

    mutating func take(_ line: [UInt8]) -> Line {
        let end = span.range.upperBound
        guard !isLost, cursor + line.count <= end,
            let offset = (cursor...end - line.count).first(where: {
                span.source.utf8[$0...].starts(with: line)
            })
        else {
            isLost = true
            return Line(whole: span, offset: nil)
        }
        cursor = offset + line.count
        return Line(whole: span, offset: offset)
    }
}
