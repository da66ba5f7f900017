/// The frame header of a JPEG file (ITU-T T.81, B.2.2).
public struct JPEGFrame: Hashable, Sendable {
    /// Width in pixels, as stored.
    public let width: Int
    /// Height in pixels, as stored.
    public let height: Int
    /// 1 gray, 3 colour, 4 ink.
    public let componentCount: Int
    /// The marker: which process codes the picture.
    let marker: UInt8
    /// The bits of a sample.
    let precision: Int

    /// The first frame header of a file; nil where there is none.
    public init?(_ file: [UInt8]) {
        var segments = JPEGSegments(file)
        while let segment = try? segments.next(), segment.marker != 0xDA {
            guard Self.isFrameHeader(segment.marker) else { continue }
            guard let frame = JPEGFrame(segment, in: file) else { return nil }
            self = frame
            return
        }
        return nil
    }

    /// The frame header in a segment.
    init?(_ segment: JPEGSegments.Segment, in file: [UInt8]) {
        let content = segment.content
        guard content.count >= 6 else { return nil }
        marker = segment.marker
        precision = Int(file[content.lowerBound])
        height = file.bigEndian(at: content.lowerBound + 1, count: 2)
        width = file.bigEndian(at: content.lowerBound + 3, count: 2)
        componentCount = Int(file[content.lowerBound + 5])
        guard width > 0, height > 0 else { return nil }
    }

    /// SOF0…SOF15, but for tables and arithmetic conditions.
    static func isFrameHeader(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
    }

    /// Whether entropy is coded arithmetically, which readers of PDF do not decode.
    var isArithmetic: Bool { marker == 0xC9 || marker == 0xCA }

    /// Throws where the picture is not one of eight bits, gray or coloured, coded once.
    func check() throws(PictureError) {
        switch marker {
        case 0xC0, 0xC1, 0xC2, 0xC9, 0xCA: break
        case 0xC3, 0xCB: throw .coding("lossless")
        default: throw .coding("hierarchical")
        }
        guard precision == 8 else { throw .coding("\(precision)-bit") }
        switch componentCount {
        case 1, 3: break
        case 4: throw .inks
        default: throw .coding("\(componentCount)-component")
        }
        try PictureLimits.check(width: width, height: height)
    }
}
