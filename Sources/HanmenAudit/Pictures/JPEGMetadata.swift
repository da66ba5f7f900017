/// Searches what a JPEG file carries besides its pixels: EXIF, XMP, IPTC, comments (ITU-T T.81, B.1), and what stands
/// behind its end.
enum JPEGMetadata {
    /// Searches all segments but tables and scans.
    static func search(_ bytes: [UInt8], at place: Place, _ inspection: inout Inspection) {
        var index = 2
        while index + 3 < bytes.count {
            guard bytes[index] == 0xFF else {
                index += 1
                continue
            }
            let marker = bytes[index + 1]
            guard marker != 0xD9 else {
                search(bytes[(index + 2)...], "末尾", place, &inspection)
                return
            }
            guard marker >= 0xC0, marker != 0xFF, !(0xD0...0xD8).contains(marker) else {
                index += marker == 0xFF ? 1 : 2
                continue
            }
            let end = min(bytes.count, index + 2 + max(2, Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])))
            if let name = name(of: marker) {
                search(bytes[(index + 4)..<max(index + 4, end)], name, place, &inspection)
            }
            // Behind a scan's header its data goes on to the next marker.
            index = end
        }
        search(bytes[min(index, bytes.count)...], "末尾", place, &inspection)
    }

    private static func search(
        _ part: ArraySlice<UInt8>, _ name: String, _ place: Place, _ inspection: inout Inspection
    ) {
        guard !part.isEmpty else { return }
        var place = place
        place.detail = name
        PlainText.search(Array(part), at: place, &inspection)
    }

    private static func name(of marker: UInt8) -> String? {
        switch marker {
        case 0xE1: "EXIF・XMP"
        case 0xED: "IPTC"
        case 0xE0...0xEF: "APP\(marker - 0xE0)"
        case 0xFE: "コメント"
        default: nil
        }
    }
}
