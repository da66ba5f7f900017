import CZlib

/// Undoes zlib's compression up to a limit, so that no small stream becomes an endless one.
enum Inflate {
    /// What became of compressed bytes.
    struct Outcome {
        /// What could be unpacked, whether the end was reached or not.
        var data: [UInt8]
        /// How many bytes of the input were used.
        var used: Int
        /// Whether the stream came to its end with the right check sum.
        var isWhole: Bool
    }

    /// Unpacks a zlib stream (RFC 1950) at the beginning of some bytes; nil where it would grow above the limit.
    static func unpacked(_ bytes: ArraySlice<UInt8>, limit: Int) -> Outcome? {
        bytes.withUnsafeBufferPointer { unpacked($0, limit: limit) }
    }

    private static func unpacked(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Outcome? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit_(&stream, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.avail_in = UInt32(clamping: bytes.count)
        var data: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let (status, count) = block.withUnsafeMutableBufferPointer { block in
                stream.next_out = block.baseAddress
                stream.avail_out = UInt32(block.count)
                let status = inflate(&stream, Z_NO_FLUSH)
                return (status, block.count - Int(stream.avail_out))
            }
            data += block[..<count]
            guard data.count <= limit else { return nil }
            if status == Z_STREAM_END || status != Z_OK || (count == 0 && stream.avail_in == 0) {
                return Outcome(
                    data: data, used: bytes.count - Int(stream.avail_in), isWhole: status == Z_STREAM_END)
            }
        }
    }

    /// Whether some bytes begin like a zlib stream: method 8, and a head that 31 divides (RFC 1950, 2.2).
    static func isLikely(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
        return first & 0x0F == 8 && first >> 4 <= 7 && (Int(first) << 8 | Int(second)) % 31 == 0
    }
}
