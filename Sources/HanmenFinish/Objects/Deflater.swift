import CDeflate

/// Compresses what goes into a file (RFC 1950), and undoes what a trusted file has compressed; its tables are made once.
package final class Deflater {
    private var compressors: [Level: OpaquePointer] = [:]
    private var decompressor: OpaquePointer?

    /// One that has compressed nothing yet.
    package init() {}

    deinit {
        for compressor in compressors.values { libdeflate_free_compressor(compressor) }
        if let decompressor { libdeflate_free_decompressor(decompressor) }
    }

    /// How hard to try.
    package enum Level: Int32 {
        /// For content and objects.
        case standard = 6
        /// For fonts, which are most of a file and most of the work: two thirds of the time of the level above for a
        /// fiftieth more room.
        case fonts = 3
    }

    /// A zlib stream of some bytes, as `/FlateDecode` reads it.
    package func compressed(_ bytes: [UInt8], level: Level = .standard) throws(FinishingError) -> [UInt8] {
        guard let compressor = compressors[level] ?? libdeflate_alloc_compressor(level.rawValue) else {
            throw .unwritable(reason: "no compressor")
        }
        compressors[level] = compressor
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        guard !result.isEmpty else { throw .unwritable(reason: "not compressed") }
        return result
    }

    /// The bytes of a zlib stream that a program of ours has just made; nil where it is none.
    func expanded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard let decompressor = decompressor ?? libdeflate_alloc_decompressor() else { return nil }
        self.decompressor = decompressor
        return bytes.withUnsafeBytes { source in
            var room = 8 * source.count + 4096
            while room <= Self.largest {
                var status = LIBDEFLATE_BAD_DATA
                let result = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    var expanded = 0
                    status = libdeflate_zlib_decompress(
                        decompressor, source.baseAddress, source.count, buffer.baseAddress, room, &expanded)
                    count = status == LIBDEFLATE_SUCCESS ? expanded : 0
                }
                if status == LIBDEFLATE_SUCCESS { return result }
                guard status == LIBDEFLATE_INSUFFICIENT_SPACE else { return nil }
                room *= 4
            }
            return nil
        }
    }

    private static let largest = 1 << 30
}
