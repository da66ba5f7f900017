import HanmenCore

/// Reads the format and the size of an encoded picture.
enum ImageHeader {
    /// The format and size; nil where the bytes are neither PNG nor JPEG, or are damaged.
    static func read(_ bytes: [UInt8]) -> (format: ImageData.Format, width: Int, height: Int)? {
        if PNGFile.isLikely(bytes) { return PNGFile(bytes).map { (.png, $0.size.width, $0.size.height) } }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpeg(bytes) }
        return nil
    }

    /// JPEG (ISO/IEC 10918-1, B.2.2): the size stands in the frame header, SOF0…SOF15.
    private static func jpeg(_ bytes: [UInt8]) -> (format: ImageData.Format, width: Int, height: Int)? {
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            if isFrameHeader(marker) {
                let (height, width) = (
                    bytes.bigEndian(at: index + 5, count: 2), bytes.bigEndian(at: index + 7, count: 2)
                )
                return width > 0 && height > 0 ? (.jpeg, width, height) : nil
            }
            index += marker == 0xFF ? 1 : 2 + max(2, bytes.bigEndian(at: index + 2, count: 2))
        }
        return nil
    }

    private static func isFrameHeader(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
    }
}
