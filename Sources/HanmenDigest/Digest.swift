import CNettle

/// A hash function that signatures may still be made with (SHA-2; FIPS 180-4).
public enum Digest: String, CaseIterable, Hashable, Sendable {
    case sha256, sha384, sha512

    /// How many bytes it gives.
    public var size: Int {
        switch self {
        case .sha256: 32
        case .sha384: 48
        case .sha512: 64
        }
    }

    /// The hash of some bytes.
    public func hash(_ bytes: [UInt8]) -> [UInt8] { hash(bytes, ranges: [bytes.indices]) }

    /// The hash of parts of some bytes, one behind the other.
    public func hash(_ bytes: [UInt8], ranges: [Range<Int>]) -> [UInt8] {
        let function = function
        return withUnsafeTemporaryAllocation(
            byteCount: Int(function.context_size), alignment: MemoryLayout<UInt64>.alignment
        ) { context in
            function.`init`(context.baseAddress)
            bytes.withUnsafeBufferPointer { bytes in
                for range in ranges {
                    let part = UnsafeBufferPointer(rebasing: bytes[range])
                    function.update(context.baseAddress, part.count, part.baseAddress)
                }
            }
            return [UInt8](unsafeUninitializedCapacity: size) { hash, count in
                function.digest(context.baseAddress, size, hash.baseAddress)
                count = size
            }
        }
    }

    /// Nettle's function.
    private var function: nettle_hash {
        switch self {
        case .sha256: nettle_sha256
        case .sha384: nettle_sha384
        case .sha512: nettle_sha512
        }
    }
}
