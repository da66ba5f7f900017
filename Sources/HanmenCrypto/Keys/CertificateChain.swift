import COpenSSL

/// Puts certificates in order.
enum CertificateChain {
    /// How many certificates are looked at, so that nobody waits for a file made to be slow.
    static let mostCandidates = 100
    /// No path in use is longer.
    private static let longest = 16

    /// The certificates above one, issuer first, as far as they are known; what does not belong there is left out.
    static func above(_ leaf: Certificate, among candidates: [Certificate]) -> [Certificate] {
        defer { LibraryErrors.clear() }
        let known = candidates.prefix(mostCandidates).compactMap { certificate in
            CertificateHandle(der: certificate.der).map { (certificate, $0) }
        }
        guard var lower = CertificateHandle(der: leaf.der) else { return [] }
        var chain: [Certificate] = []
        while chain.count < longest, X509_check_issued(lower.pointer, lower.pointer) != X509_V_OK {
            let issuer = known.first { certificate, handle in
                certificate != leaf && !chain.contains(certificate)
                    && X509_check_issued(handle.pointer, lower.pointer) == X509_V_OK
            }
            guard let issuer else { break }
            chain.append(issuer.0)
            lower = issuer.1
        }
        return chain
    }
}
