import HanmenReading

/// Searches what a PNG file carries besides its pixels (ISO/IEC 15948, 11.3): texts, packed or not, EXIF, and what
/// stands behind its end.
enum PNGMetadata {
    private static let pixels: Set<String> = ["IHDR", "PLTE", "IDAT", "tRNS", "IEND"]

    /// Searches all chunks but those of the picture itself.
    static func search(_ bytes: [UInt8], at place: Place, _ inspection: inout Inspection) {
        var index = 8
        var isOver = false
        while !isOver, index + 12 <= bytes.count {
            let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - index - 12 else { break }
            let type = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            let content = bytes[index + 8..<index + 8 + length]
            if !pixels.contains(type) { search(content, type, place, &inspection) }
            isOver = type == "IEND"
            index += 12 + length
        }
        search(bytes[min(index, bytes.count)...], "末尾", place, &inspection)
    }

    private static func search(
        _ content: ArraySlice<UInt8>, _ name: String, _ place: Place, _ inspection: inout Inspection
    ) {
        guard !content.isEmpty else { return }
        var place = place
        place.detail = name
        PlainText.search(Array(content), at: place, &inspection)
        // zTXt, iTXt and iCCP hold a zlib stream behind names that end with zero.
        for start in content.indices.prefix(512) where content[start] == 0 {
            guard
                let unpacked = PackedParts.unpacked(content[(start + 1)...])
                    ?? PackedParts.unpacked(content[(start + 1)...].dropFirst())
            else { continue }
            PlainText.search(unpacked, at: place, &inspection)
        }
    }
}
