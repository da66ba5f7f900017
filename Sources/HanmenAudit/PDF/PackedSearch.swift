import HanmenReading

/// Searches what zlib packed without trusting the file's tables: objects that were replaced, or that nothing refers to.
enum PackedSearch {
    static func search(_ packed: PackedParts, path: [String], _ inspection: inout Inspection) {
        for part in packed.parts where inspection.searched.insert(part.data).inserted {
            let place = Place(.packedParts, path: path, detail: "バイト \(part.range.lowerBound)")
            inspection.finder.search(part.data, as: .anything, at: place)
            var finder = inspection.finder
            LiteralScanner.scan(part.data[...]) { finder.search($0, as: .anything, at: place) }
            inspection.finder = finder
        }
    }
}
