/// Fetches what proves later that the certificates of a message were good (B-LT): issuers by AIA, then OCSP, then
/// revocation lists.
public struct MaterialCollector: Sendable {
    /// The roots that paths must end with; with none given, a path may end with any self-signed certificate.
    public var trust: TrustStore
    /// How long each answer may take, in seconds.
    public var timeout: Int

    /// A collector.
    public init(trust: TrustStore, timeout: Int = 20) {
        self.trust = trust
        self.timeout = timeout
    }

    /// The material for a signature's or a timestamp's CMS message: its signer's chain, and those of the timestamps in
    /// it.
    ///
    /// - Parameter known: what the document has already; what is in it and fresh is not fetched again.
    /// - Throws: where a certificate is revoked, where no proof can be had, where no path leads to a root.
    public func material(
        forMessage der: [UInt8], known: ValidationMaterial, at time: Int
    ) throws(CollectingError) -> ValidationMaterial { throw .unreadable }
}

/// Why there is no material.
public enum CollectingError: Error, Hashable, Sendable {
    /// The message cannot be read.
    case unreadable
    /// A certificate, by its subject, was revoked.
    case revoked(String)
    /// Nothing says whether a certificate, by its subject, is good.
    case noProof(String, reason: String)
    /// No path leads from a certificate, by its subject, to a root.
    case noPath(String)
}
