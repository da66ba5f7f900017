/// Whether a certificate was revoked at a time, asked of all that is known.
struct RevocationQuestion {
    /// The certificate.
    let certificate: Certificate
    /// The certificate of its issuer.
    let issuer: Certificate
    /// The time that counts.
    let time: Int

    /// The most responses and lists that are looked through.
    private static let mostProofs = 200
    /// How long a statement counts that does not say itself how long.
    private static let defaultLife = 86_400

    /// What the material says: that it was revoked before that it was good, the newest first.
    func answer(_ material: [TimedMaterial]) -> RevocationStatus {
        let statements = material.flatMap { timed in
            timed.material.ocspResponses.prefix(Self.mostProofs).flatMap {
                OCSPAnswer.statements(in: $0, for: self, known: timed)
            }
                + timed.material.revocationLists.prefix(Self.mostProofs).compactMap {
                    RevocationListAnswer.statement(in: $0, for: self)
                }
        }
        let counting = statements.filter(counts).sorted { $0.thisUpdate > $1.thisUpdate }
        let revoked = counting.lazy.compactMap { statement -> RevocationStatus? in
            guard let since = statement.revokedSince else { return nil }
            return .revoked(since: since, reason: statement.reason, statement.source)
        }.first
        if let revoked { return revoked }
        return counting.first.map { .good($0.source, at: $0.thisUpdate) } ?? .unknown
    }

    /// Whether a statement says anything about the time: it was made after it, or was still to count then. Of a
    /// certificate that had ended when it was made it says nothing, for lists forget those.
    private func counts(_ statement: RevocationStatement) -> Bool {
        if statement.revokedSince != nil { return true }
        let end = statement.nextUpdate ?? statement.thisUpdate &+ Self.defaultLife
        return end >= time && statement.thisUpdate <= certificate.validity.upperBound
    }
}

/// What somebody said of a certificate.
struct RevocationStatement {
    var source: RevocationStatus.Source
    var thisUpdate: Int
    var nextUpdate: Int?
    /// Since when it is revoked; nil where it is good.
    var revokedSince: Int?
    var reason: Int?
}
