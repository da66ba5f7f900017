import HanmenCore

/// Turns the parser's marks (line and column of the text it was given) into bytes of the source.
///
/// The parser breaks lines also at CR, NEL, LS and PS, and counts columns in Unicode scalars.
struct YAMLPlaces {
    let source: SourceText
    let range: Range<Int>
    private let lineStarts: [Int]
    /// The last place that was asked for: marks come in rising order, so that a long line is walked once.
    private var cursor: (line: Int, column: Int, offset: Int)

    init(source: SourceText, range: Range<Int>) {
        self.source = source
        self.range = range
        var starts = [range.lowerBound]
        var offset = range.lowerBound
        while offset < range.upperBound {
            let length = Self.lineEndLength(source.utf8, at: offset, before: range.upperBound)
            offset += max(1, length)
            if length > 0 { starts.append(offset) }
        }
        lineStarts = starts
        cursor = (1, 1, range.lowerBound)
    }

    /// The byte offset of a mark.
    mutating func offset(of mark: YAMLMark) -> Int {
        let line = min(max(1, mark.line), lineStarts.count)
        if line != cursor.line || mark.column < cursor.column { cursor = (line, 1, lineStarts[line - 1]) }
        while cursor.column < mark.column, cursor.offset < range.upperBound {
            cursor.offset += Self.scalarLength(source.utf8[cursor.offset])
            cursor.column += 1
        }
        return cursor.offset
    }

    /// How many bytes the scalar that begins with a byte has.
    static func scalarLength(_ first: UInt8) -> Int {
        switch first {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    private static func lineEndLength(_ bytes: [UInt8], at offset: Int, before end: Int) -> Int {
        switch bytes[offset] {
        case 0x0A: return 1
        case 0x0D: return offset + 1 < end && bytes[offset + 1] == 0x0A ? 2 : 1
        case 0xC2: return offset + 1 < end && bytes[offset + 1] == 0x85 ? 2 : 0
        case 0xE2:
            let isSeparator =
                offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8
            return isSeparator ? 3 : 0
        default: return 0
        }
    }
}
