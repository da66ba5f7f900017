/// Reads PDF syntax from bytes, forward, within bounds (ISO 32000-1, 7.2).
struct ByteReader {
    let bytes: [UInt8]
    /// The next byte to read.
    var place: Int

    /// A reader; a place outside the bytes reads nothing.
    init(_ bytes: [UInt8], at place: Int) {
        self.bytes = bytes
        self.place = place >= 0 && place <= bytes.count ? place : bytes.count
    }

    /// The byte at the place; nil at the end.
    var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// The byte behind the next one.
    var second: UInt8? { place &+ 1 < bytes.count ? bytes[place &+ 1] : nil }

    /// Whether a byte is white space (table 1).
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }

    /// Whether a byte ends a token without being white space (table 2).
    static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: true
        default: false
        }
    }

    /// Passes over white space.
    mutating func skipSpace() {
        while let byte = next, Self.isSpace(byte) { place &+= 1 }
    }

    /// Passes over white space and comments.
    mutating func skipFiller() {
        while let byte = next {
            if byte == 0x25 {
                while let byte = next, byte != 0x0A, byte != 0x0D { place &+= 1 }
            } else if Self.isSpace(byte) {
                place &+= 1
            } else {
                return
            }
        }
    }

    /// Passes over one line end, if one stands here.
    mutating func skipLineEnd() {
        if next == 0x0D { place &+= 1 }
        if next == 0x0A { place &+= 1 }
    }

    /// The regular characters that stand here.
    mutating func token() -> ArraySlice<UInt8> {
        let start = place
        while let byte = next, !Self.isSpace(byte), !Self.isDelimiter(byte) { place &+= 1 }
        return bytes[start..<place]
    }

    /// Takes a word if just it stands here.
    mutating func take(_ word: StaticString) -> Bool {
        let start = place
        let isWord = word.withUTF8Buffer { token().elementsEqual($0) }
        if !isWord { place = start }
        return isWord
    }

    /// Takes bytes if they stand here, whatever follows.
    mutating func takePrefix(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard count <= bytes.count &- place,
            word.withUTF8Buffer({ bytes[place..<place &+ count].elementsEqual($0) })
        else { return false }
        place &+= count
        return true
    }

    /// A number of plain digits; nil where something else stands here or it grows too large.
    mutating func digits() -> Int? {
        let start = place
        guard let number = Self.number(of: token()) else {
            place = start
            return nil
        }
        return number
    }

    /// What plain digits say: no sign, no point, at most 18 of them.
    static func number(of text: ArraySlice<UInt8>) -> Int? {
        guard !text.isEmpty, text.count <= 18, text.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return text.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    }

    /// Where a word stands last before a place; nil where it does not.
    static func lastPlace(of word: StaticString, in bytes: [UInt8], before end: Int) -> Int? {
        let count = word.utf8CodeUnitCount
        guard count > 0, end <= bytes.count, end >= count else { return nil }
        return word.withUTF8Buffer { word in
            bytes.withUnsafeBufferPointer { bytes in
                var place = end &- count
                while place >= 0 {
                    if bytes[place] == word[0],
                        (1..<max(1, count)).allSatisfy({ bytes[place &+ $0] == word[$0] })
                    {
                        return place
                    }
                    place &-= 1
                }
                return nil
            }
        }
    }
}
