import CDeflate

/// Compresses what goes into files (RFC 1950), and undoes what a trusted file has compressed.
package enum Deflate {
    /// A zlib stream of some bytes, as `/FlateDecode` reads it.
    package static func compressed(_ bytes: [UInt8], level: Level = .standard) throws(FinishingError)
        -> [UInt8]
    {
        guard let compressor = libdeflate_alloc_compressor(level.rawValue) else {
            throw .unwritable(reason: "no compressor")
        }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        guard !result.isEmpty else { throw .unwritable(reason: "not compressed") }
        return result
    }

    /// How hard to try.
    package enum Level: Int32 {
        /// For content and objects.
        case standard = 6
        /// For fonts, which are most of a file and most of the work: half the time of the level above for a fiftieth more
        /// room.
        case fonts = 3
    }

    /// The bytes of a zlib stream that a program of ours has just made; nil where it is none.
    package static func expanded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        return bytes.withUnsafeBytes { source in
            var room = 8 * source.count + 4096
            while room <= largest {
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
