public import HanmenCore
public import HanmenCrypto

/// How a file is to be signed.
public struct SigningRequest {
    /// What a certification allows later (DocMDP; ISO 32000-1, 12.8.2.2).
    public enum Certification: Int, CaseIterable, Hashable, Sendable {
        /// Nothing but proofs and timestamps.
        case nothing = 1
        /// Filling in fields, and further signatures in fields that are there.
        case signatures = 2
    }

    /// The key that signs.
    public var key: any SigningKey
    /// The format of the message.
    public var format: SignatureMaker.Format
    /// How long it shall be provable.
    public var level: SigningLevel
    /// The full name of the field; nil takes the only one that is open, or an invisible one of its own.
    public var field: String?
    /// What is seen in a field.
    public var appearance: (SignatureField) throws(DiagnosticError) -> SignatureAppearance
    /// The moment that is claimed, in seconds since 1970-01-01 UTC.
    public var time: Int
    /// Why it is signed.
    public var reason: String?
    /// Where it is signed.
    public var location: String?
    /// Whether this certifies the file, and what that allows later.
    public var certification: Certification?
    /// Who says when.
    public var authority: TimestampAuthority?
    /// The roots that timestamps and certificates of a long-term level must lead to.
    public var trust: TrustStore
    /// How many bytes the message may take; nil reckons that.
    public var room: Int?

    /// A signature of level B-B, not seen, in the only open field.
    public init(key: any SigningKey, time: Int) {
        self.key = key
        self.time = time
        format = .cades
        level = .basic
        appearance = { _ in .invisible }
        trust = TrustStore()
    }
}
