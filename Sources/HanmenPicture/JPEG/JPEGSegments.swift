/// Goes through a JPEG file from marker to marker (ITU-T T.81, B.1).
struct JPEGSegments {
    /// A marker with what belongs to it.
    struct Segment {
        let marker: UInt8
        /// Marker, length and content.
        let header: Range<Int>
        /// The content behind the length; empty where the marker stands alone.
        let content: Range<Int>
        /// The coded data behind a scan's header.
        let scan: Range<Int>
    }

    private let bytes: [UInt8]
    private var index = 2

    /// Begins behind the marker that begins the file.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next segment; nil behind the end of the picture.
    mutating func next() throws(PictureError) -> Segment? {
        guard let marker = try nextMarker() else { return nil }
        let start = index - 2
        guard index + 2 <= bytes.count else { throw .truncated(.jpeg) }
        let length = bytes.bigEndian(at: index, count: 2)
        guard length >= 2 else { throw .damaged(.jpeg, reason: "segment without length") }
        let end = index + length
        guard end <= bytes.count else { throw .truncated(.jpeg) }
        let scanEnd = marker == 0xDA ? endOfScan(from: end) : end
        defer { index = scanEnd }
        return Segment(
            marker: marker, header: start..<end, content: index + 2..<end, scan: end..<scanEnd)
    }

    /// Moves behind a marker that has a length; nil at the end of the picture.
    private mutating func nextMarker() throws(PictureError) -> UInt8? {
        while true {
            guard index + 1 < bytes.count else { throw .truncated(.jpeg) }
            guard bytes[index] == 0xFF else { throw .damaged(.jpeg, reason: "no marker") }
            let marker = bytes[index + 1]
            switch marker {
            case 0xFF: index += 1
            case 0xD9: return nil
            case 0x01, 0xD0...0xD7: index += 2
            case 0x00, 0xD8: throw .damaged(.jpeg, reason: "marker \(marker)")
            default:
                index += 2
                return marker
            }
        }
    }

    /// Coded data goes on up to a marker that is no restart; a byte 0xFF in it is followed by zero.
    private func endOfScan(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index + 1 < bytes.count {
                if bytes[index] == 0xFF {
                    let next = bytes[index + 1]
                    guard next == 0 || next == 0xFF || (0xD0...0xD7).contains(next) else { return index }
                    index += next == 0xFF ? 1 : 2
                } else {
                    index += 1
                }
            }
            return bytes.count
        }
    }
}
