/// Where the objects of a drawn file begin: the one table that Cairo writes (ISO 32000-1, 7.5.4).
struct CrossReferenceTable {
    /// By object number; nil where the number is free.
    let offsets: [Int?]
    /// The number of the catalog, as the trailer behind the table has it.
    let root: Int?

    /// The table that `startxref` leads to, or nil where there is none of this kind.
    init?(of bytes: [UInt8]) {
        let tail = bytes.suffix(64)
        let keyword = Array("startxref".utf8)
        guard let place = tail.indices.last(where: { tail[$0...].starts(with: keyword) }) else { return nil }
        var reader = Reader(bytes, at: place + keyword.count)
        guard let start = reader.number() else { return nil }
        reader = Reader(bytes, at: start)
        guard reader.take("xref"), reader.number() == 0, let count = reader.number(), count >= 0,
            count <= bytes.count / Self.entrySize
        else { return nil }
        reader.skipSpace()
        let entries = reader.offset
        offsets = (0..<count).map { Self.entry(bytes, at: entries + $0 * Self.entrySize) }
        root = Self.root(bytes, from: entries + count * Self.entrySize)
    }

    /// The number behind `/Root` in the trailer.
    private static func root(_ bytes: [UInt8], from start: Int) -> Int? {
        guard start <= bytes.count else { return nil }
        let key = Array("/Root".utf8)
        guard let place = bytes[start...].indices.first(where: { bytes[$0...].starts(with: key) }) else {
            return nil
        }
        var reader = Reader(bytes, at: place + key.count)
        return reader.number()
    }

    private static let entrySize = 20

    /// Ten digits, five digits, and `n` where the number is in use.
    private static func entry(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + entrySize <= bytes.count, bytes[start + 17] == UInt8(ascii: "n") else { return nil }
        var reader = Reader(bytes, at: start)
        return reader.number()
    }

    /// Reads numbers and words one after the other.
    private struct Reader {
        private let bytes: [UInt8]
        var offset: Int

        init(_ bytes: [UInt8], at offset: Int) {
            self.bytes = bytes
            self.offset = offset
        }

        mutating func skipSpace() {
            while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
        }

        mutating func take(_ word: String) -> Bool {
            guard offset <= bytes.count, bytes[offset...].starts(with: word.utf8) else { return false }
            offset += word.utf8.count
            return true
        }

        mutating func number() -> Int? {
            skipSpace()
            var value: Int?
            while offset < bytes.count, bytes[offset] >= UInt8(ascii: "0"),
                bytes[offset] <= UInt8(ascii: "9"),
                value ?? 0 < 1 << 40
            {
                value = (value ?? 0) * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
                offset += 1
            }
            return value
        }
    }
}
