public import HanmenCrypto

/// Why a signature is not valid.
public enum Reason: Hashable, Sendable {
    /// Something is wrong with the file, or with how the signature stands in it.
    case structure(FileFinding)
    /// A kind of signature that is not known here.
    case unsupported(String)
    /// What is covered is not what was signed.
    case changedContent
    /// Something is wrong with the message.
    case message(MessageProblem)
    /// Later revisions changed what they may not.
    case modified(Modification)
    /// Something is wrong with the certificate.
    case certificate(PathProblem, isTimeProven: Bool)
    /// A certificate on the path was revoked by the time that counts.
    case revoked(String, since: Int)
    /// Nothing says whether a certificate on the path was revoked.
    case unproven(String)
    /// A timestamp in the signature is not over it, or broken.
    case brokenTimestamp(MessageProblem?)
    /// A timestamp's authority leads to no trusted root, or nothing says whether it was revoked.
    case undecidedTimestamp(String)
    /// A timestamp's authority was revoked, or its certificate is not good.
    case badTimestamp(String)
    /// It was made later than now, by its timestamp.
    case fromTheFuture

    /// What it makes of the signature.
    public var verdict: Verdict {
        switch self {
        case .structure, .changedContent, .modified, .revoked, .brokenTimestamp, .badTimestamp,
            .fromTheFuture:
            .invalid
        case .unsupported, .unproven, .undecidedTimestamp:
            .indeterminate
        case .message(let problem):
            problem.isUndecided ? .indeterminate : .invalid
        case .certificate(let problem, let isTimeProven):
            problem.verdict(isTimeProven: isTimeProven)
        }
    }
}

extension PathProblem {
    /// What it makes of a signature; a certificate that ended may have been good when nothing proves when that was.
    func verdict(isTimeProven: Bool) -> Verdict {
        switch self {
        case .noPath, .untrustedRoot: .indeterminate
        case .expired: isTimeProven ? .invalid : .indeterminate
        case .weakPath, .brokenPath, .notYetValid, .wrongUsage: .invalid
        }
    }
}
