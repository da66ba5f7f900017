import COpenSSL
import HanmenDigest

extension Digest {
    /// The function by which OpenSSL signs, and judges what was signed.
    var function: OpaquePointer? {
        switch self {
        case .sha256: EVP_sha256()
        case .sha384: EVP_sha384()
        case .sha512: EVP_sha512()
        }
    }
}
