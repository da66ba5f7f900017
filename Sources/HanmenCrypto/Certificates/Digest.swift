import COpenSSL

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
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        EVP_DigestInit_ex(context, function, nil)
        bytes.withUnsafeBytes { buffer in
            for range in ranges {
                let part = UnsafeRawBufferPointer(rebasing: buffer[range])
                EVP_DigestUpdate(context, part.baseAddress, part.count)
            }
        }
        var hash = [UInt8](repeating: 0, count: size)
        EVP_DigestFinal_ex(context, &hash, nil)
        return hash
    }

    /// OpenSSL's function.
    var function: OpaquePointer? {
        switch self {
        case .sha256: EVP_sha256()
        case .sha384: EVP_sha384()
        case .sha512: EVP_sha512()
        }
    }
}
