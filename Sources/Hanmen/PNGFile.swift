/// A PNG file as a row of chunks (ISO/IEC 15948, 5.3): length, type, content, CRC.
struct PNGFile {
    /// Width and height in pixels.
    let size: (width: Int, height: Int)

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func isLikely(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

    /// A file whose chunks are whole from IHDR to IEND; nil where it is cut off or damaged.
    init?(_ bytes: [UInt8]) {
        var start = Self.signature.count
        var size: (width: Int, height: Int)?
        while let chunk = Chunk(bytes, at: start) {
            guard chunk.isSound(in: bytes) else { return nil }
            if size == nil {
                guard chunk.type == "IHDR", let read = chunk.imageSize(in: bytes) else { return nil }
                size = read
            }
            guard chunk.type != "IEND" else { break }
            start = chunk.end
            if start == bytes.count { return nil }
        }
        guard let size, Chunk(bytes, at: start)?.type == "IEND" else { return nil }
        self.size = size
    }

    private struct Chunk {
        /// The type and the content: what the CRC is made of.
        let checked: Range<Int>
        let type: String
        var end: Int { checked.upperBound + 4 }

        init?(_ bytes: [UInt8], at start: Int) {
            guard start + 12 <= bytes.count else { return nil }
            let length = bytes.bigEndian(at: start, count: 4)
            guard length <= bytes.count - start - 12 else { return nil }
            checked = start + 4..<start + 8 + length
            type = String(decoding: bytes[start + 4..<start + 8], as: UTF8.self)
        }

        func isSound(in bytes: [UInt8]) -> Bool {
            CRC32.of(bytes[checked]) == UInt32(bytes.bigEndian(at: checked.upperBound, count: 4))
        }

        func imageSize(in bytes: [UInt8]) -> (width: Int, height: Int)? {
            guard checked.count == 17 else { return nil }
            let width = bytes.bigEndian(at: checked.lowerBound + 4, count: 4)
            let height = bytes.bigEndian(at: checked.lowerBound + 8, count: 4)
            return width > 0 && height > 0 ? (width, height) : nil
        }
    }
}

/// The check sum of PNG's chunks (ISO/IEC 15948, annex D).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }

    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            bytes.withUnsafeBufferPointer { bytes in
                var crc = UInt32.max
                for byte in bytes { crc = crc >> 8 ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
                return ~crc
            }
        }
    }
}

extension [UInt8] {
    /// A number of some bytes, the highest first.
    func bigEndian(at index: Int, count: Int) -> Int {
        self[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
