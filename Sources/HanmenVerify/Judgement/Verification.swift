public import HanmenCore
public import HanmenCrypto

/// What can be said of the signatures of a file.
public struct Verification: Sendable {
    /// How many bytes the file has.
    public var size: Int
    /// The file's SHA-256, in hexadecimal digits.
    public var hash: String
    /// When it was verified, in seconds since 1970-01-01 UTC.
    public var time: Int
    /// How many times it was saved.
    public var revisionCount: Int
    /// How many roots were trusted.
    public var rootCount: Int
    /// Its signatures and document timestamps, in the order in which they came.
    public var signatures: [JudgedSignature]
    /// What is wrong with the file as a whole.
    public var findings: [FileFinding]
    /// What a person should look at; no signature is wrong for it.
    public var cautions: [FileFinding]

    /// The worst of all; a file that nobody signed cannot be judged.
    public var verdict: Verdict {
        guard hasSignature else { return .indeterminate }
        return signatures.map(\.verdict).max() ?? .indeterminate
    }

    /// Whether there is a signature or a document timestamp at all.
    public var hasSignature: Bool { !signatures.isEmpty }
}

/// A signature or document timestamp with what can be said of it.
public struct JudgedSignature: Sendable {
    /// By what it is proven when it was there.
    public enum TimeSource: String, Hashable, Sendable {
        /// A timestamp in the signature itself.
        case signatureTimestamp
        /// A document timestamp, its own or one that came later.
        case documentTimestamp
        /// Nothing: now.
        case none
    }

    /// How it stands in the file.
    public var inspected: InspectedSignature
    /// Whether it covers the whole file; else later revisions came.
    public var coversWholeFile: Bool
    /// Whose certificate it was made with.
    public var signer: Certificate?
    /// What can be said of the certificate at the time that counts.
    public var certificate: CertificateReport?
    /// Whether what it covers is what was signed, by the one who signed.
    public var isIntact: Bool
    /// The time that counts, in seconds since 1970-01-01 UTC.
    public var time: Int
    /// By what it is proven.
    public var timeSource: TimeSource
    /// Whose certificate the timestamp that proves it was made with.
    public var timeAuthority: Certificate?
    /// How long it can be proven; nil where it is broken.
    public var level: ReachedLevel?
    /// Why it is not valid; empty where it is.
    public var reasons: [Reason]
    /// What a person should know besides.
    public var remarks: [Message]

    /// The worst of the reasons.
    public var verdict: Verdict { reasons.map(\.verdict).max() ?? .valid }
    /// Whether it is a timestamp over the document.
    public var isTimestamp: Bool { inspected.kind == .timestamp }
}
