/// The frame header of a JPEG file (ITU-T T.81, B.2.2).
struct JPEGHeader: Hashable {
    /// Height in pixels.
    var height: Int
    /// Width in pixels.
    var width: Int
    /// 1 gray, 3 colour, 4 ink.
    var componentCount: Int

    /// Reads the header, or nil where the bytes are not a JPEG file.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0xFF, 0xD8]), let frame = Self.frameHeader(in: bytes) else { return nil }
        height = Int(bytes[frame + 1]) << 8 | Int(bytes[frame + 2])
        width = Int(bytes[frame + 3]) << 8 | Int(bytes[frame + 4])
        componentCount = Int(bytes[frame + 5])
    }

    /// Where the frame header's content begins: a marker segment of any coding but tables and arithmetic conditions.
    private static func frameHeader(in bytes: [UInt8]) -> Int? {
        var offset = 2
        while offset + 10 <= bytes.count, bytes[offset] == 0xFF {
            switch bytes[offset + 1] {
            case 0xFF: offset += 1
            case 0xC4, 0xC8, 0xCC: offset += segmentSize(at: offset, in: bytes)
            case 0xC0...0xCF: return offset + 4
            case 0xD9, 0xDA: return nil
            default: offset += segmentSize(at: offset, in: bytes)
            }
        }
        return nil
    }

    private static func segmentSize(at offset: Int, in bytes: [UInt8]) -> Int {
        2 + max(2, Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3]))
    }
}
