import HanmenCore

/// Reads the format and the size of an encoded picture from its first bytes.
enum ImageHeader {
    /// The format and size; nil where the bytes are neither PNG nor JPEG, or end too early.
    static func read(_ bytes: [UInt8]) -> (format: ImageData.Format, width: Int, height: Int)? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return png(bytes) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpeg(bytes) }
        return nil
    }

    /// PNG (ISO/IEC 15948, 11.2.2): the size stands in the first chunk; a whole file ends with IEND.
    private static func png(_ bytes: [UInt8]) -> (format: ImageData.Format, width: Int, height: Int)? {
        guard bytes.count >= 45, bytes[12..<16].elementsEqual("IHDR".utf8),
            bytes[(bytes.count - 8)..<(bytes.count - 4)].elementsEqual("IEND".utf8)
        else { return nil }
        let (width, height) = (number(bytes, at: 16, count: 4), number(bytes, at: 20, count: 4))
        return width > 0 && height > 0 ? (.png, width, height) : nil
    }

    /// JPEG (ISO/IEC 10918-1, B.2.2): the size stands in the frame header, SOF0…SOF15.
    private static func jpeg(_ bytes: [UInt8]) -> (format: ImageData.Format, width: Int, height: Int)? {
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            if isFrameHeader(marker) {
                let (height, width) = (
                    number(bytes, at: index + 5, count: 2), number(bytes, at: index + 7, count: 2)
                )
                return width > 0 && height > 0 ? (.jpeg, width, height) : nil
            }
            index += marker == 0xFF ? 1 : 2 + max(2, number(bytes, at: index + 2, count: 2))
        }
        return nil
    }

    private static func isFrameHeader(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
    }

    private static func number(_ bytes: [UInt8], at index: Int, count: Int) -> Int {
        bytes[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
