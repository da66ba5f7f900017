/// Why a certificate is not good, revocation apart.
public enum PathProblem: Hashable, Sendable {
    /// No certificate of its issuer, by its name, is known or trusted.
    case noPath(endsWith: String)
    /// The path ends with a root, by its name, that nobody trusts here.
    case untrustedRoot(String)
    /// A key or a hash function on the way is too weak.
    case weakPath
    /// The path does not hold, in OpenSSL's words.
    case brokenPath(String)
    /// A certificate on the way, by its subject, had ended at the time that counts.
    case expired(String, at: Int)
    /// A certificate on the way, by its subject, had not begun.
    case notYetValid(String, from: Int)
    /// The certificate is not one for this.
    case wrongUsage
}

/// Whether a certificate was revoked, and who says so.
public enum RevocationStatus: Hashable, Sendable {
    /// Who says so.
    public enum Source: String, Hashable, Sendable {
        case ocsp = "OCSP"
        case revocationList = "CRL"
    }

    /// Good, as somebody said at a time.
    case good(Source, at: Int)
    /// Revoked since a time, for a reason (RFC 5280, 5.3.1), where one is named.
    case revoked(since: Int, reason: Int?, Source)
    /// Nothing that counts says anything.
    case unknown
    /// Nobody can revoke it: a trusted certificate.
    case trusted
}

/// What can be said of a certificate at a time.
public struct CertificateReport: Hashable, Sendable {
    /// A certificate of the path with its status.
    public struct Step: Hashable, Sendable {
        /// The certificate.
        public var certificate: Certificate
        /// Whether it was revoked.
        public var revocation: RevocationStatus
    }

    /// The certificate.
    public var certificate: Certificate
    /// The time that counts, in seconds since 1970-01-01 UTC.
    public var time: Int
    /// When it was used, where that is another time than the one that counts.
    public var use: Int
    /// The path, the certificate first, the trusted one last; empty where there is none.
    public var path: [Step]
    /// What is wrong, revocation apart.
    public var problems: [PathProblem]

    /// affiliationChanged, superseded, cessationOfOperation (RFC 5280, 5.3.1).
    private static let harmlessReasons: Set<Int?> = [3, 4, 5]

    /// The certificate that was revoked by the time, if any was.
    public var revoked: Step? {
        path.first {
            guard case .revoked(let since, let reason, _) = $0.revocation, since <= time else { return false }
            // A timestamp's key that was given up, and not lost, stays good for what it signed before (RFC 3161, 4).
            return since <= use || !Self.harmlessReasons.contains(reason)
        }
    }

    /// The certificates nobody says anything about.
    public var unproven: [Certificate] {
        path.filter { $0.revocation == .unknown }.map(\.certificate)
    }

    /// Whether everything holds.
    public var isGood: Bool {
        problems.isEmpty && !path.isEmpty && revoked == nil && unproven.isEmpty
    }
}
