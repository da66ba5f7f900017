/// What a file is by its first bytes, whatever its name says.
public enum PictureKind: String, CaseIterable, Hashable, Sendable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case tiff = "TIFF"
    case webp = "WebP"
    case heic = "HEIC"
    case avif = "AVIF"
    case jpeg2000 = "JPEG 2000"
    case bmp = "BMP"
    case svg = "SVG"
    case pdf = "PDF"

    /// The kind of a file; nil where it is none of these.
    public init?(_ bytes: [UInt8]) {
        guard let kind = Self.bySignature(bytes) ?? Self.byBrand(bytes) ?? Self.byText(bytes) else {
            return nil
        }
        self = kind
    }

    private static let signatures: [(PictureKind, [UInt8])] = [
        (.png, [0x89, 0x50, 0x4E, 0x47]), (.jpeg, [0xFF, 0xD8]), (.gif, Array("GIF8".utf8)),
        (.tiff, [0x49, 0x49, 0x2A, 0x00]), (.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]), (.jpeg2000, [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20]),
        (.bmp, Array("BM".utf8)), (.pdf, Array("%PDF-".utf8)),
    ]

    private static func bySignature(_ bytes: [UInt8]) -> PictureKind? {
        signatures.first { bytes.starts(with: $0.1) }?.0
    }

    /// Containers say further in what they hold: RIFF, ISO base media files.
    private static func byBrand(_ bytes: [UInt8]) -> PictureKind? {
        guard bytes.count >= 12 else { return nil }
        let brand = String(decoding: bytes[8..<12], as: UTF8.self)
        switch String(decoding: bytes[4..<8], as: UTF8.self) {
        case "ftyp": return brand.hasPrefix("avi") ? .avif : .heic
        default: return bytes.starts(with: Array("RIFF".utf8)) && brand == "WEBP" ? .webp : nil
        }
    }

    private static func byText(_ bytes: [UInt8]) -> PictureKind? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let start = head.firstIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }),
            head[start] == "<"
        else { return nil }
        return head.contains("<svg") ? .svg : nil
    }
}
