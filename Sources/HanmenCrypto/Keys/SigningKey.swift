public import HanmenDigest

/// How a private key signs.
public enum SignatureScheme: Hashable, Sendable {
    /// RSASSA-PKCS1-v1_5 (RFC 8017, 8.2).
    case rsa(Digest)
    /// RSASSA-PSS with MGF1 of the same digest and a salt as long as the digest (RFC 4056).
    case rsaPSS(Digest)
    /// ECDSA, as the DER of r and s (RFC 5753).
    case ecdsa(Digest)

    /// The hash function.
    public var digest: Digest {
        switch self {
        case .rsa(let digest), .rsaPSS(let digest), .ecdsa(let digest): digest
        }
    }
}

/// A private key that signs, wherever it lies: in a file, in a token; with its certificate.
public protocol SigningKey: Sendable {
    /// The certificate of the key.
    var certificate: Certificate { get }
    /// The certificates above it that are known, issuer first; the root may be missing.
    var chain: [Certificate] { get }
    /// How it signs.
    var scheme: SignatureScheme { get }

    /// The signature over some bytes (not over their hash); for ECDSA as DER.
    func sign(_ bytes: [UInt8]) throws(KeyError) -> [UInt8]
}
