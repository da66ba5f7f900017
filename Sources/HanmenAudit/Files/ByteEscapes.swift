/// Undoes the ways in which seven-bit text carries other bytes: ISO-2022-JP (letters, EXIF), Base64 (letters, HTML, XMP).
enum ByteEscapes {
    /// The bytes meant, each only where there are such.
    static func undone(_ bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        if let text = japaneseUndone(bytes) { parts.append(text) }
        return parts + base64Undone(bytes)
    }

    /// Between `ESC $ B` and `ESC (` stand the bytes of EUC-JP without their high bits (RFC 1468).
    private static func japaneseUndone(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(0x1B) else { return nil }
        var result: [UInt8] = []
        var isDouble = false
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x1B, index + 2 < bytes.count {
                isDouble = bytes[index + 1] == UInt8(ascii: "$")
                index += 3
            } else {
                result.append(isDouble && bytes[index] > 0x20 ? bytes[index] | 0x80 : bytes[index])
                index += 1
            }
        }
        return result
    }

    private static let shortest = 16

    /// Runs of the sixty-four signs; line ends may stand between them.
    private static func base64Undone(_ bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var run: [UInt8] = []
        for byte in bytes + [0] {
            if let value = values[byte] {
                run.append(value)
            } else if byte != 0x0A && byte != 0x0D {
                if run.count >= shortest { parts.append(packed(run)) }
                run = []
            }
        }
        return parts
    }

    private static func packed(_ run: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var (bits, count) = (0, 0)
        for value in run {
            bits = (bits << 6 | Int(value)) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(bits >> count & 0xFF))
            }
        }
        return result
    }

    private static let values: [UInt8: UInt8] = {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let plain = signs.enumerated().map { ($1, UInt8($0)) }
        return Dictionary(uniqueKeysWithValues: plain + [(UInt8(ascii: "-"), 62), (UInt8(ascii: "_"), 63)])
    }()
}
