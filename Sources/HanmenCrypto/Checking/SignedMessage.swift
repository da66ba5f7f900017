public import HanmenDigest

/// A CMS message with one signer (RFC 5652), read strictly from bytes that anyone may have made: a signature over a
/// document or a timestamp (docs/signing.md).
///
/// Everything that is wrong is kept, not the first alone. What a certificate is worth is for ``CertificateChecker``.
public struct SignedMessage: Sendable {
    /// What a message is read as.
    public enum Kind: Hashable, Sendable {
        /// A signature of CAdES: it says whose certificate it is.
        case cades
        /// A signature of the older kind.
        case pkcs7
        /// A timestamp's token (RFC 3161).
        case timestamp
    }

    /// What it was read as.
    public private(set) var kind: Kind
    /// Who signed; nil where the certificate is not there.
    public internal(set) var signer: Certificate?
    /// The certificates in the message, the signer's too.
    public internal(set) var certificates: [Certificate] = []
    /// The revocation lists and OCSP responses in the message.
    public internal(set) var material = ValidationMaterial()
    /// The function by which the content was hashed; nil where it is not believed or not known.
    public internal(set) var digest: Digest?
    /// The hash of what is signed.
    public internal(set) var messageDigest: [UInt8] = []
    /// The signature value, which a signature's timestamps are over.
    public internal(set) var signatureValue: [UInt8] = []
    /// The time the signer claims in the message, in seconds since 1970-01-01 UTC; PAdES forbids it.
    public internal(set) var hasSigningTime = false
    /// Timestamps over the signature value.
    public internal(set) var timestamps: [TimestampMessage] = []
    /// The content of a timestamp.
    var content: [UInt8] = []
    /// What is wrong.
    public internal(set) var problems: [MessageProblem] = []

    /// The most bytes of a message.
    public static let largestSize = 8 << 20

    /// Reads a message in DER.
    public init(der: [UInt8], kind: Kind) {
        self.kind = kind
        guard der.count <= Self.largestSize else {
            problems = [.tooLarge]
            return
        }
        guard var reader = SignedMessageReader(der, kind: kind) else {
            problems = [.malformed]
            return
        }
        reader.read()
        self = reader.message
    }

    init(kind: Kind) { self.kind = kind }

    /// Whether the hash in the message is that of some parts of a file.
    public func covers(_ file: [UInt8], ranges: [Range<Int>]) -> Bool {
        guard let digest, !ranges.isEmpty,
            ranges.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= file.count })
        else { return false }
        return digest.hash(file, ranges: ranges) == messageDigest
    }
}
