/// Why a certificate should not sign, though its key could.
public enum CertificateProblem: Hashable, Sendable {
    /// It is valid from a later time, in seconds since 1970-01-01 UTC.
    case notYetValid(from: Int)
    /// It was valid to an earlier time, in seconds since 1970-01-01 UTC.
    case expired(Int)
    /// Its key usage has neither digitalSignature nor nonRepudiation (RFC 5280, 4.2.1.3).
    case notForSigning
}

extension Certificate {
    /// What speaks against signing with this certificate at a time, in seconds since 1970-01-01 UTC.
    public func signingProblem(at time: Int) -> CertificateProblem? {
        if time < validity.lowerBound { return .notYetValid(from: validity.lowerBound) }
        if time > validity.upperBound { return .expired(validity.upperBound) }
        // Without the extension, all uses are allowed.
        let isForSigning = keyUsages.map { !$0.isDisjoint(with: [.digitalSignature, .nonRepudiation]) }
        return isForSigning ?? true ? nil : .notForSigning
    }
}

extension SigningKey {
    /// What speaks against signing with this key's certificate at a time, in seconds since 1970-01-01 UTC.
    public func problem(at time: Int) -> CertificateProblem? { certificate.signingProblem(at: time) }
}
