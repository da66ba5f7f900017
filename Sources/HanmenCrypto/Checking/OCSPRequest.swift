import COpenSSL

/// A request for the status of one certificate (RFC 6960, 4.1), without a nonce, which public responders do not echo.
struct OCSPRequest {
    /// The request in DER.
    let der: [UInt8]

    init?(_ question: RevocationQuestion) {
        defer { ERR_clear_error() }
        guard let own = CertificateHandle(der: question.certificate.der),
            let issuer = CertificateHandle(der: question.issuer.der),
            let request = OCSP_REQUEST_new()
        else { return nil }
        defer { OCSP_REQUEST_free(request) }
        // SHA-1 names the certificate here, and proves nothing: the one function that every responder takes.
        guard let identifier = OCSP_cert_to_id(EVP_sha1(), own.pointer, issuer.pointer) else { return nil }
        guard OCSP_request_add0_id(request, identifier) != nil else {
            OCSP_CERTID_free(identifier)
            return nil
        }
        var buffer: UnsafeMutablePointer<UInt8>?
        let count = i2d_OCSP_REQUEST(request, &buffer)
        guard count > 0, let buffer else { return nil }
        defer { CRYPTO_free(buffer, #file, #line) }
        der = Array(UnsafeBufferPointer(start: buffer, count: Int(count)))
    }
}

extension Certificate {
    /// Whether it is the issuer of another, by names and by signature.
    func hasIssued(_ other: Certificate) -> Bool {
        defer { ERR_clear_error() }
        guard let own = CertificateHandle(der: der), let issued = CertificateHandle(der: other.der),
            X509_check_issued(own.pointer, issued.pointer) == X509_V_OK,
            let key = X509_get0_pubkey(own.pointer)
        else { return false }
        return X509_verify(issued.pointer, key) == 1
    }
}
