import COpenSSL
import HanmenDigest

extension SignatureScheme {
    /// How a certificate's key signs.
    init(certificate: Certificate, prefersPSS: Bool) throws(KeyError) {
        guard let handle = CertificateHandle(der: certificate.der), let key = X509_get0_pubkey(handle.pointer)
        else { throw .unsuitable("no public key that is known") }
        defer { LibraryErrors.clear() }
        switch EVP_PKEY_get_base_id(key) {
        case EVP_PKEY_RSA:
            try Self.checkModulus(of: key)
            self = prefersPSS ? .rsaPSS(.sha256) : .rsa(.sha256)
        case EVP_PKEY_RSA_PSS:
            try Self.checkModulus(of: key)
            self = .rsaPSS(.sha256)
        case EVP_PKEY_EC: self = .ecdsa(try Self.digest(forCurveOf: key))
        default: throw .unsuitable(EVP_PKEY_get0_type_name(key).map { String(cString: $0) } ?? "")
        }
    }

    /// RSA keys may be 2048 to 8192 bits long; longer ones take seconds a signature.
    private static func checkModulus(of key: OpaquePointer) throws(KeyError) {
        let bits = EVP_PKEY_get_bits(key)
        guard (2048...8192).contains(bits) else { throw .unsuitable("RSA-\(bits)") }
    }

    /// The hash function as strong as the curve (RFC 5753, 2.1).
    private static func digest(forCurveOf key: OpaquePointer) throws(KeyError) -> Digest {
        var name = [UInt8](repeating: 0, count: 80)
        var count = 0
        let isNamed = name.withUnsafeMutableBytes {
            EVP_PKEY_get_group_name(key, $0.bindMemory(to: CChar.self).baseAddress, $0.count, &count)
        }
        guard isNamed == 1 else { throw .unsuitable("EC") }
        let curve = String(decoding: name.prefix(count), as: UTF8.self)
        switch OBJ_sn2nid(curve) {
        case NID_X9_62_prime256v1: return .sha256
        case NID_secp384r1: return .sha384
        default: throw .unsuitable("EC \(curve)")
        }
    }
}
