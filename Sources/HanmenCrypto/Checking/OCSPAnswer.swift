import COpenSSL

/// What an OCSP response says of a certificate (RFC 6960), signed by its issuer or by whom the issuer named for that.
enum OCSPAnswer {
    /// The most bytes of a response.
    static let largestSize = 4 << 20
    /// The most statements in a response.
    private static let mostStatements: Int32 = 1000

    /// What a response in DER says; nothing where it is not to be believed.
    static func statements(
        in der: [UInt8], for question: RevocationQuestion, known: TimedMaterial
    ) -> [RevocationStatement] {
        defer { ERR_clear_error() }
        guard let response = ResponseHandle(der: der), isBelieved(response.basic, question, known),
            let own = CertificateHandle(der: question.certificate.der),
            let issuer = CertificateHandle(der: question.issuer.der)
        else { return [] }
        let count = min(OCSP_resp_count(response.basic), mostStatements)
        return (0..<max(0, count)).compactMap { index in
            guard let single = OCSP_resp_get0(response.basic, index),
                names(OCSP_SINGLERESP_get0_id(single), own.pointer, issuer.pointer)
            else { return nil }
            return statement(single)
        }
    }

    /// The certificates that a response carries.
    static func certificates(in der: [UInt8]) -> [Certificate] {
        guard let response = ResponseHandle(der: der) else { return [] }
        return CertificateStack.certificates(OCSP_resp_get0_certs(response.basic))
    }

    private static func statement(_ single: OpaquePointer) -> RevocationStatement? {
        var reason: Int32 = -1
        var (revoked, this, next):
            (
                UnsafeMutablePointer<ASN1_TIME>?, UnsafeMutablePointer<ASN1_TIME>?,
                UnsafeMutablePointer<ASN1_TIME>?
            ) = (nil, nil, nil)
        let status = OCSP_single_get0_status(single, &reason, &revoked, &this, &next)
        guard let thisUpdate = LibraryTime.seconds(this) else { return nil }
        var statement = RevocationStatement(
            source: .ocsp, thisUpdate: thisUpdate, nextUpdate: next.flatMap { LibraryTime.seconds($0) })
        switch status {
        case V_OCSP_CERTSTATUS_GOOD:
            return statement
        case V_OCSP_CERTSTATUS_REVOKED:
            statement.revokedSince = LibraryTime.seconds(revoked) ?? thisUpdate
            statement.reason = reason >= 0 ? Int(reason) : nil
            return statement
        default:
            return nil
        }
    }

    /// Whether a response's name of a certificate is that of one.
    private static func names(
        _ identifier: OpaquePointer?, _ certificate: OpaquePointer, _ issuer: OpaquePointer
    ) -> Bool {
        var algorithm: OpaquePointer?
        guard let identifier,
            OCSP_id_get0_info(nil, &algorithm, nil, nil, identifier) == 1,
            let function = EVP_get_digestbyname(OBJ_nid2sn(OBJ_obj2nid(algorithm))),
            let own = OCSP_cert_to_id(function, certificate, issuer)
        else { return false }
        defer { OCSP_CERTID_free(own) }
        return OCSP_id_cmp(own, identifier) == 0
    }

    // MARK: Who says so

    private static func isBelieved(
        _ basic: OpaquePointer, _ question: RevocationQuestion, _ known: TimedMaterial
    ) -> Bool {
        // The issuer alone is trusted here: the responder is the issuer, or the issuer named it (RFC 6960, 4.2.2.2).
        guard let store = StoreHandle([question.issuer]) else { return false }
        let rules = X509_STORE_get0_param(store.pointer)
        X509_VERIFY_PARAM_set_flags(
            rules, UInt(X509_V_FLAG_PARTIAL_CHAIN) | UInt(X509_V_FLAG_NO_CHECK_TIME))
        X509_VERIFY_PARAM_set_auth_level(rules, 2)
        let others = CertificateList(known.material.certificates + [question.issuer])
        guard WeakAlgorithms.isStrong(OCSP_resp_get0_tbs_sigalg(basic)),
            OCSP_basic_verify(basic, others.pointer, store.pointer, 0) == 1
        else { return false }
        var pointer: OpaquePointer?
        guard OCSP_resp_get0_signer(basic, &pointer, others.pointer) == 1, let pointer,
            let responder = Certificate(copying: pointer),
            let produced = LibraryTime.seconds(OCSP_resp_get0_produced_at(basic))
        else { return false }
        // Made while its certificate counted, and there before the certificate ended, so that nobody made it later.
        return responder.validity.contains(produced) && known.time <= responder.validity.upperBound
    }
}

/// A response of OpenSSL's, freed with it.
private final class ResponseHandle {
    let basic: OpaquePointer

    /// Reads a response that is one, and nothing behind it.
    init?(der: [UInt8]) {
        guard der.count <= OCSPAnswer.largestSize, DERValue(der) != nil else { return nil }
        let response = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
            var cursor = bytes.baseAddress
            return d2i_OCSP_RESPONSE(nil, &cursor, bytes.count)
        }
        defer {
            OCSP_RESPONSE_free(response)
            ERR_clear_error()
        }
        guard let response, OCSP_response_status(response) == OCSP_RESPONSE_STATUS_SUCCESSFUL,
            let basic = OCSP_response_get1_basic(response)
        else { return nil }
        self.basic = basic
    }

    deinit { OCSP_BASICRESP_free(basic) }
}

/// Which algorithms statements may be signed with.
enum WeakAlgorithms {
    /// Whether an algorithm of a signature is none of those that are broken.
    static func isStrong(_ algorithm: UnsafePointer<X509_ALGOR>?) -> Bool {
        var object: OpaquePointer?
        X509_ALGOR_get0(&object, nil, nil, algorithm)
        var text = [CChar](repeating: 0, count: 128)
        let count = OBJ_obj2txt(&text, Int32(text.count), object, 1)
        guard count > 0, count < text.count else { return false }
        let name = String(decoding: text.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return ObjectIdentifiers.weak[name] == nil
    }
}
