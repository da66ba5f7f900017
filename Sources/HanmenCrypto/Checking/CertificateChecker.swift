/// Says whether a certificate was good at a time (docs/signing.md): its path to a trusted one, its validity, what it
/// may be used for, and whether it was revoked.
public struct CertificateChecker: Sendable {
    /// What the certificate is used for.
    public enum Role: Hashable, Sendable {
        /// Signing documents: digitalSignature or nonRepudiation.
        case signer
        /// Signing timestamps: timeStamping, critical and alone.
        case timestamp
    }

    /// The certificates that are believed.
    public var trust: TrustStore
    /// What is known of others.
    public var material: [TimedMaterial]

    /// A checker.
    public init(trust: TrustStore, material: [TimedMaterial]) {
        self.trust = trust
        self.material = material
    }

    /// A checker with material that is there now.
    public init(trust: TrustStore, material: ValidationMaterial, now: Int) {
        self.init(trust: trust, material: [TimedMaterial(material, at: now)])
    }

    /// What can be said of a certificate.
    ///
    /// - Parameters:
    ///   - others: certificates of a message that may lie on the path.
    ///   - time: when it is proven to have been used; now, where nothing proves it.
    ///   - use: when it was used by its own word, for timestamps: what was said of it since then counts, however old.
    public func report(
        on certificate: Certificate, with others: [Certificate] = [], for role: Role, at time: Int,
        usedAt use: Int? = nil
    ) -> CertificateReport {
        let use = min(use ?? time, time)
        let known = others + material.flatMap(\.material.certificates)
        let path = CertificatePath(from: certificate, with: known, trust: trust, at: time)
        var problems = path.problem.map { [$0] } ?? []
        if !certificate.fits(role) { problems.append(.wrongUsage) }
        let dated = path.certificates.isEmpty ? [certificate] : path.certificates
        problems += dated.compactMap { $0.problem(at: time) }
        return CertificateReport(
            certificate: certificate, time: time, use: use, path: steps(path.certificates, usedAt: use),
            problems: problems)
    }

    private func steps(_ path: [Certificate], usedAt use: Int) -> [CertificateReport.Step] {
        path.indices.map { index in
            guard index + 1 < path.count else {
                return CertificateReport.Step(certificate: path[index], revocation: .trusted)
            }
            let question = RevocationQuestion(certificate: path[index], issuer: path[index + 1], time: use)
            return CertificateReport.Step(certificate: path[index], revocation: question.answer(material))
        }
    }
}

extension Certificate {
    /// Whether it may be used for something.
    func fits(_ role: CertificateChecker.Role) -> Bool {
        let mayDo = keyUsages.map { !$0.isDisjoint(with: [.digitalSignature, .nonRepudiation]) } ?? true
        switch role {
        case .signer: return mayDo && !isAuthority
        case .timestamp: return mayDo && isForTimestampsAlone
        }
    }

    /// What is wrong with its validity at a time.
    fileprivate func problem(at time: Int) -> PathProblem? {
        if time < validity.lowerBound { return .notYetValid(subject, from: validity.lowerBound) }
        if time > validity.upperBound { return .expired(subject, at: validity.upperBound) }
        return nil
    }
}
