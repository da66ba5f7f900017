import COpenSSL

/// What a revocation list says of a certificate (RFC 5280, 5), signed by its issuer itself.
enum RevocationListAnswer {
    /// The most bytes of a list.
    static let largestSize = 64 << 20

    /// What a list in DER says; nil where it is another issuer's, does not cover the certificate, or does not hold.
    static func statement(in der: [UInt8], for question: RevocationQuestion) -> RevocationStatement? {
        defer { ERR_clear_error() }
        guard let list = ListHandle(der: der), isIssuers(list.pointer, question),
            covers(list.pointer, question.certificate),
            let own = CertificateHandle(der: question.certificate.der),
            let thisUpdate = LibraryTime.seconds(X509_CRL_get0_lastUpdate(list.pointer))
        else { return nil }
        var statement = RevocationStatement(
            source: .revocationList, thisUpdate: thisUpdate,
            nextUpdate: X509_CRL_get0_nextUpdate(list.pointer).flatMap { LibraryTime.seconds($0) })
        var entry: OpaquePointer?
        switch X509_CRL_get0_by_cert(list.pointer, &entry, own.pointer) {
        case 1:
            statement.revokedSince =
                LibraryTime.seconds(X509_REVOKED_get0_revocationDate(entry)) ?? thisUpdate
            statement.reason = reason(of: entry)
        case 0:
            break
        default:
            return nil
        }
        return statement
    }

    private static func isIssuers(_ list: OpaquePointer, _ question: RevocationQuestion) -> Bool {
        guard let issuer = CertificateHandle(der: question.issuer.der),
            X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(issuer.pointer)) == 0,
            question.issuer.keyUsages?.contains(.revocationListSigning) ?? true,
            let key = X509_get0_pubkey(issuer.pointer)
        else { return false }
        var algorithm: UnsafePointer<X509_ALGOR>?
        X509_CRL_get0_signature(list, nil, &algorithm)
        return WeakAlgorithms.isStrong(algorithm) && X509_CRL_verify(list, key) == 1
    }

    /// Whether a list is one for a certificate: critical extensions that are not known make it useless.
    private static func covers(_ list: OpaquePointer, _ certificate: Certificate) -> Bool {
        for index in 0..<max(0, X509_CRL_get_ext_count(list)) {
            guard let entry = X509_CRL_get_ext(list, index),
                let identifier = Certificate.identifier(of: X509_EXTENSION_get_object(entry))
            else { return false }
            if identifier == ObjectIdentifiers.issuingDistributionPoint {
                let value = DERValue(Certificate.bytes(of: X509_EXTENSION_get_data(entry)))
                guard let value, Self.covers(value, certificate) else { return false }
            } else if X509_EXTENSION_get_critical(entry) == 1,
                identifier != ObjectIdentifiers.authorityKeyIdentifier
            {
                return false
            }
        }
        return true
    }

    /// Whether a list for some certificates alone (issuingDistributionPoint; RFC 5280, 5.2.5) is for one.
    private static func covers(_ point: DERValue, _ certificate: Certificate) -> Bool {
        for part in point.children(of: .sequence) ?? [] {
            switch part.tag {
            case 0xA0:
                let own = CertificateExtensions.addresses(in: part, depth: 4)
                guard !own.allSatisfy({ !certificate.revocationListAddresses.contains($0) }) else {
                    return false
                }
            case 0x81: if part.isTrue, certificate.isAuthority { return false }
            case 0x82: if part.isTrue, !certificate.isAuthority { return false }
            case 0x84, 0x85: if part.isTrue { return false }
            default: return false
            }
        }
        return true
    }

    private static func reason(of entry: OpaquePointer?) -> Int? {
        guard let value = X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nil, nil) else { return nil }
        let number = value.assumingMemoryBound(to: ASN1_ENUMERATED.self)
        defer { ASN1_ENUMERATED_free(number) }
        return Int(ASN1_ENUMERATED_get(number))
    }
}

extension DERValue {
    fileprivate var isTrue: Bool { content.contains { $0 != 0 } }
}

/// A revocation list of OpenSSL's, freed with it.
private final class ListHandle {
    let pointer: OpaquePointer

    init?(der: [UInt8]) {
        guard der.count <= RevocationListAnswer.largestSize else { return nil }
        let pointer = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
            var cursor = bytes.baseAddress
            guard let read = d2i_X509_CRL(nil, &cursor, bytes.count) else { return nil }
            guard cursor == bytes.baseAddress.map({ $0 + bytes.count }) else {
                X509_CRL_free(read)
                return nil
            }
            return read
        }
        ERR_clear_error()
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { X509_CRL_free(pointer) }
}
