/// What stands beside a place in bytes, read in one encoding.
struct Neighbours {
    /// The character before it; 0 at the beginning.
    let before: UInt32
    /// The character behind it; 0 at the end.
    let after: UInt32
    private let encoding: ByteEncoding

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ encoding: ByteEncoding) {
        self.encoding = encoding
        after = encoding.character(in: bytes, at: range.upperBound)?.scalar ?? 0
        let width = encoding == .utf16BigEndian || encoding == .utf16LittleEndian ? 2 : 1
        let start = range.lowerBound - width
        guard start >= 0 else {
            before = 0
            return
        }
        if width == 2 {
            before = encoding.character(in: bytes, at: start)?.scalar ?? 0xFFFD
        } else {
            let byte = bytes[start]
            let pair = byte >= 0x80 && start > 0 ? encoding.character(in: bytes, at: start - 1)?.scalar : nil
            before = byte < 0x80 ? UInt32(byte) : pair ?? 0xFFFD
        }
    }

    /// Whether what stands there is text: for UTF-16 on one side, for the encodings of which any two bytes are
    /// likely to be a character on both.
    var lookLikeText: Bool {
        switch encoding {
        case .utf8: true
        case .utf16BigEndian, .utf16LittleEndian: isPlain(before) || isPlain(after)
        case .windows31J, .eucJP: isPlain(before) && isPlain(after)
        }
    }

    /// ASCII, a byte order mark, punctuation, kana, full-width forms, or an end.
    private func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0, 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xFEFF, 0x3000...0x30FF, 0xFF00...0xFF9F: true
        default: false
        }
    }
}
