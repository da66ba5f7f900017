import HanmenCore

/// A JPEG file taken apart at its markers, and put together again without what does not belong to the picture.
///
/// Frames, tables and scans stay byte for byte. Of the applications' segments only two are kept, cut to what
/// decoding reads: JFIF without its thumbnail, and Adobe's, which says how colours are coded. EXIF, GPS, XMP, IPTC,
/// comments, and all that stands behind the end of the picture go. So does the ICC profile: what is drawn into a
/// PDF/A file as device colour means the file's own output intent (ISO 19005-2, 6.2.4), readers pass over profiles
/// inside JPEG data, and profiles name cameras and people.
struct JPEGFile {
    private let frame: JPEGFrame
    private let orientation: ImageOrientation
    private let bytes: [UInt8]

    /// Takes a file apart.
    init(_ file: [UInt8]) throws(PictureError) {
        var parts = Parts()
        var segments = JPEGSegments(file)
        while let segment = try segments.next() { try parts.take(segment, of: file) }
        guard let frame = parts.frame, parts.hasScan else { throw .damaged(.jpeg, reason: "no picture") }
        self.frame = frame
        orientation = parts.orientation ?? .upright
        bytes = parts.kept + [0xFF, 0xD9]
    }

    /// The picture, if it can be decoded to its end.
    func checkedImage() throws(PictureError) -> ImageData {
        let turbo = try TurboJPEG()
        try turbo.check(bytes, frame: frame)
        let (width, height) =
            orientation.exchangesSides ? (frame.height, frame.width) : (frame.width, frame.height)
        return ImageData(
            format: .jpeg, bytes: frame.isArithmetic ? try turbo.huffmanCoded(bytes) : bytes,
            pixelWidth: width, pixelHeight: height, orientation: orientation)
    }
}

/// What was found in a file so far.
private struct Parts {
    var kept: [UInt8] = [0xFF, 0xD8]
    var frame: JPEGFrame?
    var orientation: ImageOrientation?
    var hasScan = false

    mutating func take(_ segment: JPEGSegments.Segment, of file: [UInt8]) throws(PictureError) {
        switch segment.marker {
        case 0xE0: keepJFIF(file[segment.content])
        case 0xE1: orientation = orientation ?? ExifOrientation.read(file[segment.content])
        case 0xEE: keepAdobe(file[segment.content])
        case 0xE2...0xEF, 0xFE: break
        case let marker where JPEGFrame.isFrameHeader(marker):
            try takeFrame(segment, of: file)
            kept += file[segment.header]
        case 0xDA:
            guard frame != nil else { throw .damaged(.jpeg, reason: "scan before frame") }
            hasScan = true
            kept += file[segment.header.lowerBound..<segment.scan.upperBound]
        default: kept += file[segment.header]
        }
    }

    private mutating func takeFrame(
        _ segment: JPEGSegments.Segment, of file: [UInt8]
    ) throws(PictureError) {
        guard frame == nil, let read = JPEGFrame(segment, in: file) else {
            throw .damaged(.jpeg, reason: "frame header")
        }
        try read.check()
        frame = read
    }

    /// Version, unit and density, and a thumbnail of no pixels (ISO/IEC 10918-5, 10.1).
    private mutating func keepJFIF(_ content: ArraySlice<UInt8>) {
        guard content.starts(with: Array("JFIF\0".utf8)), content.count >= 14 else { return }
        kept += [0xFF, 0xE0, 0, 16] + content.prefix(12) + [0, 0]
    }

    /// Version, flags and the transform of colours.
    private mutating func keepAdobe(_ content: ArraySlice<UInt8>) {
        guard content.starts(with: Array("Adobe".utf8)), content.count >= 12 else { return }
        kept += [0xFF, 0xEE, 0, 14] + content.prefix(12)
    }
}
