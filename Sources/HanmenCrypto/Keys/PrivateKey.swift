import COpenSSL
import HanmenDigest

/// OpenSSL's form of a private key, overwritten and freed with it; it is only read, so that threads may share it.
final class PrivateKey: Sendable {
    // Set once and only read from then on; freed when no thread has the object any more.
    nonisolated(unsafe) let pointer: OpaquePointer

    /// Takes a key over.
    init(adopting pointer: OpaquePointer) { self.pointer = pointer }

    deinit { EVP_PKEY_free(pointer) }

    /// Whether a certificate is that of this key.
    func belongs(to certificate: Certificate) -> Bool {
        guard let handle = CertificateHandle(der: certificate.der) else { return false }
        defer { LibraryErrors.clear() }
        return X509_check_private_key(handle.pointer, pointer) == 1
    }

    /// The signature over bytes.
    func sign(_ bytes: [UInt8], by scheme: SignatureScheme) throws(KeyError) -> [UInt8] {
        LibraryErrors.clear()
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var settings: OpaquePointer?
        var count = 0
        guard EVP_DigestSignInit(context, &settings, scheme.digest.function, nil, pointer) == 1,
            scheme.configure(settings), EVP_DigestSign(context, nil, &count, bytes, bytes.count) == 1
        else { throw .failed(LibraryErrors.drain().text) }
        var signature = [UInt8](repeating: 0, count: count)
        guard EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1 else {
            throw .failed(LibraryErrors.drain().text)
        }
        return Array(signature.prefix(count))
    }
}

extension SignatureScheme {
    /// Tells an operation how RSA pads.
    func configure(_ settings: OpaquePointer?) -> Bool {
        switch self {
        case .rsa: EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PADDING) == 1
        case .rsaPSS(let digest):
            EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING) == 1
                && EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, Int32(digest.size)) == 1
                && EVP_PKEY_CTX_set_rsa_mgf1_md(settings, digest.function) == 1
        case .ecdsa: true
        }
    }
}
