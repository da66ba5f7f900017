public import HanmenCrypto
import HanmenReading

/// Judges the signatures of a file that anyone may have made (docs/signing.md).
///
///     let verification = try Verifier(trust: roots, now: now).verify(bytes)
public struct Verifier: Sendable {
    /// The roots that are believed; with none, nothing is valid.
    public var trust: TrustStore
    /// What is known beside the file: certificates, OCSP responses, revocation lists.
    public var material: ValidationMaterial
    /// The time, in seconds since 1970-01-01 UTC.
    public var now: Int
    /// Whether what is missing is fetched.
    public var isOnline: Bool
    /// How long each answer may take, in seconds.
    public var timeout: Int

    /// A verifier, without network unless it is asked for.
    public init(
        trust: TrustStore, material: ValidationMaterial = ValidationMaterial(), now: Int,
        isOnline: Bool = false, timeout: Int = 20
    ) {
        self.trust = trust
        self.material = material
        self.now = now
        self.isOnline = isOnline
        self.timeout = timeout
    }

    /// Judges a file.
    ///
    /// - Throws: only where nothing at all can be said of it.
    public func verify(_ file: [UInt8]) throws(InspectionError) -> Verification {
        let inspection = try Inspector().inspect(file)
        var judge = SignatureJudge(file: file, inspection: inspection, verifier: self)
        return Verification(
            size: file.count, hash: Digest.sha256.hash(file).hexadecimal, time: now,
            revisionCount: inspection.revisions.count, rootCount: trust.anchors.count,
            signatures: judge.judge(), findings: inspection.findings, cautions: inspection.cautions)
    }
}

extension [UInt8] {
    /// In hexadecimal digits.
    fileprivate var hexadecimal: String {
        let digits = [Character]("0123456789abcdef")
        return reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}
