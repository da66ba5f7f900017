/// PNG files of every kind of sample, made up, stored without compression.
public enum TestPNG {
    /// What a sample is (ISO/IEC 15948, 11.2.2).
    public enum Kind: UInt8, CaseIterable, Sendable {
        case gray = 0
        case colour = 2
        case palette = 3
        case grayAlpha = 4
        case colourAlpha = 6
    }

    /// A file of rows of bytes, each without its filter byte; with `chunks` before the data.
    public static func file(
        width: Int, height: Int, kind: Kind, depth: UInt8, interlaced: Bool = false, rows: [[UInt8]],
        chunks: [UInt8] = []
    ) -> [UInt8] {
        let header = bigEndian(width) + bigEndian(height) + [depth, kind.rawValue, 0, 0, interlaced ? 1 : 0]
        let samples = rows.flatMap { row -> [UInt8] in [0] + row }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunks
            + chunk("IDAT", stored(samples)) + chunk("IEND", [])
    }

    /// A chunk with its check sum.
    public static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + content
        return bigEndian(content.count) + body + bigEndian(Int(crc(body)))
    }

    /// The rows of Adam7's seven passes, of pixels by column and row.
    public static func interlacedRows(
        width: Int, height: Int, pixel: (_ x: Int, _ y: Int) -> [UInt8]
    ) -> [[UInt8]] {
        let passes = [
            (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
        ]
        return passes.flatMap { startX, startY, stepX, stepY -> [[UInt8]] in
            guard startX < width else { return [] }
            return stride(from: startY, to: height, by: stepY).map { y in
                stride(from: startX, to: width, by: stepX).flatMap { x in pixel(x, y) }
            }
        }
    }

    static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// A zlib stream of one stored block (RFC 1950, 1951): at most 65,535 bytes.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let count = [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)]
        return [0x78, 0x01, 0x01] + count + count.map { ~$0 } + bytes + bigEndian(adler(bytes))
    }

    private static func adler(_ bytes: [UInt8]) -> Int {
        var (a, b) = (1, 0)
        for byte in bytes {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return b << 16 | a
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }
}
