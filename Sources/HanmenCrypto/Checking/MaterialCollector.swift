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
    ) throws(CollectingError) -> ValidationMaterial {
        var collection = MaterialCollection(
            trust: trust, client: HTTPClient(timeout: timeout), known: known, time: time)
        for message in Self.messages(in: der) {
            guard let signer = message.signer else { throw .unreadable }
            try collection.collect(for: signer, with: message.certificates, carried: message.material)
        }
        return collection.material
    }

    /// As much of it as can be had, with proof that a certificate was revoked too.
    public func available(
        forMessage der: [UInt8], known: ValidationMaterial, at time: Int
    ) -> ValidationMaterial {
        var collection = MaterialCollection(
            trust: trust, client: HTTPClient(timeout: timeout), known: known, time: time)
        for message in Self.messages(in: der) {
            guard let signer = message.signer else { continue }
            try? collection.collect(for: signer, with: message.certificates, carried: message.material)
        }
        return collection.material
    }

    /// A message and the timestamps in it.
    private static func messages(in der: [UInt8]) -> [SignedMessage] {
        let token = TimestampMessage(der: der)
        let message = token.time == nil ? SignedMessage(der: der, kind: .pkcs7) : token.message
        return [message] + message.timestamps.map(\.message)
    }
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
