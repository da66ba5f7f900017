import COpenSSL
import HanmenDigest

/// How a signature value is verified.
struct SignatureVerifier {
    /// What an algorithm identifier says.
    enum Reading {
        case known(SignatureVerifier)
        case weak(String)
        case unknown(String)
    }

    /// The padding of an RSA signature.
    private enum Padding {
        case none
        case pkcs1
        case pss(salt: Int)
    }

    private let digest: Digest
    private let padding: Padding

    /// Reads an algorithm identifier; `digest` is the one of the message, which plain RSA does not name itself.
    static func read(_ element: DERValue, digest: Digest?) -> Reading {
        guard let parts = element.children(of: .sequence), let identifier = parts.first?.objectIdentifier
        else {
            return .unknown("")
        }
        if let name = ObjectIdentifiers.weak[identifier] { return .weak(name) }
        guard identifier == ObjectIdentifiers.rsaPSS || element.plainAlgorithm != nil else {
            return .unknown(identifier)
        }
        if let digest = ObjectIdentifiers.rsaWith[identifier] {
            return .known(SignatureVerifier(digest: digest, padding: .pkcs1))
        }
        if let digest = ObjectIdentifiers.ecdsaWith[identifier] {
            return .known(SignatureVerifier(digest: digest, padding: .none))
        }
        switch identifier {
        case ObjectIdentifiers.rsa:
            return digest.map { .known(SignatureVerifier(digest: $0, padding: .pkcs1)) }
                ?? .unknown(identifier)
        case ObjectIdentifiers.rsaPSS:
            return readPSS(parts.dropFirst().first)
        default:
            return .unknown(identifier)
        }
    }

    /// The parameters of RSASSA-PSS (RFC 4055, 3.1); what is left out means SHA-1.
    private static func readPSS(_ parameters: DERValue?) -> Reading {
        var (hash, mask, salt): (String?, String?, Int) = (nil, nil, 20)
        for part in parameters?.children(of: .sequence) ?? [] {
            guard let inner = part.children?.first else { return .unknown(ObjectIdentifiers.rsaPSS) }
            switch part.tag {
            case DERTag.context0.rawValue:
                hash = inner.children(of: .sequence)?.first?.objectIdentifier
            case DERTag.context1.rawValue:
                guard let pair = inner.children(of: .sequence), pair.count == 2,
                    pair[0].objectIdentifier == ObjectIdentifiers.mgf1
                else { return .unknown(ObjectIdentifiers.rsaPSS) }
                mask = pair[1].children(of: .sequence)?.first?.objectIdentifier
            case DERTag.context2.rawValue:
                guard let length = inner.smallInteger, length <= 512 else {
                    return .unknown(ObjectIdentifiers.rsaPSS)
                }
                salt = length
            default:
                guard part.tag == DERTag.context3.rawValue, inner.smallInteger == 1 else {
                    return .unknown(ObjectIdentifiers.rsaPSS)
                }
            }
        }
        guard let hash, let mask else { return .weak("SHA-1") }
        if let name = ObjectIdentifiers.weak[hash] ?? ObjectIdentifiers.weak[mask] { return .weak(name) }
        guard hash == mask, let digest = ObjectIdentifiers.digests[hash] else { return .unknown(hash) }
        return .known(SignatureVerifier(digest: digest, padding: .pss(salt: salt)))
    }

    /// Whether a value is the signature over bytes by a certificate's key.
    func verifies(_ value: [UInt8], over bytes: [UInt8], by certificate: Certificate) -> Bool {
        guard let handle = CertificateHandle(der: certificate.der),
            let key = X509_get0_pubkey(handle.pointer), fits(certificate.publicKey),
            let context = EVP_MD_CTX_new()
        else { return false }
        defer {
            EVP_MD_CTX_free(context)
            ERR_clear_error()
        }
        var keyContext: OpaquePointer?
        guard EVP_DigestVerifyInit(context, &keyContext, digest.function, nil, key) == 1 else { return false }
        if case .pss(let salt) = padding {
            guard EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) > 0,
                EVP_PKEY_CTX_set_rsa_mgf1_md(keyContext, digest.function) > 0,
                EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, Int32(salt)) > 0
            else { return false }
        }
        return EVP_DigestVerify(context, value, value.count, bytes, bytes.count) == 1
    }

    private func fits(_ key: PublicKeyKind) -> Bool {
        switch (padding, key) {
        case (.pkcs1, .rsa), (.pss, .rsa), (.pss, .rsaPSS), (.none, .ecdsa): true
        case (.pkcs1, _), (.pss, _), (.none, _): false
        }
    }
}
