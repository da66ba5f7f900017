import COpenSSL
import HanmenDigest

extension Certificate {
    /// Whether a signature was made with this certificate's key.
    func verifies(_ signature: [UInt8], over bytes: [UInt8], by scheme: SignatureScheme) -> Bool {
        guard let handle = CertificateHandle(der: der) else { return false }
        defer { LibraryErrors.clear() }
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var settings: OpaquePointer?
        let key = X509_get0_pubkey(handle.pointer)
        return EVP_DigestVerifyInit(context, &settings, scheme.digest.function, nil, key) == 1
            && scheme.configure(settings)
            && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    }
}
