import CZlib

/// Compresses content before qpdf sees it, so that pages are held small until the file is written.
enum Deflate {
    /// A zlib stream of some bytes (RFC 1950), as `/FlateDecode` reads it.
    static func compressed(_ bytes: [UInt8]) throws(FinishingError) -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        var status = Z_OK
        let result = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            status = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), level)
            count = status == Z_OK ? Int(size) : 0
        }
        guard status == Z_OK else { throw .unwritable(reason: "zlib \(status)") }
        return result
    }

    /// Two thirds of the work of level 6; the whole file grows by two hundredths (docs/performance.md).
    private static let level: Int32 = 4
}
