/// A private key from a file.
public struct SoftwareKey: SigningKey {
    /// The certificate of the key.
    public let certificate: Certificate
    /// The certificates above it that are known, issuer first.
    public let chain: [Certificate]
    /// How it signs.
    public let scheme: SignatureScheme
    private let key: PrivateKey

    /// No file with keys is larger.
    static let largestFile = 1 << 20

    /// A key with its own certificate, found among those that came with it.
    init(_ key: PrivateKey, certificates: [Certificate], prefersPSS: Bool) throws(KeyError) {
        let candidates = certificates.prefix(CertificateChain.mostCandidates)
        guard !candidates.isEmpty else { throw .incomplete }
        guard let own = candidates.first(where: key.belongs) else { throw .mismatch }
        self.key = key
        certificate = own
        chain = CertificateChain.above(own, among: Array(candidates))
        scheme = try SignatureScheme(certificate: own, prefersPSS: prefersPSS)
    }

    /// The signature over some bytes.
    public func sign(_ bytes: [UInt8]) throws(KeyError) -> [UInt8] { try key.sign(bytes, by: scheme) }
}
