import HanmenCore

/// The characters that the screen steps over.
extension YAMLScreen {
    /// The byte at hand; 0 behind the end.
    var current: UInt8 { at < end ? source.utf8[at] : 0 }

    var isAtLineEnd: Bool { at >= end || source.utf8[at] == 0x0A || source.utf8[at] == 0x0D }

    /// At a `#` that begins a comment: at the head of a line or behind a space.
    var isAtComment: Bool {
        current == UInt8(ascii: "#") && (at == 0 || isSpaceOrLineEnd(source.utf8[at - 1]))
    }

    func isSpaceOrLineEnd(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    mutating func skipSpaces() {
        while current == 0x20 || (current == 0x09 && at > 0 && source.utf8[at - 1] != 0x0A) { at += 1 }
    }

    mutating func skipLine() {
        while at < end, source.utf8[at] != 0x0A { at += 1 }
        at = min(at + 1, end)
    }

    func starts(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard at + length <= end else { return false }
        return text.withUTF8Buffer { source.utf8[at..<at + length].elementsEqual($0) }
    }

    /// A space that does not count as indentation, and its length in bytes.
    func otherSpace(at offset: Int) -> (space: YAMLOtherSpace, length: Int)? {
        guard offset < end else { return nil }
        if source.utf8[offset] == 0x09 { return (.tab, 1) }
        let next = source.utf8[offset..<min(offset + 3, end)]
        if next.elementsEqual([0xE3, 0x80, 0x80]) { return (.wide, 3) }
        return next.starts(with: [0xC2, 0xA0]) ? (.noBreak, 2) : nil
    }

    /// The offset of the `:` that ends a plain key on this line.
    func separator(from start: Int) -> Int? {
        var offset = start
        let stop = plainEnd(from: start)
        while offset < stop {
            if source.utf8[offset] == UInt8(ascii: ":"),
                offset + 1 >= end || isSpaceOrLineEnd(source.utf8[offset + 1])
            {
                return offset
            }
            offset += 1
        }
        return nil
    }

    /// Where a plain text ends on this line: before the line end, a comment, and the spaces before them.
    func plainEnd(from start: Int) -> Int {
        var offset = start
        while offset < end, source.utf8[offset] != 0x0A, source.utf8[offset] != 0x0D {
            if source.utf8[offset] == UInt8(ascii: "#"), offset > start,
                isSpaceOrLineEnd(source.utf8[offset - 1])
            {
                break
            }
            offset += 1
        }
        while offset > start, isSpaceOrLineEnd(source.utf8[offset - 1]) { offset -= 1 }
        return offset
    }

    func firstWideColon(in range: Range<Int>) -> Int? {
        range.first {
            source.utf8[$0..<min($0 + 3, range.upperBound)].elementsEqual(YAMLOtherSpace.wideColon)
        }
    }
}

/// Spaces that look like indentation and are none.
enum YAMLOtherSpace {
    case tab, wide, noBreak

    /// `：` in UTF-8.
    static let wideColon: [UInt8] = [0xEF, 0xBC, 0x9A]
}
