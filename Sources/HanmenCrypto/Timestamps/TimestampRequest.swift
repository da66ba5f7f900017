import COpenSSL
import HanmenDigest

/// A request for a timestamp (RFC 3161, 2.4.1): version 1, a hash of SHA-256, a number that only we know, and the
/// authority's certificate asked for.
final class TimestampRequest {
    let pointer: OpaquePointer

    /// A request over a hash.
    init?(over hash: [UInt8]) {
        guard hash.count == Digest.sha256.size else { return nil }
        LibraryErrors.clear()
        guard let pointer = TS_REQ_new() else { return nil }
        self.pointer = pointer
        guard TS_REQ_set_version(pointer, 1) == 1, setImprint(hash), setNonce(),
            TS_REQ_set_cert_req(pointer, 1) == 1
        else { return nil }
    }

    deinit { TS_REQ_free(pointer) }

    /// The request in DER.
    var der: [UInt8]? {
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = i2d_TS_REQ(pointer, &bytes)
        guard count > 0, let bytes else { return nil }
        defer { CRYPTO_free(bytes, #file, #line) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    private func setImprint(_ hash: [UInt8]) -> Bool {
        guard let imprint = TS_MSG_IMPRINT_new() else { return false }
        defer { TS_MSG_IMPRINT_free(imprint) }
        guard let algorithm = X509_ALGOR_new() else { return false }
        defer { X509_ALGOR_free(algorithm) }
        var text = hash
        return X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nil) == 1
            && TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1
            && TS_MSG_IMPRINT_set_msg(imprint, &text, Int32(text.count)) == 1
            && TS_REQ_set_msg_imprint(pointer, imprint) == 1
    }

    private func setNonce() -> Bool {
        var digits = [UInt8](repeating: 0, count: 8)
        guard RAND_bytes(&digits, Int32(digits.count)) == 1,
            let number = BN_bin2bn(digits, Int32(digits.count), nil)
        else { return false }
        defer { BN_free(number) }
        guard let nonce = BN_to_ASN1_INTEGER(number, nil) else { return false }
        defer { ASN1_INTEGER_free(nonce) }
        return TS_REQ_set_nonce(pointer, nonce) == 1
    }
}
