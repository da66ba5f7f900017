import COpenSSL

/// The parts of a message as they stand in it (RFC 5652, 5.1).
struct SignedDataParts {
    var contentType: String
    var digestAlgorithms: [String]
    var content: [UInt8]?
    var certificates: [DERValue] = []
    var revocationLists: [DERValue] = []
    var signers: [DERValue]

    init?(_ der: [UInt8]) {
        guard let info = DERValue(der)?.children(of: .sequence), info.count == 2,
            info[0].objectIdentifier == ObjectIdentifiers.signedData,
            let wrapped = info[1].children(of: .context0), wrapped.count == 1,
            let parts = wrapped[0].children(of: .sequence), parts.count >= 4,
            [1, 3, 4, 5].contains(parts[0].smallInteger), let digests = parts[1].children(of: .set),
            let encapsulated = parts[2].children(of: .sequence), (1...2).contains(encapsulated.count),
            let type = encapsulated[0].objectIdentifier
        else { return nil }
        contentType = type
        digestAlgorithms = digests.compactMap(\.plainAlgorithm)
        guard digestAlgorithms.count == digests.count else { return nil }
        if encapsulated.count == 2 {
            guard let inner = encapsulated[1].children(of: .context0), inner.count == 1,
                let bytes = inner[0].content(of: .octetString)
            else { return nil }
            content = bytes
        }
        var rest = parts[3...]
        if let list = rest.first?.children(of: .context0) {
            certificates = list.filter { $0.tag == DERTag.sequence.rawValue }
            rest = rest.dropFirst()
        }
        if let list = rest.first?.children(of: .context1) {
            revocationLists = list.filter { $0.tag == DERTag.sequence.rawValue }
            rest = rest.dropFirst()
        }
        guard rest.count == 1, let signers = rest.first?.children(of: .set) else { return nil }
        self.signers = signers
    }
}

/// What one signer adds (RFC 5652, 5.3).
struct SignerParts {
    var identifier: SignerIdentifier
    var digestAlgorithm: String
    var signedAttributes: DERValue?
    var signatureAlgorithm: DERValue
    var signature: [UInt8]
    var unsignedAttributes: DERValue?

    init?(_ element: DERValue) {
        guard let parts = element.children(of: .sequence), parts.count >= 5,
            [1, 3].contains(parts[0].smallInteger),
            let identifier = SignerIdentifier(parts[1]),
            let digest = parts[2].plainAlgorithm
        else { return nil }
        var rest = parts[3...]
        if rest.first?.tag == DERTag.context0.rawValue { signedAttributes = rest.removeFirst() }
        guard rest.count >= 2, let value = rest[rest.startIndex + 1].content(of: .octetString) else {
            return nil
        }
        self.identifier = identifier
        digestAlgorithm = digest
        signatureAlgorithm = rest.removeFirst()
        signature = value
        rest = rest.dropFirst()
        if rest.first?.tag == DERTag.context1.rawValue { unsignedAttributes = rest.removeFirst() }
        guard rest.isEmpty else { return nil }
    }
}

extension DERValue {
    /// The identifier of an algorithm that has no parameters, or NULL.
    var plainAlgorithm: String? {
        guard let parts = children(of: .sequence), (1...2).contains(parts.count),
            parts.dropFirst().allSatisfy({ $0.content(of: .null) == [] })
        else { return nil }
        return parts[0].objectIdentifier
    }
}

/// How a signer's certificate is named (RFC 5652, 5.3).
enum SignerIdentifier {
    /// By its issuer's name and its number, each in DER.
    case issuerAndNumber([UInt8], [UInt8])
    /// By its key's identifier.
    case key([UInt8])

    init?(_ element: DERValue) {
        if let parts = element.children(of: .sequence), parts.count == 2 {
            self = .issuerAndNumber(Array(parts[0].whole), Array(parts[1].whole))
        } else if element.tag == DERTag.primitive0.rawValue {
            self = .key(Array(element.content))
        } else {
            return nil
        }
    }

    /// Whether it names a certificate.
    func names(_ certificate: CertificateHandle) -> Bool {
        switch self {
        case .issuerAndNumber(let issuer, let number):
            guard let name = NameHandle(der: issuer) else { return false }
            return X509_NAME_cmp(name.pointer, X509_get_issuer_name(certificate.pointer)) == 0
                && certificate.encodedNumber == number
        case .key(let identifier):
            guard let own = X509_get0_subject_key_id(certificate.pointer) else { return false }
            let count = Int(max(0, ASN1_STRING_length(own)))
            return ASN1_STRING_get0_data(own).map {
                Array(UnsafeBufferPointer(start: $0, count: count)) == identifier
            } ?? false
        }
    }
}

/// OpenSSL's form of a name, freed with it.
private final class NameHandle {
    let pointer: OpaquePointer

    init?(der: [UInt8]) {
        let pointer = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
            var cursor = bytes.baseAddress
            return d2i_X509_NAME(nil, &cursor, bytes.count)
        }
        ERR_clear_error()
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { X509_NAME_free(pointer) }
}

extension CertificateHandle {
    /// The certificate's number in DER.
    fileprivate var encodedNumber: [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        let count = i2d_ASN1_INTEGER(X509_get_serialNumber(pointer), &buffer)
        guard count > 0, let buffer else { return [] }
        defer { CRYPTO_free(buffer, #file, #line) }
        return Array(UnsafeBufferPointer(start: buffer, count: Int(count)))
    }
}
