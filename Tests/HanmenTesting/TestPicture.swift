import Foundation
public import HanmenCore

/// Small pictures as files, made up.
public enum TestPicture {
    /// A JPEG of 16 × 16 pixels, red above and blue below.
    public static var jpeg: ImageData {
        let base64 = """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO
            UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P
            T09PT09PT0//wAARCAAQABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh
            /8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABYRAAMAAAAAAAAAAAAAAAAAAAAVYf/aAAwDAQACEQMRAD8AzFtLagsWMIYPuqf/2Q==
            """
        let bytes = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data()
        return ImageData(format: .jpeg, bytes: Array(bytes), pixelWidth: 16, pixelHeight: 16)
    }

    /// A PNG of one colour, stored without compression; with an alpha below 255 it is see-through.
    ///
    /// Its header may be made to announce another size: a square with a side of so many pixels.
    public static func png(
        width: Int, height: Int, red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255,
        announcing side: UInt32? = nil
    ) -> ImageData {
        let pixels = (0..<width).map { _ in [red, green, blue, alpha] }
        let row: [UInt8] = [0] + pixels.joined()
        let samples = Array((0..<height).map { _ in row }.joined())
        let header: [UInt8] =
            bigEndian(side.map(Int.init) ?? width) + bigEndian(side.map(Int.init) ?? height) + [
                8, 6, 0, 0, 0,
            ]
        let bytes =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + chunk("IDAT", stored(samples)) + chunk("IEND", [])
        return ImageData(format: .png, bytes: bytes, pixelWidth: width, pixelHeight: height)
    }

    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + content
        return bigEndian(content.count) + body + bigEndian(Int(crc(body)))
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
