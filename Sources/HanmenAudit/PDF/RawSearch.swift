import HanmenReading

/// Searches the bytes of a file that nothing unpacks, and the string literals among them.
enum RawSearch {
    static func search(
        _ bytes: [UInt8], around packed: PackedParts, path: [String], _ inspection: inout Inspection
    ) {
        var start = 0
        var finder = inspection.finder
        for end in packed.parts.map(\.range) + [bytes.count..<bytes.count] where end.lowerBound >= start {
            let part = bytes[start..<end.lowerBound]
            let detail = "バイト \(start) から"
            finder.search(part, as: .anything, at: Place(.rawBytes, path: path, detail: detail))
            LiteralScanner.scan(part) {
                finder.search($0, as: .anything, at: Place(.literals, path: path, detail: detail))
            }
            start = end.upperBound
        }
        inspection.finder = finder
    }
}
