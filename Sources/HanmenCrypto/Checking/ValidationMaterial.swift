/// What proves, years later, that certificates were good: the content of a document's security store (DSS).
public struct ValidationMaterial: Hashable, Sendable {
    /// Certificates.
    public var certificates: [Certificate]
    /// OCSP responses in DER (RFC 6960), each a whole OCSPResponse.
    public var ocspResponses: [[UInt8]]
    /// Revocation lists in DER (RFC 5280).
    public var revocationLists: [[UInt8]]

    /// Material.
    public init(
        certificates: [Certificate] = [], ocspResponses: [[UInt8]] = [], revocationLists: [[UInt8]] = []
    ) {
        self.certificates = certificates
        self.ocspResponses = ocspResponses
        self.revocationLists = revocationLists
    }
}
