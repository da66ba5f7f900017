/// How many pixels a file says that its picture has on a metre: a scan knows how large its original was.
public enum PictureResolution {
    /// Pixels a metre along the rows; nil where the file does not say it, or nothing that a scanner would.
    public static func pixelsPerMetre(in bytes: [UInt8]) -> Double? {
        let found: Double? =
            switch PictureKind(bytes) {
            case .png: png(bytes)
            case .jpeg: jpeg(bytes)
            default: nil
            }
        return found.flatMap { scanners.contains($0) ? $0 : nil }
    }

    /// From 50 to 5,000 dpi.
    private static let scanners = 1_900.0...200_000.0

    /// The chunk pHYs (ISO/IEC 15948, 11.3.5.3), before the picture's data.
    private static func png(_ bytes: [UInt8]) -> Double? {
        var start = 8
        while let chunk = PNGChunk(bytes, at: start), chunk.type != "IDAT" {
            if chunk.type == "pHYs", chunk.content.count == 9, bytes[chunk.content.upperBound - 1] == 1 {
                return Double(bytes.bigEndian(at: chunk.content.lowerBound, count: 4))
            }
            start = chunk.range.upperBound
        }
        return nil
    }

    /// The density of JFIF (ITU-T T.871, 10.1), which is the first segment.
    private static func jpeg(_ bytes: [UInt8]) -> Double? {
        let jfif: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        guard bytes.count >= 20, bytes.starts(with: jfif), bytes[6..<11].elementsEqual("JFIF\0".utf8) else {
            return nil
        }
        let density = Double(bytes.bigEndian(at: 14, count: 2))
        switch bytes[13] {
        case 1: return density / 0.0254
        case 2: return density * 100
        default: return nil
        }
    }
}
