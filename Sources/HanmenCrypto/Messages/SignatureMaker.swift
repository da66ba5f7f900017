/// Makes the CMS message of a signature (RFC 5652; ETSI EN 319 122-1, EN 319 142-1).
///
/// The message has content type, message digest and signing-certificate-v2, and no signing time, which PAdES forbids.
public struct SignatureMaker: Sendable {
    /// How the message is made.
    public enum Format: Hashable, Sendable {
        /// `ETSI.CAdES.detached`.
        case cades
        /// `adbe.pkcs7.detached` for old filing systems.
        case pkcs7
    }

    /// The key.
    public var key: any SigningKey
    /// Who says when (B-T); nil leaves that out (B-B).
    public var timestamps: TimestampAuthority?
    /// The format.
    public var format: Format

    /// A maker of signatures.
    public init(key: any SigningKey, timestamps: TimestampAuthority? = nil, format: Format = .cades) {
        self.key = key
        self.timestamps = timestamps
        self.format = format
    }

    /// The hash function the document is hashed with.
    public var digest: Digest { key.scheme.digest }

    /// How many bytes a message may take: certificates, 4 kB, 16 kB for a timestamp.
    public var reservedSize: Int { 0 }

    /// The message over a document's hash, as DER.
    public func message(over hash: [UInt8]) throws(SignatureError) -> [UInt8] { throw .failed("") }
}

/// Why a signature cannot be made.
public enum SignatureError: Error, Hashable, Sendable {
    case key(KeyError)
    case timestamp(TimestampError)
    /// Anything else, in the library's words.
    case failed(String)
}
