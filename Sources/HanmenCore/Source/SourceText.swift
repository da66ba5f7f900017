/// A named input: its whole text, and where its lines begin.
///
/// Offsets are UTF-8 bytes; columns shown to people count characters.
public final class SourceText: Sendable {
    /// The name shown to the user: a path as given, or a word such as `標準入力`.
    public let name: String
    /// The text as UTF-8.
    public let utf8: [UInt8]
    private let lineStarts: [Int]

    /// A named text.
    public init(name: String, text: String) {
        self.name = name
        utf8 = Array(text.utf8)
        var starts = [0]
        for (offset, byte) in utf8.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        lineStarts = starts
    }

    /// The text.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// How many lines the text has.
    public var lineCount: Int { lineStarts.count }

    /// The text of a part.
    public func text(in range: Range<Int>) -> String {
        String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
    }

    /// The byte range of a line (1-based), without its line end.
    public func range(ofLine line: Int) -> Range<Int> {
        guard (1...lineStarts.count).contains(line) else { return utf8.count..<utf8.count }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] - 1 : utf8.count
        if end > start, utf8[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The text of a line (1-based), without its line end.
    public func line(_ line: Int) -> String { text(in: range(ofLine: line)) }

    /// The line and column of a byte offset, both 1-based; the column counts characters.
    public func position(ofOffset offset: Int) -> SourcePosition {
        let offset = min(max(0, offset), utf8.count)
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let column = text(in: lineStarts[low]..<offset).count + 1
        return SourcePosition(line: low + 1, column: column)
    }

    /// The byte offset of a line and a column, both 1-based; the column counts Unicode scalars.
    public func offset(line: Int, scalarColumn: Int) -> Int {
        let range = range(ofLine: line)
        let scalars = text(in: range).unicodeScalars
        var offset = range.lowerBound
        for scalar in scalars.prefix(max(0, scalarColumn - 1)) { offset += UTF8.width(scalar) }
        return offset
    }

    /// The span of a byte range.
    public func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source: self, range: range) }
}

/// A line and a column as people count them: from 1, in characters.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int

    /// A line and a column.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// As it is written in messages.
    public var description: String { "\(line):\(column)" }
}

/// A range of a named input.
public struct SourceSpan: Sendable, Hashable, CustomStringConvertible {
    /// The input.
    public let source: SourceText
    /// The range in UTF-8 bytes.
    public let range: Range<Int>

    /// A byte range of an input.
    public init(source: SourceText, range: Range<Int>) {
        self.source = source
        self.range = range
    }

    /// Where the span begins.
    public var start: SourcePosition { source.position(ofOffset: range.lowerBound) }
    /// The text under the span.
    public var text: String { source.text(in: range) }
    /// A part of the span, by byte offsets counted from its start.
    public func part(_ part: Range<Int>) -> SourceSpan {
        SourceSpan(
            source: source,
            range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
    }

    /// `file:line:column`.
    public var description: String { "\(source.name):\(start)" }

    /// Same input, same range.
    public static func == (a: SourceSpan, b: SourceSpan) -> Bool {
        a.source === b.source && a.range == b.range
    }
    /// Hashes the identity of the input and the range.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(source))
        hasher.combine(range)
    }
}

/// A value and the place it was read from.
public struct Spanned<Value> {
    /// The value.
    public var value: Value
    /// Where it stands.
    public var span: SourceSpan

    /// A value at a place.
    public init(_ value: Value, at span: SourceSpan) {
        self.value = value
        self.span = span
    }

    /// Another value at the same place.
    public func map<Other>(_ change: (Value) throws -> Other) rethrows -> Spanned<Other> {
        Spanned<Other>(try change(value), at: span)
    }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}
