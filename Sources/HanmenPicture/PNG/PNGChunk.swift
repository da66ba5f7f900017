/// A chunk of a PNG file (ISO/IEC 15948, 5.3): length, type, content, check sum.
struct PNGChunk {
    /// All of it.
    let range: Range<Int>
    let type: String

    /// Where the content lies.
    var content: Range<Int> { range.lowerBound + 8..<range.upperBound - 4 }

    /// The chunk that begins at an offset; nil where the bytes end before it does.
    init?(_ bytes: [UInt8], at start: Int) {
        guard start + 12 <= bytes.count else { return nil }
        let length = bytes.bigEndian(at: start, count: 4)
        guard length <= bytes.count - start - 12 else { return nil }
        range = start..<start + 12 + length
        type = String(decoding: bytes[start + 4..<start + 8], as: UTF8.self)
    }

    /// Whether the check sum of type and content is right.
    func isSound(in bytes: [UInt8]) -> Bool {
        CRC32.of(bytes[range.lowerBound + 4..<content.upperBound])
            == UInt32(bytes.bigEndian(at: content.upperBound, count: 4))
    }

    /// Whether the picture cannot be drawn right without it; all else is told by nobody and read by nobody.
    var isPartOfPicture: Bool { ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"].contains(type) }
}
