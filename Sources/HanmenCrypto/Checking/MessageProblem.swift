/// What is wrong with a CMS message (RFC 5652) as a signature or a timestamp.
public enum MessageProblem: Hashable, Sendable {
    /// It is not one element of DER that holds signed data, or something stands behind it.
    case malformed
    /// It is larger than any signature is.
    case tooLarge
    /// It has no signer, or several.
    case signerCount(Int)
    /// A signature holds what it signs; a timestamp does not.
    case wrongContent
    /// There are no signed attributes, so that anything may have been signed.
    case noSignedAttributes
    /// A signed attribute stands there twice, or has several values.
    case duplicateAttribute(String)
    /// Signed attributes do not stand in DER's order: what was signed is not what is read.
    case unorderedAttributes
    /// The content type is missing or names another one.
    case wrongContentType
    /// There is no hash of what is signed.
    case noMessageDigest
    /// The hash of a timestamp's own content is another.
    case wrongContentDigest
    /// The signer's certificate is not in the message.
    case noSignerCertificate
    /// The signed attributes do not say whose certificate it is.
    case noSigningCertificate
    /// They name another certificate.
    case wrongSigningCertificate
    /// A hash function, by its name, that no longer proves anything.
    case weakDigest(String)
    /// A key that no longer proves anything.
    case weakKey(PublicKeyKind)
    /// An algorithm, by its identifier, that is not known here.
    case unknownAlgorithm(String)
    /// The signature value does not fit: it was made over other bytes or with another key.
    case wrongSignature
    /// A timestamp's information cannot be read (RFC 3161).
    case malformedTimestamp
    /// The certificate of a timestamp's signer is not one for timestamps alone.
    case wrongTimestampUsage

    /// Whether the message may still be good: it cannot be judged here.
    public var isUndecided: Bool {
        if case .unknownAlgorithm = self { true } else { false }
    }
}
