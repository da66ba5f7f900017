import COpenSSL

/// OpenSSL's lists of certificates.
enum CertificateStack {
    /// The certificates of a list, copied; those that cannot be read are passed over.
    static func certificates(_ stack: OpaquePointer?) -> [Certificate] {
        let count = min(OPENSSL_sk_num(stack), Int32(CertificateChain.mostCandidates))
        guard count > 0 else { return [] }
        return (0..<count).compactMap { index in
            OPENSSL_sk_value(stack, index).flatMap { Certificate(copying: OpaquePointer($0)) }
        }
    }

    /// Frees a list with its certificates.
    static func free(_ stack: OpaquePointer?) {
        while let certificate = OPENSSL_sk_pop(stack) { X509_free(OpaquePointer(certificate)) }
        OPENSSL_sk_free(stack)
    }
}

extension Certificate {
    /// The plain data of OpenSSL's form, which stays its owner's.
    init?(copying pointer: OpaquePointer) {
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = i2d_X509(pointer, &bytes)
        guard count > 0, let bytes else { return nil }
        defer { CRYPTO_free(bytes, #file, #line) }
        self.init(der: Array(UnsafeBufferPointer(start: bytes, count: Int(count))))
    }
}
