import HanmenCore

/// A PNG file as a row of chunks (ISO/IEC 15948, 5).
///
/// Kept are the picture's own chunks. Texts, EXIF, times and animations go; so do colour profiles and gamma, which
/// nothing that draws here takes notice of, so that the picture looks the same in every output.
struct PNGFile {
    /// The picture without what does not belong to it.
    let image: ImageData

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// A file whose chunks are whole from IHDR to IEND.
    init(_ bytes: [UInt8]) throws(PictureError) {
        guard bytes.starts(with: Self.signature) else {
            throw .damaged(.png, reason: "line ends were changed in transfer")
        }
        let first = try Self.chunk(bytes, at: Self.signature.count)
        let (width, height) = try Self.size(first, in: bytes)
        try PictureLimits.check(width: width, height: height)
        image = ImageData(
            format: .png, bytes: try Self.stripped(bytes, from: first), pixelWidth: width, pixelHeight: height
        )
    }

    private static func chunk(_ bytes: [UInt8], at start: Int) throws(PictureError) -> PNGChunk {
        guard let chunk = PNGChunk(bytes, at: start) else { throw .truncated(.png) }
        guard chunk.isSound(in: bytes) else { throw .damaged(.png, reason: "check sum of \(chunk.type)") }
        return chunk
    }

    private static func size(
        _ header: PNGChunk, in bytes: [UInt8]
    ) throws(PictureError) -> (width: Int, height: Int) {
        guard header.type == "IHDR", header.content.count == 13 else {
            throw .damaged(.png, reason: "no header")
        }
        let width = bytes.bigEndian(at: header.content.lowerBound, count: 4)
        let height = bytes.bigEndian(at: header.content.lowerBound + 4, count: 4)
        guard width > 0, height > 0 else { throw .damaged(.png, reason: "no size") }
        return (width, height)
    }

    private static func stripped(
        _ bytes: [UInt8], from first: PNGChunk
    ) throws(PictureError) -> [UInt8] {
        var kept = signature
        kept.reserveCapacity(bytes.count)
        var chunk = first
        var hasData = false
        while true {
            if chunk.isPartOfPicture { kept += bytes[chunk.range] }
            hasData = hasData || chunk.type == "IDAT"
            guard chunk.type != "IEND" else { break }
            chunk = try Self.chunk(bytes, at: chunk.range.upperBound)
        }
        guard hasData else { throw .damaged(.png, reason: "no data") }
        return kept
    }
}
