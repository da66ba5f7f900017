/// The parts of a file that zlib packed, found without trusting the file's own tables: replaced and unreferenced
/// objects too.
public struct PackedParts: Sendable {
    /// A packed part and what it unpacks to.
    public struct Part: Sendable {
        /// The bytes that unpacking used up.
        public var range: Range<Int>
        /// What came out.
        public var data: [UInt8]
    }

    /// The parts in the file's order.
    public var parts: [Part] = []

    /// Looks behind every keyword `stream`; packed data in packed data is unpacked too.
    ///
    /// - Throws: where all of it together is more than the limit.
    public init(of file: [UInt8]) throws(PDFReadingError) {
        guard file.count <= PDFReadingLimits.fileSize else { throw .unreasonable(.fileSize) }
        var left = PDFReadingLimits.unpackedSize
        var index = 0
        while let start = Self.streamStart(file, from: index) {
            index = start
            guard Inflate.isLikely(file[start...]) else { continue }
            guard let outcome = Inflate.unpacked(file[start...], limit: left) else {
                throw .unreasonable(.unpackedSize)
            }
            guard outcome.data.count > 0 else { continue }
            left -= outcome.data.count
            parts.append(Part(range: start..<start + outcome.used, data: outcome.data))
            try unpackAgain(outcome.data, in: start..<start + outcome.used, left: &left)
            index = start + outcome.used
        }
    }

    /// What a zlib stream unpacks to, as far as it is sound; nil where it is none or grows above the limit.
    public static func unpacked(
        _ bytes: ArraySlice<UInt8>, limit: Int = PDFReadingLimits.unpackedSize
    ) -> [UInt8]? {
        guard Inflate.isLikely(bytes) else { return nil }
        return Inflate.unpacked(bytes, limit: limit)?.data
    }

    /// Filters may be written twice; four times is as deep as anybody looks.
    private mutating func unpackAgain(
        _ data: [UInt8], in range: Range<Int>, left: inout Int
    ) throws(PDFReadingError) {
        var data = data
        for _ in 0..<4 where Inflate.isLikely(data[...]) {
            guard let outcome = Inflate.unpacked(data[...], limit: left) else {
                throw .unreasonable(.unpackedSize)
            }
            guard !outcome.data.isEmpty else { return }
            left -= outcome.data.count
            data = outcome.data
            parts.append(Part(range: range, data: data))
        }
    }

    /// Behind the next `stream` and its line end; `endstream` ends one.
    private static func streamStart(_ file: [UInt8], from index: Int) -> Int? {
        file.withUnsafeBufferPointer { file in
            let keyword: [UInt8] = Array("stream".utf8)
            var index = index
            while index + keyword.count + 1 < file.count {
                guard file[index] == keyword[0],
                    (0..<keyword.count).allSatisfy({ file[index + $0] == keyword[$0] })
                else {
                    index += 1
                    continue
                }
                var end = index + keyword.count
                index = end
                if file[end] == 0x0D { end += 1 }
                if end < file.count, file[end] == 0x0A { end += 1 }
                if end > index { return end }
            }
            return nil
        }
    }
}
