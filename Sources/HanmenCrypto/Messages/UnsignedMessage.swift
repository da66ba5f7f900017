import COpenSSL
import HanmenDigest

/// A CMS message with one signer while it is made (docs: RFC 5652, 5).
///
/// OpenSSL puts it together and writes it; the signature is made by whoever holds the key, so that a token can, and so
/// that no signing time slips in: `CMS_final` is never called.
final class UnsignedMessage {
    private let message: OpaquePointer
    private let signer: OpaquePointer
    private let scheme: SignatureScheme

    /// A message over a document's hash, with the attributes that are signed.
    init(over hash: [UInt8], certificate: Certificate, scheme: SignatureScheme) throws(SignatureError) {
        guard hash.count == scheme.digest.size else { throw .failed("hash of \(hash.count) bytes") }
        guard let handle = CertificateHandle(der: certificate.der) else { throw .failed("certificate") }
        LibraryErrors.clear()
        let flags = UInt32(CMS_PARTIAL | CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP)
        guard let message = CMS_sign(nil, nil, nil, nil, flags) else { throw Self.failure() }
        // For software keys and tokens alike, the public key stands in for the private one.
        guard
            let signer = CMS_add1_signer(
                message, handle.pointer, X509_get0_pubkey(handle.pointer), scheme.digest.function,
                flags | UInt32(CMS_CADES))
        else {
            CMS_ContentInfo_free(message)
            throw Self.failure()
        }
        self.message = message
        self.signer = signer
        self.scheme = scheme
        try addAttributes(hash)
    }

    deinit { CMS_ContentInfo_free(message) }

    private func addAttributes(_ hash: [UInt8]) throws(SignatureError) {
        guard
            CMS_signed_add1_attr_by_NID(
                signer, NID_pkcs9_contentType, V_ASN1_OBJECT, UnsafeRawPointer(OBJ_nid2obj(NID_pkcs7_data)),
                -1) == 1,
            CMS_signed_add1_attr_by_NID(
                signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, hash, Int32(hash.count)) == 1
        else { throw Self.failure() }
    }

    /// Adds certificates above the signer's.
    func add(_ chain: [Certificate]) throws(SignatureError) {
        for certificate in chain {
            guard let handle = CertificateHandle(der: certificate.der),
                CMS_add1_cert(message, handle.pointer) == 1
            else { throw Self.failure() }
        }
    }

    /// The bytes to sign: the signed attributes as a SET OF (RFC 5652, 5.4).
    func signedAttributes() throws(SignatureError) -> [UInt8] {
        var attributes: [[UInt8]] = []
        for index in 0..<CMS_signed_get_attr_count(signer) {
            var bytes: UnsafeMutablePointer<UInt8>?
            let count = i2d_X509_ATTRIBUTE(CMS_signed_get_attr(signer, index), &bytes)
            guard count > 0, let bytes else { throw Self.failure() }
            defer { CRYPTO_free(bytes, #file, #line) }
            attributes.append(Array(UnsafeBufferPointer(start: bytes, count: Int(count))))
        }
        return DEREncoding.set(of: attributes)
    }

    /// Puts the signature in, and how it was made.
    func sign(_ signature: [UInt8]) throws(SignatureError) {
        var algorithm: UnsafeMutablePointer<X509_ALGOR>?
        CMS_SignerInfo_get0_algs(signer, nil, nil, nil, &algorithm)
        guard
            ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), signature, Int32(signature.count)) == 1,
            scheme.write(to: algorithm)
        else { throw Self.failure() }
    }

    /// Adds a timestamp over the signature.
    func add(_ token: TimestampToken) throws(SignatureError) {
        guard
            CMS_unsigned_add1_attr_by_NID(
                signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token.der, Int32(token.der.count))
                == 1
        else { throw Self.failure() }
    }

    /// The message in DER.
    func encoded() throws(SignatureError) -> [UInt8] {
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = i2d_CMS_ContentInfo(message, &bytes)
        guard count > 0, let bytes else { throw Self.failure() }
        defer { CRYPTO_free(bytes, #file, #line) }
        LibraryErrors.clear()
        return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    private static func failure() -> SignatureError { .failed(LibraryErrors.drain().text) }
}
