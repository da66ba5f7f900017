public import HanmenDigest

/// Makes the CMS message of a signature (RFC 5652; ETSI EN 319 122-1, EN 319 142-1).
///
/// The message has content type, message digest and signing-certificate-v2, and no signing time, which PAdES forbids.
public struct SignatureMaker: Sendable {
    /// How the message is made.
    public enum Format: Hashable, Sendable {
        /// `ETSI.CAdES.detached`.
        case cades
        /// `adbe.pkcs7.detached` for old filing systems: the same attributes.
        case pkcs7
    }

    /// The key.
    public var key: any SigningKey
    /// Who says when (B-T); nil leaves that out (B-B).
    public var timestamps: TimestampAuthority?
    /// The format.
    public var format: Format

    /// The roots that the authority's certificate must lead to; nil leaves that to who verifies.
    public var trust: TrustStore?

    /// A maker of signatures.
    public init(key: any SigningKey, timestamps: TimestampAuthority? = nil, format: Format = .cades) {
        self.key = key
        self.timestamps = timestamps
        self.format = format
    }

    /// The hash function the document is hashed with.
    public var digest: Digest { key.scheme.digest }

    /// How many bytes a message may take: certificates, 4 kB, 16 kB for a timestamp.
    public var reservedSize: Int {
        let certificates = ([key.certificate] + key.chain).reduce(0) { $0 &+ $1.der.count }
        return certificates &+ 4096 &+ (timestamps == nil ? 0 : 16_384)
    }

    /// The message over a document's hash, as DER.
    public func message(over hash: [UInt8]) throws(SignatureError) -> [UInt8] {
        let message = try UnsignedMessage(over: hash, certificate: key.certificate, scheme: key.scheme)
        try message.add(key.chain)
        let signature = try signature(over: message.signedAttributes())
        try message.sign(signature)
        if let timestamps {
            let token = try token(of: timestamps, over: Digest.sha256.hash(signature))
            try message.add(token)
        }
        return try message.encoded()
    }

    private func signature(over attributes: [UInt8]) throws(SignatureError) -> [UInt8] {
        do { return try key.sign(attributes) } catch { throw .key(error) }
    }

    private func token(
        of authority: TimestampAuthority, over hash: [UInt8]
    ) throws(SignatureError) -> TimestampToken {
        do { return try authority.token(over: hash, trust: trust) } catch { throw .timestamp(error) }
    }
}

/// Why a signature cannot be made.
public enum SignatureError: Error, Hashable, Sendable {
    /// The key gives none.
    case key(KeyError)
    /// The authority gives no timestamp.
    case timestamp(TimestampError)
    /// Anything else, in the library's words.
    case failed(String)
}
