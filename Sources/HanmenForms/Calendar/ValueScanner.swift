import HanmenCore

/// Steps through a value written by hand: full-width digits, letters and signs count as half-width ones, and
/// spaces do not count at all.
struct ValueScanner {
    private let scalars: [Unicode.Scalar]
    private let written: [Unicode.Scalar]
    private let offsets: [Int]
    private let place: SourceSpan
    private let isVerbatim: Bool
    private(set) var at = 0

    init(_ text: Spanned<String>) {
        var scalars: [Unicode.Scalar] = []
        var written: [Unicode.Scalar] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.value.unicodeScalars {
            if !scalar.properties.isWhitespace {
                scalars.append(Self.narrow(scalar))
                written.append(scalar)
                offsets.append(offset)
            }
            offset += UTF8.width(scalar)
        }
        self.scalars = scalars
        self.written = written
        self.offsets = offsets + [offset]
        place = text.span
        isVerbatim = text.span.range.count == offset
    }

    var isAtEnd: Bool { at == scalars.count }
    var peek: Unicode.Scalar? { isAtEnd ? nil : scalars[at] }

    /// What comes next, in the width it was written in.
    var peekWritten: Unicode.Scalar? { isAtEnd ? nil : written[at] }

    /// The place of what was scanned since a position; all of the value where it was typed with escapes.
    func span(from start: Int) -> SourceSpan {
        guard isVerbatim else { return place }
        let end = at > start ? offsets[at - 1] + UTF8.width(written[at - 1]) : offsets[start]
        return place.part(offsets[start]..<max(offsets[start], min(end, offsets[at])))
    }

    /// The place of all that is left.
    var rest: SourceSpan {
        var end = self
        end.at = scalars.count
        return end.span(from: at)
    }

    mutating func advance() { at = min(at + 1, scalars.count) }
    mutating func rewind(to position: Int) { at = position }

    /// Steps over a text, if it comes next.
    mutating func skip(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard at + wanted.count <= scalars.count, scalars[at..<at + wanted.count].elementsEqual(wanted) else {
            return false
        }
        at += wanted.count
        return true
    }

    /// Steps over the first of several texts that comes next.
    mutating func skip(anyOf texts: [String]) -> Bool { texts.contains { skip($0) } }

    /// A whole number of at most four digits.
    mutating func number() -> Int? {
        guard var value = digit() else { return nil }
        for _ in 0..<3 {
            guard let next = digit() else { break }
            value = value * 10 + next
        }
        return value
    }

    /// One digit.
    mutating func digit() -> Int? {
        guard let scalar = peek, ("0"..."9").contains(scalar) else { return nil }
        at += 1
        return Int(scalar.value - 0x30)
    }

    /// Full-width ASCII (U+FF01…U+FF5D) as half-width; `～` stays what it is.
    static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5D).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
